/** A figure of the document, with the words that publish it. Nothing here is computed. */
export type PublishedFigure = {
  /** Entry of the acceptance list. */
  readonly seed: string;
  /** Words of the document; null for what its charts showed without a number, or for a control derived from it. */
  readonly words: string | null;
} & (
  | {
      readonly kind: "count" | "euros" | "percent" | "decimal";
      readonly value: number;
      /** The class, or the unit, where the entry has several. */
      readonly of?: string;
    }
  /** The most frequent class, by its code. */
  | { readonly kind: "mode"; readonly value: string }
);

const PLACES =
  "22 structures ont été conventionnées en 2012, ce qui représente 389 places pour 566 personnes bénéficiaires du RSA socle.";
const GRANT =
  "Le soutien financier du Conseil général s'élève à 645 925 € soit un coût moyen par place de 1 660 €.";
const BODIES =
  "Ces actions sont développées par 20 associations loi 1901 et 2 établissements publics type Centre Communal d'Action Sociale (CCAS).";
const PROFILE =
  "La typologie du public accueilli est le plus souvent des femmes, âgées de 30 à 49 ans, seules avec ou sans enfants, entrées dans le dispositif depuis 3 à 6 ans.";
const PRESCRIBERS = "Les prescripteurs de ces actions sont le plus souvent des référents sociaux.";
const LEVEL = "78% du public accompagné est d'un niveau VI.";
const SOCIAL =
  "41% des personnes sorties de ces ateliers se sont orientées vers des démarches d'insertion sociale du domaine de la santé, du logement, ou de la vie sociale.";
const WORK =
  "En 2012, 13% des personnes ont retrouvé un emploi après leur passage dans un atelier de vie quotidienne.";
const TRAINING =
  "Ces ateliers ont également permis à 18% des personnes de poursuivre leur parcours d'insertion professionnelle en s'orientant vers la formation ou la recherche d'emploi.";
const GIVEN_UP =
  "28% des personnes ne poursuivent pas l'action pour des raisons multiples (difficulté de mobilisation personnelle ou information non communiquée à la structure sur les raisons de l'arrêt).";
const TERRITORIES =
  "L'offre de places dans ces actions est actuellement largement développée sur les territoires de l'agglomération angevine (soit 80% des places du département) alors que les territoires ruraux ne représentent que 20% des places conventionnées.";

/** « Activités et ateliers de dynamisation sociale », Conseil général de Maine-et-Loire, bilan 2012. */
export const PUBLISHED: readonly PublishedFigure[] = [
  { seed: "S0-01", words: PLACES, kind: "count", value: 22 },
  { seed: "S0-02", words: PLACES, kind: "count", value: 389 },
  { seed: "S0-03", words: PLACES, kind: "count", value: 566 },
  { seed: "S0-04", words: GRANT, kind: "euros", value: 645_925 },
  { seed: "S0-05", words: GRANT, kind: "euros", value: 1_660 },
  { seed: "S0-06", words: BODIES, kind: "count", value: 20, of: "association" },
  { seed: "S0-06", words: BODIES, kind: "count", value: 2, of: "public" },
  { seed: "S0-08", words: PROFILE, kind: "mode", value: "30_49" },
  { seed: "S0-09", words: PROFILE, kind: "mode", value: "seules" },
  { seed: "S0-10", words: PROFILE, kind: "mode", value: "3_6" },
  { seed: "S0-11", words: LEVEL, kind: "percent", value: 78, of: "VI" },
  { seed: "S0-12", words: PROFILE, kind: "mode", value: "F" },
  { seed: "S0-13", words: PRESCRIBERS, kind: "mode", value: "referent_social" },
  { seed: "S0-14", words: SOCIAL, kind: "percent", value: 41, of: "insertion_sociale" },
  { seed: "S0-15", words: WORK, kind: "percent", value: 13, of: "emploi" },
  { seed: "S0-16", words: TRAINING, kind: "percent", value: 18, of: "insertion_pro" },
  { seed: "S0-17", words: GIVEN_UP, kind: "percent", value: 28, of: "ne_poursuit_pas" },
  { seed: "S0-18", words: TERRITORIES, kind: "percent", value: 80, of: "agglomeration-angevine" },
  { seed: "S0-18", words: TERRITORIES, kind: "percent", value: 20, of: "territoires-ruraux" },
  // 566 / 389, 645 925 / 566 and 78 % of 566, computed by hand from the document.
  { seed: "S0-19", words: null, kind: "decimal", value: 1.46, of: "personnes par place" },
  { seed: "S0-19", words: null, kind: "decimal", value: 1_141.21, of: "euros par personne" },
  { seed: "S0-19", words: null, kind: "count", value: 441, of: "personnes" },
];
