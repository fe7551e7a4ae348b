import type { PublishedFigure } from "../publishedFigure.ts";

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

/** A chart without numbers, or a description. */
const CHART = { kind: "exists", value: null } as const;

const BY_DIPLOMA =
  "« Niveau VI » est lu sur le diplôme : aucun au-dessus du brevet. Le niveau atteint est un autre chiffre.";
const MOMENTS =
  "L'accompagnement du bénéficiaire s'effectue principalement sur des temps collectifs. Il est aussi proposé des temps individuels à l'entrée, pendant, et à la fin de l'engagement de la personne dans l'action.";
const SUPPORTS =
  "Les supports utilisés dans ces ateliers sont multiples, quelques exemples pour illustrer : laverie sociale, épicerie sociale, alimentation, sorties, activités sportives, informatique,...";
const ANIMATORS =
  "Les ateliers sont animés par des professionnels qualifiés et parfois complétés par une équipe de bénévoles.";

/** « Activités et ateliers de dynamisation sociale », Conseil général de Maine-et-Loire, bilan 2012. */
export const PUBLISHED: readonly PublishedFigure[] = [
  { seed: "S0-01", words: PLACES, figure: "structures-conventionnees", kind: "count", value: 22 },
  { seed: "S0-02", words: PLACES, figure: "places-conventionnees", kind: "count", value: 389 },
  { seed: "S0-03", words: PLACES, figure: "personnes-accueillies", kind: "count", value: 566 },
  { seed: "S0-04", words: GRANT, figure: "soutien-financier", kind: "euros", value: 645_925 },
  { seed: "S0-05", words: GRANT, figure: "cout-moyen-par-place", kind: "euros", value: 1_660 },
  {
    seed: "S0-06",
    words: BODIES,
    figure: "porteurs-par-statut",
    kind: "count",
    value: 20,
    of: "association",
  },
  { seed: "S0-06", words: BODIES, figure: "porteurs-par-statut", kind: "count", value: 2, of: "public" },
  { seed: "S0-07", words: null, figure: "repartition-par-sexe", ...CHART },
  { seed: "S0-08", words: PROFILE, figure: "age-le-plus-frequent", kind: "mode", value: "30_49" },
  {
    seed: "S0-09",
    words: PROFILE,
    figure: "situation-familiale-la-plus-frequente",
    kind: "mode",
    value: "seules",
  },
  { seed: "S0-10", words: PROFILE, figure: "anciennete-rsa-la-plus-frequente", kind: "mode", value: "3_6" },
  {
    seed: "S0-11",
    words: LEVEL,
    figure: "part-niveau-vi",
    kind: "percent",
    value: 78,
    of: "VI",
    explanation: BY_DIPLOMA,
  },
  { seed: "S0-12", words: PROFILE, figure: "sexe-le-plus-frequent", kind: "mode", value: "F" },
  {
    seed: "S0-13",
    words: PRESCRIBERS,
    figure: "prescripteur-le-plus-frequent",
    kind: "mode",
    value: "referent_social",
  },
  { seed: "S0-14", words: SOCIAL, figure: "sorties-insertion-sociale", kind: "percent", value: 41 },
  { seed: "S0-15", words: WORK, figure: "sorties-emploi", kind: "percent", value: 13 },
  {
    seed: "S0-16",
    words: TRAINING,
    figure: "sorties-formation-recherche-emploi",
    kind: "percent",
    value: 18,
  },
  { seed: "S0-17", words: GIVEN_UP, figure: "sorties-sans-poursuite", kind: "percent", value: 28 },
  {
    seed: "S0-18",
    words: TERRITORIES,
    figure: "places-par-territoire",
    kind: "percent",
    value: 80,
    of: "agglomeration-angevine",
  },
  {
    seed: "S0-18",
    words: TERRITORIES,
    figure: "places-par-territoire",
    kind: "percent",
    value: 20,
    of: "territoires-ruraux",
  },
  // 566 / 389, 645 925 / 566 and 78 % of 566, computed by hand from the document.
  { seed: "S0-19", words: null, figure: "personnes-par-place", kind: "decimal", value: 1.46 },
  { seed: "S0-19", words: null, figure: "soutien-par-personne", kind: "decimal", value: 1_141.21 },
  { seed: "S0-19", words: null, figure: "personnes-niveau-vi", kind: "count", value: 441 },
  { seed: "S0-20", words: MOMENTS, figure: "seances-par-modalite-et-moment", ...CHART },
  { seed: "S0-20", words: SUPPORTS, figure: "seances-par-support", ...CHART },
  { seed: "S0-20", words: ANIMATORS, figure: "seances-par-animateurs", ...CHART },
];
