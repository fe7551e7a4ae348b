import type { Nomenclature } from "../nomenclature/nomenclature.ts";

/**
 * What a cell of a column may hold.
 *
 * - text: free text; identifier: a SIRET or a Belgian enterprise number;
 * - code: the short code of a row (P-001), upper-cased; name: the short name of a row, compared without case or accents;
 * - list: an entry of a closed list; commune: « 49007 Angers », the code decides;
 * - date: a calendar day; month: a month and a year, or « jamais travaillé »;
 * - year, integer, decimal: numbers, with bounds and a unit;
 * - version: a template version.
 */
export type ColumnType =
  | "text"
  | "identifier"
  | "code"
  | "name"
  | "list"
  | "commune"
  | "date"
  | "month"
  | "year"
  | "integer"
  | "decimal"
  | "version";

/** Value of a « month » column for somebody who has never worked. */
export const NEVER_WORKED = "jamais";

/** The declaration of one column: everything else about it is derived from here. */
export type Column<V = unknown> = {
  readonly type: ColumnType;
  /** Header written in the sheet, in French. */
  readonly header: string;
  /** What to type, in one or two short sentences, shown as the header's note and in the data dictionary. */
  readonly help: string;
  readonly list?: Nomenclature;
  /** Several values in one cell, separated by « ; ». */
  readonly multiple?: true;
  /** Sentences rather than words: a form gives it several lines. */
  readonly sentences?: true;
  /** Inclusive bounds of a number or of a year. */
  readonly min?: number;
  readonly max?: number;
  /** First day that a date may be, « YYYY-MM-DD »; that of the first minimum income when nothing is said. */
  readonly earliest?: string;
  /** « € », « min », « h »… printed after the header. */
  readonly unit?: string;
  /** Row of another tab that this cell must name, as « tab.column ». */
  readonly refersTo?: string;
  readonly naturalKey?: true;
  readonly required?: true;
  /** Identifies a person: stays in the workbook, is never requested, stored, logged or exported. */
  readonly identifying?: true;
  /** Health, disability, justice: counted in figures, never shown beside a row. */
  readonly sensitive?: true;
  /** Written by the software; a person does not type here. */
  readonly written?: true;
  /** Headers of former versions, or common in the field, that are read as this column. */
  readonly aliases?: readonly string[];
  /** Carries the type of the value; never set. */
  readonly value?: V;
};

type Options = Omit<Column, "type" | "header" | "help" | "list" | "multiple" | "value">;

const column =
  <V>(type: ColumnType) =>
  <const O extends Options = object>(header: string, help: string, options?: O): Column<V> & O =>
    ({ type, header, help, ...options }) as unknown as Column<V> & O;

export const text = column<string>("text");
export const identifier = column<string>("identifier");
export const code = column<string>("code");
export const name = column<string>("name");
export const commune = column<string>("commune");
/** Value: « YYYY-MM-DD ». */
export const date = column<string>("date");
/** Value: « YYYY-MM », or NEVER_WORKED. */
export const month = column<string>("month");
export const year = column<number>("year");
export const integer = column<number>("integer");
export const decimal = column<number>("decimal");
export const version = column<number>("version");

export function list<C extends string, const O extends Options = object>(
  header: string,
  nomenclature: Nomenclature<C>,
  help: string,
  options?: O,
): Column<C> & O {
  return { type: "list", header, help, list: nomenclature, ...options } as unknown as Column<C> & O;
}

/** Several entries of a list in one cell. */
export function multipleList<C extends string, const O extends Options = object>(
  header: string,
  nomenclature: Nomenclature<C>,
  help: string,
  options?: O,
): Column<readonly C[]> & O {
  return { type: "list", multiple: true, header, help, list: nomenclature, ...options } as unknown as Column<
    readonly C[]
  > &
    O;
}
