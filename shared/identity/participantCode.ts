import type { Cell } from "../records/cell.ts";
import { readCell } from "../records/readCell.ts";
import { ASSOCIATION_TABS } from "../workbook/template.ts";

const PREFIX = "P-";
const DIGITS = 3;
const NUMBERED = /^P-(\d{1,8})$/;

/** The code of a participant as its column reads it; null for what is no code. */
export function participantCode(cell: Cell): string | null {
  const { field } = readCell(ASSOCIATION_TABS.participants.columns.code, cell);
  return typeof field === "string" ? field : null;
}

/**
 * Gives P-001, P-002… after all those that are taken. A number that was given once is not given again while a higher one
 * stands, since the attendance of somebody who was removed may still bear it.
 */
export function participantCodes(taken: Iterable<Cell>): () => string {
  let last = 0;
  for (const cell of taken) {
    const [, digits] = NUMBERED.exec(participantCode(cell) ?? "") ?? [];
    last = Math.max(last, Number(digits ?? 0));
  }
  return () => {
    last += 1;
    return `${PREFIX}${String(last).padStart(DIGITS, "0")}`;
  };
}
