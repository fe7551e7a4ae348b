import type { Day } from "../calendar.ts";
import type { HalfDayCode } from "../nomenclature/halfDay.ts";
import type { Target } from "./target.ts";

/**
 * What one row of an old table is.
 *
 * - stays: a person and their stay;
 * - attendances: the presence of a person at a session;
 * - cross: a person, with one column a session (« tableau croisé de présences »).
 */
export type ImportKind = "stays" | "attendances" | "cross";

export const IMPORT_KINDS: readonly { readonly code: ImportKind; readonly label: string }[] = [
  { code: "stays", label: "une personne et son parcours par ligne" },
  { code: "attendances", label: "une présence par ligne" },
  { code: "cross", label: "tableau croisé de présences : une personne par ligne, une séance par colonne" },
];

/** The session that the header of a column of a cross table names; halfDay is null when it does not say. */
export type Session = { readonly date: Day; readonly halfDay: HalfDayCode | null };

/** What the numbers of a column of presences are: 1 for « was there », or a duration. */
export type Numbers = "marks" | "hours" | "minutes";

export type MappedColumn = {
  /** Column of the sheet, 1-based. */
  readonly position: number;
  readonly header: string;
  /** null: the column is not imported. */
  readonly target: Target | null;
  /** A blank cell takes the value above it: merged cells, or a date written once for several rows. */
  readonly fillDown?: boolean;
  readonly numbers?: Numbers;
  readonly session?: Session;
};

/** How an old table is to be read. Plain JSON: proposed by `proposeImport`, changed by a person, then applied. */
export type Mapping = {
  readonly kind: ImportKind;
  /** First and last row of the headers, 1-based; both 0 when the table has none. */
  readonly headerRows: readonly [first: number, last: number];
  /** First and last row of the table below its headers, 1-based. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly MappedColumn[];
};

export type Confidence = "sure" | "likely" | "weak";

export const CONFIDENCES: Readonly<Record<Confidence, string>> = {
  sure: "sûr",
  likely: "probable",
  weak: "à confirmer",
};

export type ProposedColumn = MappedColumn & {
  readonly confidence: Confidence;
  /** Why this target, or why none, in French. */
  readonly why: string;
  /** Cells that hold something, below the headers. */
  readonly filled: number;
};

export type Proposal = Omit<Mapping, "columns"> & { readonly columns: readonly ProposedColumn[] };
