import type { Cell } from "../records/cell.ts";
import { fold, tidy } from "../records/fold.ts";
import { readCell } from "../records/readCell.ts";
import { ASSOCIATION_TABS } from "../workbook/template.ts";
import { wordsOf } from "./words.ts";

/** A commune as the template writes it: « 49007 Angers ». */
export type CommuneName = { readonly code: string; readonly name: string };

/** Communes by name; a name that two communes share is left out. */
export type Communes = {
  readonly named: (name: string) => string | null;
  readonly knows: (code: string) => boolean;
};

const CODE_AND_NAME = /^(\d{5}|2[AB]\d{3})\s+(\D.*)$/iu;
/** In the Ain; any number would be a code otherwise. */
const FIRST_CODE = "01001";
/** « CEDEX », « cedex 9 »: says where letters go, not where people live. */
const CEDEX = /\s+cedex(?:\s+\d+)?$/;
/** The three communes whose districts have postal codes that do not end with 0. */
const DISTRICTS = /^(?:750(?:0[1-9]|1\d|20)|6900[1-9]|130(?:0[1-9]|1[0-6]))$/;
const WITH_DISTRICTS = /^(?:paris|lyon|marseille)/;

/** @param cells cells that may name a commune with its code: those of the workbook, which settle how its communes are called */
export function communesOf(list: readonly CommuneName[], cells: readonly Cell[]): Communes {
  const codes = new Map<string, string | null>();
  const known = new Set<string>();
  const written = new Map<string, string>();
  const learn = (code: string, name: string) => {
    const words = wordsOf(name);
    const other = codes.get(words);
    codes.set(words, other === undefined || other === code ? code : null);
    known.add(code);
    if (!written.has(code)) written.set(code, `${code} ${name}`);
  };
  for (const { code, name } of list) learn(code, name);
  for (const cell of cells) {
    const [, code, name] = CODE_AND_NAME.exec(tidy(String(cell ?? ""))) ?? [];
    if (code !== undefined && name !== undefined) learn(code.toUpperCase(), name);
  }
  return {
    named: (name) => {
      const code = codes.get(wordsOf(fold(name).replace(CEDEX, ""))) ?? null;
      return code === null ? null : (written.get(code) ?? code);
    },
    knows: (code) => known.has(code),
  };
}

/**
 * The commune of a cell, as the template writes it, or null when it takes a person to tell.
 *
 * Old tables hold postal codes much more often than the code of the commune, and nothing tells « 49100 » the post office
 * from a commune: a code that looks like a postal one counts only when the list of communes has it.
 */
export function readCommune(cell: Cell, communes: Communes): string | null {
  const text = tidy(String(cell ?? ""));
  const [, typed, name] = CODE_AND_NAME.exec(text) ?? [];
  const named = communes.named(name ?? text);
  if (named !== null && (typed === undefined || !communes.knows(typed.toUpperCase()))) return named;
  const { field } = readCell(ASSOCIATION_TABS.participants.columns.commune, cell);
  if (typeof field !== "string" || field < FIRST_CODE) return null;
  if (!communes.knows(field) && looksPostal(field, name ?? "")) return null;
  // A number may have lost the zero that its code begins with.
  return typeof cell === "number" ? field : text;
}

function looksPostal(code: string, name: string): boolean {
  return code.endsWith("0") || (DISTRICTS.test(code) && (name === "" || WITH_DISTRICTS.test(fold(name))));
}
