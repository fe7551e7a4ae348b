/** The population of the profile, and how it is said. */
export const RSA_PEOPLE =
  "Personnes au RSA socle, majoré ou non, accueillies au moins un jour de l'année, chacune comptée une fois.";

export const FIRST_STAY =
  "Le premier parcours de l'année parle pour la personne ; les réponses inconnues sont hors calcul.";
