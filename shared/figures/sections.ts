/** A section of a page of figures: which ones stand there, in which order. */
export type FigureSection = {
  readonly anchor: string;
  readonly words: string;
  /** Figures that are one number, or a few. */
  readonly tiles: readonly string[];
  /** Figures that are shared out. */
  readonly cards: readonly string[];
};

/** Which figures stand where, in the service and in the workbook; a figure that is not named here is still in the exports. */
export const FIGURE_SECTIONS = [
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
      "repartition-par-sexe",
      "prescripteur-le-plus-frequent",
      "situation-familiale",
      "repartition-par-age",
      "anciennete-rsa",
      "part-niveau-vi",
      "part-niveaux-vi-et-v-bis-atteints",
    ],
  },
  {
    anchor: "sorties",
    words: "Sorties",
    tiles: [],
    cards: ["situation-a-la-sortie"],
  },
  {
    anchor: "territoire",
    words: "Territoire",
    tiles: [],
    cards: ["places-par-territoire"],
  },
  {
    anchor: "modalites",
    words: "Modalités",
    tiles: [],
    cards: ["seances-par-modalite-et-moment", "seances-par-support", "seances-par-animateurs"],
  },
] as const satisfies readonly FigureSection[];
