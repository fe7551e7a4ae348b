import { FIGURE_SECTIONS } from "../../shared/figures/catalogue.ts";
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
  /** On a page of its own. */
  readonly apart?: true;
  /** Figures that are one number, or a few. */
  readonly tiles: readonly string[];
  /** Figures that are shared out, with a chart. */
  readonly cards: readonly CardPlan[];
};

/** A card that says nothing of its own has the name of its figure above its chart. */
const PLAIN: Omit<CardPlan, "figure"> = { message: { from: [], words: () => null } };

/** What a card says above its chart, and how it is drawn, by figure. */
export const CARDS: Readonly<Record<string, Omit<CardPlan, "figure">>> = {
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
export const SECTIONS: readonly SectionPlan[] = FIGURE_SECTIONS.map(
  ({ anchor, words, apart, tiles, cards }) => ({
    anchor,
    words,
    ...(apart === true ? { apart } : {}),
    ...(HALF.has(anchor) ? { half: true } : {}),
    tiles: tiles.map(({ id }) => id),
    cards: cards.map(({ id }) => ({ figure: id, ...(CARDS[id] ?? PLAIN) })),
  }),
);

export const FIRST_PAGE = SECTIONS.filter(({ apart }) => apart !== true);
export const PAGES_APART = SECTIONS.filter(({ apart }) => apart === true);

/** Address of the page of a section that has its own. */
export const pageOfSection = ({ anchor }: Pick<SectionPlan, "anchor">, year: number): string =>
  `/rubrique/${anchor}?annee=${year}`;
