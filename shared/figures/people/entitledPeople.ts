import type { Programme } from "../../programme/programme.ts";

/** The public of the programme, of which the profile speaks. */
export const entitledPeople = ({ words }: Programme): string =>
  `Personnes au ${words.right}, accueillies au moins un jour de l'année, chacune comptée une fois.`;

export const FIRST_STAY =
  "Le premier parcours de l'année parle pour la personne ; les réponses inconnues sont hors calcul.";
