/** A figure of the document, with the words that publish it. Nothing here is computed. */
export type PublishedFigure = {
  /** Entry of the acceptance list. */
  readonly seed: string;
  /** Words of the document. */
  readonly words: string;
  /** Figure that answers, and the class of it where it has several. */
  readonly figure: string;
  readonly of?: string;
} & (
  | { readonly kind: "count" | "percent" | "mean"; readonly value: number }
  /** « 2/3 », « ¼ »: as near as a percentage can tell. */
  | { readonly kind: "fraction"; readonly value: readonly [numerator: number, denominator: number] }
  /** What the class prints. */
  | { readonly kind: "words"; readonly value: string }
);

const NOT_READY =
  "Constat : 2/3 des usagers ne sont pas prêts pour un parcours ISP et ont besoin d'un accompagnement spécifique.";
const STAFF =
  "2015-2016 : déploiement du projet (volume de public, volume d'ateliers + engagement de 2 ETP).";
const REMOBILISATION = "4 ou 5 après-midi par semaine pendant 10 mois.";
const LANGUAGE = "8 et 9 ateliers par semaine pendant 12 mois (en parallèle de cours de FLE ou d'alpha).";
const PROFILE = "Caractéristiques majeures des participants en 2016 :";
const SEXES = `${PROFILE} 36 % d'hommes et 63 % de femmes.`;
const FRENCH =
  "63 % ont un niveau « très faible » à « moyen » en français parmi lesquels 37 % suivent des cours Français Langue Etrangère et 26 % des cours d'alphabétisation.";
const INDIVIDUAL = "Accompagnement individuel (¼ de l'intervention)";
const COLLECTIVE = "Accompagnement collectif (¾ de l'intervention)";
const GIVEN_UP =
  "17 % des participants abandonnent le processus avant le terme pour raisons de santé ou déménagement";
const RENEWED =
  "22 % des participants ont besoin que l'accompagnement se prolonge et réintègrent donc un autre groupe";
const SOCIAL = "25 % des participants sont porteurs d'un projet d'insertion sociale";
const WORK = "36 % des participants sont porteurs d'un projet d'insertion professionnelle";
const TERM =
  "En 2016, tous les participants arrivés au terme d'un processus ont stabilisé ou amélioré leur situation sociale grâce à l'intervention :";

const results = "resultat-du-processus";
const improved = (of: string) => `amelioration-${of}`;

/** « Espace Ressources », CPAS de Saint-Gilles (Bruxelles), 2016. */
export const PUBLISHED: readonly PublishedFigure[] = [
  {
    seed: "S1-01",
    words: NOT_READY,
    figure: "part-pas-prets-parcours-professionnel",
    kind: "fraction",
    value: [2, 3],
  },
  { seed: "S1-02", words: STAFF, figure: "equivalents-temps-plein", kind: "count", value: 2 },
  {
    seed: "S1-03",
    words: REMOBILISATION,
    figure: "demi-journees-par-semaine",
    of: "remobilisation",
    kind: "words",
    value: "4 à 5",
  },
  {
    seed: "S1-03",
    words: REMOBILISATION,
    figure: "duree-des-processus",
    of: "remobilisation",
    kind: "words",
    value: "10 mois",
  },
  {
    seed: "S1-04",
    words: LANGUAGE,
    figure: "seances-par-semaine",
    of: "langue-et-immersion",
    kind: "words",
    value: "8 à 9",
  },
  {
    seed: "S1-04",
    words: LANGUAGE,
    figure: "duree-des-processus",
    of: "langue-et-immersion",
    kind: "words",
    value: "12 mois",
  },
  { seed: "S1-05", words: SEXES, figure: "participants-par-sexe", of: "H", kind: "percent", value: 36 },
  { seed: "S1-05", words: SEXES, figure: "participants-par-sexe", of: "F", kind: "percent", value: 63 },
  { seed: "S1-06", words: "Moyenne d'âge : 42 ans.", figure: "age-moyen", kind: "mean", value: 42 },
  {
    seed: "S1-07",
    words: "66 % originaires d'un pays hors Union Européenne.",
    figure: "part-hors-union-europeenne",
    kind: "percent",
    value: 66,
  },
  {
    seed: "S1-08",
    words: "77 % ne disposent d'aucune qualification valorisable sur le marché de l'emploi",
    figure: "part-sans-qualification-valorisable",
    kind: "percent",
    value: 77,
  },
  {
    seed: "S1-09",
    words: "97 % sont inactifs depuis + de 24 mois.",
    figure: "part-inactivite-longue",
    kind: "percent",
    value: 97,
  },
  { seed: "S1-10", words: FRENCH, figure: "part-francais-tres-faible-a-moyen", kind: "percent", value: 63 },
  // 37 + 26 = 63: in spite of « parmi lesquels », they are of all participants.
  { seed: "S1-11", words: FRENCH, figure: "cours-de-langue", of: "fle", kind: "percent", value: 37 },
  {
    seed: "S1-11",
    words: FRENCH,
    figure: "cours-de-langue",
    of: "alphabetisation",
    kind: "percent",
    value: 26,
  },
  {
    seed: "S1-12",
    words: INDIVIDUAL,
    figure: "temps-individuel-et-collectif",
    of: "individuel",
    kind: "fraction",
    value: [1, 4],
  },
  {
    seed: "S1-12",
    words: COLLECTIVE,
    figure: "temps-individuel-et-collectif",
    of: "collectif",
    kind: "fraction",
    value: [3, 4],
  },
  { seed: "S1-14", words: GIVEN_UP, figure: results, of: "abandon", kind: "percent", value: 17 },
  { seed: "S1-15", words: RENEWED, figure: results, of: "prolongation", kind: "percent", value: 22 },
  { seed: "S1-16", words: SOCIAL, figure: results, of: "insertion_sociale", kind: "percent", value: 25 },
  { seed: "S1-17", words: WORK, figure: results, of: "insertion_pro", kind: "percent", value: 36 },
  {
    seed: "S1-18",
    words: TERM,
    figure: "situation-sociale-stabilisee-ou-amelioree",
    kind: "percent",
    value: 100,
  },
  {
    seed: "S1-19",
    words: "Amélioration de la vie sociale et culturelle 80 %",
    figure: improved("vie-sociale-et-culturelle"),
    kind: "percent",
    value: 80,
  },
  {
    seed: "S1-20",
    words: "Amélioration de la gestion de la santé 46 %",
    figure: improved("sante"),
    kind: "percent",
    value: 46,
  },
  {
    seed: "S1-20",
    words: "Amélioration de la gestion du logement 44 %",
    figure: improved("logement"),
    kind: "percent",
    value: 44,
  },
  {
    seed: "S1-20",
    words: "Préparation à un parcours ISP 42 %",
    figure: improved("emploi-formation"),
    kind: "percent",
    value: 42,
  },
  {
    seed: "S1-21",
    words: "Amélioration de la gestion de la situation financière 34 %",
    figure: improved("finances"),
    kind: "percent",
    value: 34,
  },
  {
    seed: "S1-21",
    words: "Amélioration de la gestion de la vie familiale 34 %",
    figure: improved("famille"),
    kind: "percent",
    value: 34,
  },
  {
    seed: "S1-21",
    words: "Amélioration de la gestion administrative 29 %",
    figure: improved("administratif"),
    kind: "percent",
    value: 29,
  },
];

/** Who paid, by year: the document gives no amount. */
export const FUNDERS: readonly {
  readonly years: readonly number[];
  readonly words: string;
  readonly funder: string;
}[] = [
  { years: [2012], words: "financement sur fonds propres", funder: "recettes_propres" },
  { years: [2013, 2014], words: "Financement par le Fonds Social Européen", funder: "fse" },
  { years: [2015, 2016], words: "Financement par la Subvention Majorée Grandes Villes", funder: "federal" },
  {
    years: [2017, 2018],
    words: "Financement par le Subside Participation et Activation Sociale",
    funder: "federal",
  },
];
