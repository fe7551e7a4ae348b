import { type Cell, isBlank } from "../records/cell.ts";
import type { RawSheet } from "../workbook/content.ts";
import { communesOf, type CommuneName } from "./communes.ts";
import { type ColumnEvidence, evidenceOf } from "./columnEvidence.ts";
import { findTable, type FoundColumn, type FoundTable } from "./findTable.ts";
import type { ImportKind, Mapping, Numbers, ProposedColumn, Proposal } from "./mapping.ts";
import { isNationalNumberHeader } from "./matchHeader.ts";
import { rowKind } from "./rowKinds.ts";
import { FULL_NAME, isNotes, isOffered, SESSION, tabOfTarget, type Target } from "./target.ts";

/** Columns of sessions, at least, for a cross table. */
const FEWEST_SESSIONS = 2;
/** Below, a column is not imported unless a person says so. */
const WEAKEST = 0.4;

export type ImportHints = {
  /** The communes of the territory, when a list is at hand. */
  readonly communes?: readonly CommuneName[];
  readonly headerRows?: Mapping["headerRows"];
  readonly kind?: ImportKind;
};

type Column = FoundColumn & { readonly cells: readonly Cell[] };
type Assigned = { readonly column: Column; readonly evidence: ColumnEvidence };

/**
 * Proposes how to read an old table: where it stands, what one of its rows is, and what each column becomes.
 *
 * Total: any sheet gives a proposal, that of an empty table at worst. The order of the columns and the rows above the
 * headers change nothing.
 *
 * @param hints what a person knows better; the rest is found
 */
export function proposeImport(sheet: RawSheet, hints: ImportHints = {}): Proposal {
  const table = findTable(sheet, hints.headerRows);
  const rows = peopleRows(sheet, table);
  const columns = table.columns.map((column): Column => ({
    ...column,
    cells: rows.map((row) => row[column.position - 1] ?? null),
  }));
  const sessions = columns.filter(({ session }) => session !== null);
  const context = { communes: communesOf(hints.communes ?? [], []) };
  const evidence = columns.map((column) => ({
    column,
    found: column.session === null ? evidenceOf(column.readings, column.cells, context) : [],
  }));
  const kind = hints.kind ?? kindOf(sessions.length, evidence);
  const assigned = assign(evidence, kind);
  const numbers = numbersOf(sessions.flatMap(({ cells }) => cells));
  return {
    kind,
    headerRows: table.headerRows,
    firstRow: table.firstRow,
    lastRow: table.lastRow,
    columns: columns.map((column) => proposed(column, kind, assigned.get(column.position), numbers)),
  };
}

/** Rows of totals and headers printed again would blur what a column holds. */
function peopleRows(sheet: RawSheet, table: FoundTable): readonly (readonly Cell[])[] {
  const bare: Mapping = { ...table, kind: "cross", columns: [] };
  return sheet.rows
    .slice(table.firstRow - 1, table.lastRow)
    .filter((row) => rowKind(row, sheet, bare) === "data");
}

type Evidence = readonly { readonly column: Column; readonly found: readonly ColumnEvidence[] }[];

function kindOf(sessions: number, evidence: Evidence): ImportKind {
  if (sessions >= FEWEST_SESSIONS) return "cross";
  const bestOf = (tab: string) =>
    evidence.reduce((sum, { found }) => {
      const [best] = found;
      const [own] = found.filter(({ target }) => tabOfTarget(target) === tab);
      // A header that both may bear says nothing.
      return own !== undefined && best !== undefined && own.score >= best.score ? sum + own.score : sum;
    }, 0);
  return bestOf("attendances") > bestOf("enrolments") ? "attendances" : "stays";
}

/** Gives each column its best target, the surest first; a target goes to one column, except notes. */
function assign(evidence: Evidence, kind: ImportKind): ReadonlyMap<number, Assigned> {
  const candidates = evidence
    .flatMap(({ column, found }) => found.map((one): Assigned => ({ column, evidence: one })))
    .filter(({ evidence: { target, score } }) => score >= WEAKEST && isOffered(target, kind))
    .sort(
      (a, b) =>
        b.evidence.score - a.evidence.score ||
        byText(a.evidence.target, b.evidence.target) ||
        byText(a.column.header, b.column.header) ||
        a.column.position - b.column.position,
    );
  const assigned = new Map<number, Assigned>();
  const taken = new Set<Target>();
  for (const candidate of candidates) {
    const { target } = candidate.evidence;
    if (assigned.has(candidate.column.position) || (taken.has(target) && !isNotes(target))) continue;
    if (clashes(target, taken)) continue;
    assigned.set(candidate.column.position, candidate);
    taken.add(target);
  }
  return assigned;
}

/** By code unit, whatever the language of the machine. */
const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** A name is in one cell or in two. */
function clashes(target: Target, taken: ReadonlySet<Target>): boolean {
  if (target === FULL_NAME) return taken.has("participants.birthName") && taken.has("participants.firstName");
  return (target === "participants.birthName" || target === "participants.firstName") && taken.has(FULL_NAME);
}

const FILLED_DOWN: ReadonlySet<Target> = new Set([
  "attendances.date",
  "attendances.halfDay",
  "attendances.workshop",
  FULL_NAME,
  "participants.code",
  "participants.birthName",
  "participants.firstName",
]);
/** Blank cells below a filled one, at least, for the column to be one of merged cells. */
const BLANK_SHARE = 0.3;

function proposed(
  column: Column,
  kind: ImportKind,
  assigned: Assigned | undefined,
  sessionNumbers: Numbers,
): ProposedColumn {
  const { position, header, session, cells } = column;
  const filled = cells.filter((cell) => !isBlank(cell)).length;
  const common = { position, header, filled };
  if (session !== null && kind === "cross") {
    return {
      ...common,
      target: SESSION,
      session,
      numbers: sessionNumbers,
      confidence: "sure",
      why: "l'en-tête est une date : une séance par colonne",
    };
  }
  if (assigned === undefined) {
    const isSettled = filled === 0 || column.readings.some(isNationalNumberHeader);
    return {
      ...common,
      target: null,
      confidence: isSettled ? "sure" : "weak",
      why: whyNot(column, filled),
    };
  }
  const { target, confidence, why } = assigned.evidence;
  return {
    ...common,
    target,
    confidence,
    why,
    ...(target === "attendances.minutes" ? { numbers: durationOf(header, cells) } : {}),
    ...(kind === "attendances" && FILLED_DOWN.has(target) && isFilledDown(cells) ? { fillDown: true } : {}),
  };
}

function whyNot({ header, readings }: Column, filled: number): string {
  if (readings.some(isNationalNumberHeader))
    return "numéro de sécurité sociale : il ne doit figurer dans aucun classeur";
  if (filled === 0) return "colonne vide";
  return header === ""
    ? "colonne sans en-tête, et son contenu n'a pas été reconnu"
    : "aucune colonne du modèle ne correspond à cet en-tête";
}

function isFilledDown(cells: readonly Cell[]): boolean {
  const first = cells.find((cell) => cell !== undefined) ?? null;
  return !isBlank(first) && cells.filter(isBlank).length >= cells.length * BLANK_SHARE;
}

/** Longest session in hours: above, a number counts minutes. */
const MOST_HOURS = 12;

/** « 1 » and « 0 » alone are ticks; other numbers are hours, or minutes when they are too many to be hours. */
function numbersOf(cells: readonly Cell[]): Numbers {
  const numbers = cells.map(numberIn).filter((number) => number !== null);
  if (numbers.every((number) => number === 0 || number === 1)) return "marks";
  return Math.max(...numbers) > MOST_HOURS ? "minutes" : "hours";
}

function durationOf(header: string, cells: readonly Cell[]): Numbers {
  if (/minute|\bmin\b|\bmn\b/i.test(header)) return "minutes";
  const most = Math.max(0, ...cells.map((cell) => numberIn(cell) ?? 0));
  return most > MOST_HOURS ? "minutes" : "hours";
}

function numberIn(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" && /^\s*\d+([.,]\d+)?\s*$/.test(cell)
    ? Number(cell.replace(",", "."))
    : null;
}
