import { FIGURE_SECTIONS } from "../../shared/figures/sections.ts";
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

type CardFigure = (typeof FIGURE_SECTIONS)[number]["cards"][number];

/** What each card says above its chart, and how it is drawn. */
const CARDS: Readonly<Record<CardFigure, Omit<CardPlan, "figure">>> = {
  "repartition-par-sexe": {
    message: mostOften((label) => `Le plus souvent des ${label}`, ["sexe-le-plus-frequent"]),
  },
  "prescripteur-le-plus-frequent": {
    message: largestQuoted("Prescripteur le plus fréquent"),
    longestFirst: true,
    tall: true,
  },
  "situation-familiale": {
    message: mostOften((label) => `Le plus souvent ${label}`, ["situation-familiale-la-plus-frequente"]),
  },
  "repartition-par-age": {
    message: mostOften((label) => `Le plus souvent âgées de ${label}`, ["age-le-plus-frequent"]),
  },
  "anciennete-rsa": {
    message: mostOften(
      (label) => `Ancienneté la plus fréquente\u00A0: ${label}`,
      ["anciennete-rsa-la-plus-frequente"],
    ),
  },
  "part-niveau-vi": { message: shareThat("sont sans diplôme ou n'ont que le brevet des collèges") },
  "part-niveaux-vi-et-v-bis-atteints": {
    message: shareThat("ont quitté l'école avant la fin d'un CAP ou d'un BEP"),
  },
  "situation-a-la-sortie": {
    message: greatestOf([
      "sorties-insertion-sociale",
      "sorties-emploi",
      "sorties-formation-recherche-emploi",
      "sorties-sans-poursuite",
    ]),
  },
  "places-par-territoire": { message: largestQuoted("Premier territoire"), longestFirst: true },
  "seances-par-modalite-et-moment": { message: mostOften((label) => `Le plus souvent des ${label}`) },
  "seances-par-support": {
    message: largestQuoted("Support le plus fréquent"),
    longestFirst: true,
    tall: true,
  },
  "seances-par-animateurs": { message: mostOften((label) => `Le plus souvent animées par des ${label}`) },
};

const HALF: ReadonlySet<string> = new Set(["sorties", "territoire"]);

/** Which figures stand where, and how. */
export const SECTIONS: readonly SectionPlan[] = FIGURE_SECTIONS.map(({ anchor, words, tiles, cards }) => ({
  anchor,
  words,
  ...(HALF.has(anchor) ? { half: true } : {}),
  tiles,
  cards: cards.map((figure: CardFigure) => ({ figure, ...CARDS[figure] })),
}));
