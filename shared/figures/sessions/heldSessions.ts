export const HELD_SESSIONS =
  "Séances tenues dans l'année par toutes les structures, quelle que soit la situation de droit des personnes.";

export const SESSION_RULE =
  "Une séance est tenue quand une personne au moins était présente ; une séance collective compte une fois par date, demi-journée et atelier, une séance individuelle une fois par personne.";
