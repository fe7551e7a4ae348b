import type { PublishedFigure } from "../publishedFigure.ts";

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
const ASSESSMENT = "Bilan social à l'entrée, au milieu et en fin de processus";
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

const NOT_FORCED =
  "36 + 63 = 99 : les parts sont imprimées telles quelles, jamais forcées à 100 ; qui n'a pas répondu reste au dénominateur.";
const OF_ALL =
  "« Parmi lesquels » : 37 + 26 = 63, donc les deux parts sont rapportées à tous les participants, et non aux 63 %.";
const BASE =
  "Le document ne dit pas sur combien de personnes : le dénominateur est le plus petit nombre qui donne toutes ses parts.";
const OF_THE_TERM =
  "La base est celle que le document nomme, les participants arrivés au terme : ceux dont le processus a fini, moins les abandons.";
const YEAR_OF_PAYMENT =
  "Le document ne donne pas de montant : le financeur de l'année est nommé, sa somme est sans objet.";

const results = "resultat-du-processus";
const improved = (of: string) => `amelioration-${of}`;

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
  {
    seed: "S1-05",
    words: SEXES,
    figure: "participants-par-sexe",
    of: "H",
    explanation: NOT_FORCED,
    kind: "percent",
    value: 36,
  },
  {
    seed: "S1-05",
    words: SEXES,
    figure: "participants-par-sexe",
    of: "F",
    explanation: NOT_FORCED,
    kind: "percent",
    value: 63,
  },
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
  {
    seed: "S1-11",
    words: FRENCH,
    figure: "cours-de-langue",
    explanation: OF_ALL,
    of: "fle",
    kind: "percent",
    value: 37,
  },
  {
    seed: "S1-11",
    words: FRENCH,
    figure: "cours-de-langue",
    explanation: OF_ALL,
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
  ...["entree", "milieu", "fin"].map((moment) => ({
    seed: "S1-13",
    words: ASSESSMENT,
    figure: `bilans-complets-${moment}`,
    kind: "exists" as const,
    value: null,
  })),
  {
    seed: "S1-14",
    words: GIVEN_UP,
    figure: results,
    explanation: BASE,
    of: "abandon",
    kind: "percent",
    value: 17,
  },
  {
    seed: "S1-15",
    words: RENEWED,
    figure: results,
    explanation: BASE,
    of: "prolongation",
    kind: "percent",
    value: 22,
  },
  {
    seed: "S1-16",
    words: SOCIAL,
    figure: results,
    explanation: BASE,
    of: "insertion_sociale",
    kind: "percent",
    value: 25,
  },
  {
    seed: "S1-17",
    words: WORK,
    figure: results,
    explanation: BASE,
    of: "insertion_pro",
    kind: "percent",
    value: 36,
  },
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
    explanation: OF_THE_TERM,
    kind: "percent",
    value: 80,
  },
  {
    seed: "S1-20",
    words: "Amélioration de la gestion de la santé 46 %",
    figure: improved("sante"),
    explanation: OF_THE_TERM,
    kind: "percent",
    value: 46,
  },
  {
    seed: "S1-20",
    words: "Amélioration de la gestion du logement 44 %",
    figure: improved("logement"),
    explanation: OF_THE_TERM,
    kind: "percent",
    value: 44,
  },
  {
    seed: "S1-20",
    words: "Préparation à un parcours ISP 42 %",
    figure: improved("emploi-formation"),
    explanation: OF_THE_TERM,
    kind: "percent",
    value: 42,
  },
  {
    seed: "S1-21",
    words: "Amélioration de la gestion de la situation financière 34 %",
    figure: improved("finances"),
    explanation: OF_THE_TERM,
    kind: "percent",
    value: 34,
  },
  {
    seed: "S1-21",
    words: "Amélioration de la gestion de la vie familiale 34 %",
    figure: improved("famille"),
    explanation: OF_THE_TERM,
    kind: "percent",
    value: 34,
  },
  {
    seed: "S1-21",
    words: "Amélioration de la gestion administrative 29 %",
    figure: improved("administratif"),
    explanation: OF_THE_TERM,
    kind: "percent",
    value: 29,
  },
  ...FUNDERS.flatMap(({ years, words, funder }) =>
    years.map((year) => ({
      seed: "S1-22",
      words,
      figure: "financements-par-financeur",
      of: funder,
      year,
      explanation: YEAR_OF_PAYMENT,
      kind: "exists" as const,
      value: null,
    })),
  ),
];
