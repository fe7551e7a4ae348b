import { greatestOf, largestQuoted, type Message, mostOften, shareThat } from "./headline.ts";

export type CardPlan = {
  readonly figure: string;
  readonly message: Message;
  /** Bars by length; without it, in the order of the classes. */
  readonly longestFirst?: true;
  /** Beside two other cards, where there is room for two columns. */
  readonly tall?: true;
};

export type SectionPlan = {
  readonly anchor: string;
  readonly words: string;
  /** Beside another section, where there is room. */
  readonly half?: true;
  /** Figures that are one number, or a few. */
  readonly tiles: readonly string[];
  /** Figures that are shared out, with a chart. */
  readonly cards: readonly CardPlan[];
};

/** Which figures stand where; a figure that is not named here is still in the exports. */
export const SECTIONS: readonly SectionPlan[] = [
  {
    anchor: "chiffres-cles",
    words: "Chiffres clés",
    tiles: [
      "structures-conventionnees",
      "places-conventionnees",
      "personnes-accueillies",
      "soutien-financier",
      "cout-moyen-par-place",
      "personnes-par-place",
      "soutien-par-personne",
      "porteurs-par-statut",
    ],
    cards: [],
  },
  {
    anchor: "public",
    words: "Public accueilli",
    tiles: [],
    cards: [
      {
        figure: "repartition-par-sexe",
        message: mostOften((label) => `Le plus souvent des ${label}`, ["sexe-le-plus-frequent"]),
      },
      {
        figure: "prescripteur-le-plus-frequent",
        message: largestQuoted("Prescripteur le plus fréquent"),
        longestFirst: true,
        tall: true,
      },
      {
        figure: "situation-familiale",
        message: mostOften((label) => `Le plus souvent ${label}`, ["situation-familiale-la-plus-frequente"]),
      },
      {
        figure: "repartition-par-age",
        message: mostOften((label) => `Le plus souvent âgées de ${label}`, ["age-le-plus-frequent"]),
      },
      {
        figure: "anciennete-rsa",
        message: mostOften(
          (label) => `Ancienneté la plus fréquente\u00A0: ${label}`,
          ["anciennete-rsa-la-plus-frequente"],
        ),
      },
      {
        figure: "part-niveau-vi",
        message: shareThat("sont sans diplôme ou n'ont que le brevet des collèges"),
      },
      {
        figure: "part-niveaux-vi-et-v-bis-atteints",
        message: shareThat("ont quitté l'école avant la fin d'un CAP ou d'un BEP"),
      },
    ],
  },
  {
    anchor: "sorties",
    words: "Sorties",
    half: true,
    tiles: [],
    cards: [
      {
        figure: "situation-a-la-sortie",
        message: greatestOf([
          "sorties-insertion-sociale",
          "sorties-emploi",
          "sorties-formation-recherche-emploi",
          "sorties-sans-poursuite",
        ]),
      },
    ],
  },
  {
    anchor: "territoire",
    words: "Territoire",
    half: true,
    tiles: [],
    cards: [
      { figure: "places-par-territoire", message: largestQuoted("Premier territoire"), longestFirst: true },
    ],
  },
  {
    anchor: "modalites",
    words: "Modalités",
    tiles: [],
    cards: [
      {
        figure: "seances-par-modalite-et-moment",
        message: mostOften((label) => `Le plus souvent des ${label}`),
      },
      {
        figure: "seances-par-support",
        message: largestQuoted("Support le plus fréquent"),
        longestFirst: true,
        tall: true,
      },
      {
        figure: "seances-par-animateurs",
        message: mostOften((label) => `Le plus souvent animées par des ${label}`),
      },
    ],
  },
];
