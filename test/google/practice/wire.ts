import type { MenuItem } from "../appsScript/environment.ts";
import type { Question } from "../appsScript/standing.ts";

/** What the page of the practice workbook and its server say to each other. */

export type Corner = { readonly row: number; readonly column: number };

/** A rectangle of cells, zero-based, last row and column included. */
export type Selected = { readonly sheetId: number; readonly from: Corner; readonly to: Corner };

export type Menu = { readonly title: string; readonly items: readonly MenuItem[] };

export type TabView = {
  readonly sheetId: number;
  readonly title: string;
  readonly colour: string | null;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  /** Pixels, 0 for a hidden column. */
  readonly widths: readonly number[];
};

export type BookView = {
  readonly title: string;
  readonly users: readonly { readonly email: string; readonly label: string }[];
  readonly tabs: readonly TabView[];
};

export type RuleView = {
  readonly choices: readonly string[] | null;
  readonly help: string | null;
  readonly checkbox: boolean;
};

/** One cell; what is not there is as in an ordinary empty cell. */
export type CellView = {
  readonly text?: string;
  /** What editing starts from, when it is not the text shown. */
  readonly typed?: string;
  readonly number?: true;
  readonly background?: string;
  readonly colour?: string;
  readonly bold?: true;
  readonly wrap?: true;
  readonly note?: string;
  /** Place in `rules`. */
  readonly rule?: number;
  readonly invalid?: true;
  readonly guarded?: "warning" | "locked";
};

export type LineView = { readonly row: number; readonly cells: readonly CellView[] };

export type LinesView = {
  /** Frozen lines first, then those asked for. */
  readonly lines: readonly LineView[];
  readonly rules: readonly RuleView[];
};

export type TypeRequest = {
  readonly user: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly texts: readonly (readonly string[])[];
  /** Pasting goes around the lists of values, as it does in Sheets. */
  readonly pasted?: boolean;
  /** The person was warned, and goes on. */
  readonly sure?: boolean;
};

export type TypeAnswer =
  | { readonly status: "done" }
  | { readonly status: "refused"; readonly message: string }
  | { readonly status: "unsure"; readonly message: string };

export type RunRequest = {
  readonly user: string;
  readonly selected: Selected;
  readonly functionName: string;
  readonly args: readonly unknown[];
  /** A page calls by the rules of `google.script.run`. */
  readonly from: "menu" | "page";
};

export type ShownView =
  | { readonly kind: "sidebar"; readonly title: string; readonly page: number }
  | {
      readonly kind: "dialog";
      readonly title: string;
      readonly page: number;
      readonly modal: boolean;
      readonly width: number | null;
      readonly height: number | null;
    }
  | { readonly kind: "message"; readonly title: string; readonly text: string }
  | { readonly kind: "toast"; readonly title: string; readonly text: string }
  | { readonly kind: "menu"; readonly title: string; readonly items: readonly MenuItem[] };

export type RunAnswer = { readonly shown: readonly ShownView[]; readonly selected: Selected } & (
  | { readonly status: "done"; readonly result: unknown }
  | { readonly status: "failed"; readonly message: string }
  | { readonly status: "asking"; readonly run: number; readonly question: Question }
);

export type ReplyRequest = { readonly run: number; readonly button: string; readonly text: string };
