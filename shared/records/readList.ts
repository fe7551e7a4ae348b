import type { Entry, Nomenclature } from "../nomenclature/nomenclature.ts";
import type { Cell } from "./cell.ts";
import { fold } from "./fold.ts";
import { nearest } from "./nearest.ts";

const spellings = new WeakMap<Nomenclature, ReadonlyMap<string, string>>();

/** Raw cells already read, by list: the same few spellings come back in thousands of rows. */
const readings = new WeakMap<Nomenclature, Map<Cell, string | null>>();
const READINGS_KEPT = 1000;

/** Every spelling of a list, folded, to its code: labels first, then codes, then aliases. */
function spellingsOf(list: Nomenclature): ReadonlyMap<string, string> {
  const cached = spellings.get(list);
  if (cached !== undefined) return cached;
  const codes = new Map<string, string>();
  const learn = (text: string, { code }: Entry) => {
    const folded = fold(text);
    if (!codes.has(folded)) codes.set(folded, code);
  };
  for (const entry of list.entries) learn(entry.label, entry);
  for (const entry of list.entries) learn(entry.code, entry);
  for (const entry of list.entries) for (const alias of entry.aliases ?? []) learn(alias, entry);
  spellings.set(list, codes);
  return codes;
}

/** The text of a cell that may hold an entry: a ticked box is « VRAI ». */
function textOf(cell: Cell): string {
  if (cell === true) return "VRAI";
  if (cell === false) return "FAUX";
  return cell === null ? "" : String(cell);
}

/** @returns the code of the entry a cell names by its label, its code or another spelling; null when it names none */
export function readEntry(list: Nomenclature, cell: Cell): string | null {
  const known = readings.get(list) ?? new Map<Cell, string | null>();
  const kept = known.get(cell);
  if (kept !== undefined) return kept;
  const code = spellingsOf(list).get(fold(textOf(cell))) ?? null;
  if (known.size < READINGS_KEPT) readings.set(list, known.set(cell, code));
  return code;
}

/**
 * The entries a cell names, in the order of the list, without repetition.
 *
 * « ; » and line breaks separate; « , » and « / » do too when every part is then an entry.
 *
 * @returns null when a part names no entry
 */
export function readEntries(list: Nomenclature, cell: Cell): readonly string[] | null {
  const text = textOf(cell);
  for (const separator of [/[;\n]+/, /[;\n,/]+/]) {
    const parts = text.split(separator).filter((part) => fold(part) !== "");
    const codes = parts.map((part) => readEntry(list, part));
    if (codes.length > 0 && codes.every((code) => code !== null)) {
      const named = new Set(codes);
      return list.entries.filter((entry) => named.has(entry.code)).map((entry) => entry.code);
    }
  }
  return null;
}

/** The label probably meant by a misspelt text; empty when none is near. */
export function nearestLabel(list: Nomenclature, text: string): string {
  return nearest(
    list.entries.map(({ label }) => [fold(label), label]),
    text,
  );
}
