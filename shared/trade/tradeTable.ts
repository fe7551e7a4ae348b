/** Symbols of the tables of the DREES, and what they say. */
export const NO_ANSWER = "NR";
export const NOT_CONCERNED = "NC";
export const NOT_AVAILABLE = "ND";

export const SYMBOLS: readonly ReadMeLine[] = [
  { title: NO_ANSWER, text: "Non-réponse : la question existe et personne n'a répondu." },
  { title: NOT_CONCERNED, text: "Non concerné : il n'y a personne à rapporter (dénominateur nul)." },
  { title: NOT_AVAILABLE, text: "Non disponible : les classeurs n'ont pas de colonne qui le dise." },
  {
    title: "/",
    text: "L'indicateur n'existait pas cette année-là ; aucune case de ce fichier n'est dans ce cas.",
  },
];

/** A count, a word, or nothing. Days are « YYYY-MM-DD » in the columns named by `days`. */
export type TradeCell = string | number | null;

export type TradeTable = {
  readonly title: string;
  /** Population, reference date and rule, in French. */
  readonly note: string;
  /** What the columns below belong to, one a column; null: to nothing. Absent: a header of one line. */
  readonly bands?: readonly (string | null)[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly TradeCell[])[];
  /** Columns that hold days. */
  readonly days?: readonly number[];
};

export type TradeSheet = {
  /** Name of the tab: 31 characters at most. */
  readonly name: string;
  readonly tables: readonly TradeTable[];
};

export type ReadMeLine = { readonly title: string; readonly text: string };

/** A file of the trade: what it is, then its tables. Plain JSON; names nobody. */
export type TradeFile = {
  readonly title: string;
  readonly year: number;
  /** What the file is, who is counted, when, and everything that is missing. */
  readonly readMe: readonly ReadMeLine[];
  readonly sheets: readonly TradeSheet[];
  /** The table that is worth a file of its own (CSV); null when there are several. */
  readonly mainTable: TradeTable | null;
};
