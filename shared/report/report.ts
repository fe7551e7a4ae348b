/** A number of a figure, inside a sentence: it leads to the definition of the figure, and its base. */
export type FigureSpan = {
  /** Identifier of the figure. */
  readonly figure: string;
  /** Code of the class of the figure that is quoted; absent: the figure itself. */
  readonly of?: string;
  /** As it is written: « 41 % », « deux tiers ». */
  readonly text: string;
};

/** A sentence in French: words, and numbers that come from figures. The spans are joined as they are, spaces included. */
export type Sentence = readonly (string | FigureSpan)[];

/** Classes of one figure, drawn as bars and said by a table of the same data. */
export type ReportChart = {
  readonly kind: "chart";
  readonly figure: string;
  /** What the chart says, or the name of the figure when the numbers carry no message. */
  readonly title: string;
  /** What is measured, when, over how many. */
  readonly subtitle: string;
  readonly rows: readonly {
    readonly label: string;
    readonly count: number;
    /** Length compared to the longest bar, in [0, 1]. */
    readonly length: number;
    /** « 41 % », or the count where nothing is shared out. */
    readonly display: string;
  }[];
  /** Few words on unknowns and small numbers; empty: nothing to say. */
  readonly note: string;
};

export type ReportTable = {
  readonly kind: "table";
  readonly title: string;
  /** The first column names the rows; the others hold numbers, aligned to the right. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | FigureSpan)[])[];
  readonly note: string;
};

export type ReportBlock =
  | { readonly kind: "paragraph"; readonly sentences: readonly Sentence[] }
  | { readonly kind: "list"; readonly items: readonly Sentence[] }
  /** What the department has to write itself: reflections, prospects. Printed as a prompt in the editable file, left out of the others. */
  | { readonly kind: "prompt"; readonly text: string }
  | ReportChart
  | ReportTable;

export type ReportSection = {
  /** ASCII */
  readonly anchor: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
};

/** A figure that the report quotes, as its annex defines it. Everything in French. */
export type ReportDefinition = {
  readonly figure: string;
  readonly label: string;
  readonly display: string;
  /** « 112 sur 273 »; « 566 » for a count; empty when there is nothing to divide nor to count. */
  readonly proof: string;
  /** How many are not known, and where they are in the calculation; empty: none. */
  readonly unknowns: string;
  readonly population: string;
  readonly rule: string;
  readonly referenceDate: string;
};

/** The yearly bilan of a department, written from its rows. Plain JSON; names nobody. */
export type Report = {
  readonly year: number;
  readonly title: string;
  /** Who publishes it. */
  readonly department: string;
  readonly sections: readonly ReportSection[];
  /** Every figure that is quoted, in the order of the report. */
  readonly definitions: readonly ReportDefinition[];
  /** On what it rests: workbooks read, structures without one, what is missing. */
  readonly basis: readonly string[];
};
