import { CHECK_CODES, type CheckCode } from "../checks/catalogue.ts";
import type { Cell } from "./cell.ts";

/** Why a cell cannot be read, and what may be shown of it. */
export type CellProblem = {
  readonly code: CheckCode;
  /** « Aaaa 99 »; empty when even that must not be shown. */
  readonly shape: string;
  /** Label of the list probably meant; empty when there is none. */
  readonly suggestion: string;
};

/** Brackets that no keyboard types and no column reads. */
const REDUCED = /^⟦(\w+)¦([^¦]*)¦([^¦⟧]*)⟧$/u;

/** What is kept of a cell that its column cannot read: the problem alone, so that a pasted name stands nowhere. */
export function reduced({ code, shape, suggestion }: CellProblem): string {
  return `⟦${code}¦${shape}¦${suggestion}⟧`;
}

/** @returns the problem of a reduced cell, or null when the text is an ordinary one */
export function problemOfReduced(text: string): CellProblem | null {
  const [, code, shape = "", suggestion = ""] = REDUCED.exec(text) ?? [];
  const known = CHECK_CODES.find((candidate) => candidate === code);
  return known === undefined ? null : { code: known, shape, suggestion };
}

/** A cell as a person typed it, so that nobody passes a reduced one for what the software wrote. */
export function withoutReducedMarks(cell: Cell): Cell {
  return typeof cell === "string" ? cell.replace(/[⟦⟧¦]/gu, " ") : cell;
}
