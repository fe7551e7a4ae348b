import type { PublishedFigure } from "../publishedFigure.ts";

const WEEKLY = "atelier permanent d'insertion sociale hebdomadaire (le jeudi)";
const RETURNS =
  "L'entrée et les sorties dans l'action CéPourMoi sont permanents avec des possibilités d'allers et retours.";
const MINIMA =
  "L'orientation du public se fait par les travailleurs sociaux, le public relevant de minima sociaux étant majoritaire.";
const REMOBILISED =
  "Travail sur la remise en confiance, caractérisé par une remobilisation sur de la formation et de l'emploi pour certains.";
const LINKS = "Développement de lien social et d'un processus de rupture de l'isolement pour d'autres.";
const COMMON_RIGHTS =
  "Enfin pour quelques personnes accès à des activités de droit commun facilité par un dispositif de tarification fortement incitateur (la Carte SORTIR).";
const CONTACTS = "L'énergie folle dans la relance du public dispensée par les travailleurs sociaux.";

const NO_VALUE = "Le document ne publie pas de nombre : ce qu'il décrit doit se compter.";

/** « CéPourMoi », fiche d'expérience d'un centre social, 2013. */
export const PUBLISHED: readonly PublishedFigure[] = [
  { seed: "S3-01", words: WEEKLY, figure: "seances-par-jour", of: "jeudi", kind: "percent", value: 100 },
  { seed: "S3-01", words: WEEKLY, figure: "seances-par-semaine", of: "cepourmoi", kind: "words", value: "1" },
  {
    seed: "S3-01",
    words: WEEKLY,
    figure: "demi-journees-par-semaine",
    of: "cepourmoi",
    kind: "words",
    value: "1",
  },
  {
    seed: "S3-02",
    words: RETURNS,
    figure: "parcours-par-personne",
    explanation: NO_VALUE,
    kind: "exists",
    value: null,
  },
  {
    seed: "S3-02",
    words: RETURNS,
    figure: "part-retours",
    explanation: NO_VALUE,
    kind: "moreThan",
    value: 0,
  },
  {
    seed: "S3-02",
    words: RETURNS,
    figure: "delai-de-retour",
    explanation: NO_VALUE,
    kind: "exists",
    value: null,
  },
  { seed: "S3-03", words: MINIMA, figure: "part-minima-sociaux", kind: "majority", value: 50 },
  ...(
    [
      [REMOBILISED, "remobilisation"],
      [REMOBILISED, "confiance"],
      [LINKS, "isolement"],
      [COMMON_RIGHTS, "droit_commun"],
    ] as const
  ).map(([words, of]) => ({
    seed: "S3-04",
    words,
    figure: "effets-constates",
    of,
    explanation: NO_VALUE,
    kind: "atLeast" as const,
    value: 1,
  })),
  { seed: "S3-05", words: CONTACTS, figure: "relances", explanation: NO_VALUE, kind: "atLeast", value: 1 },
  {
    seed: "S3-05",
    words: CONTACTS,
    figure: "relances-par-personne",
    explanation: NO_VALUE,
    kind: "moreThan",
    value: 0,
  },
];
