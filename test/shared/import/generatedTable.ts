import fc from "fast-check";
import { dayOf, serialOfDay } from "../../../shared/calendar.ts";
import { formatShortDay } from "../../../shared/format.ts";
import type { Cell } from "../../../shared/records/cell.ts";
import type { RawSheet } from "../../../shared/workbook/content.ts";

/** Invented syllables: nobody bears these names, and many sound alike. */
const FAMILY = ["ZZCANARI", "YYCANARI", "Xylo-Bécasse", "WWCORMORAN", "Vvigogne", "UUMULOT"] as const;
const FIRST = ["Quetzal", "Wombat", "Ibis", "Okapi", "Lynx-Zoé"] as const;

const day = fc
  .record({
    year: fc.integer({ min: 2009, max: 2013 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => dayOf(year, month, date) ?? "2012-01-05");
const typedDay = day.chain((value) =>
  fc.constantFrom<Cell>(formatShortDay(value), serialOfDay(value), value),
);
const blankOr = (cell: fc.Arbitrary<Cell>) => fc.option(cell, { nil: null, freq: 4 });
const words = (...choices: readonly Cell[]) => blankOr(fc.constantFrom(...choices));

/** Columns of a register, by their header: what people type in them, faults included. */
const COLUMNS: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  NOM: fc.constantFrom<Cell>(...FAMILY),
  Prénom: fc.constantFrom<Cell>(...FIRST),
  DDN: blankOr(fc.constantFrom<Cell>("03/04/1985", "04/03/1985", 31_140, "12.12.90", "courant 1970")),
  Sexe: words("F", "H", "Mme", "M.", "?", "x"),
  "Niv. form.": words("Niv. VI", "V bis", "niveau 5", "CAP", "bac pro", "nsp"),
  Ville: words("49007 Angers", "Angers", "49100 Angers", "Saint-Essai"),
  "date d'ouverture RSA": blankOr(
    fc.oneof(typedDay, fc.constantFrom<Cell>("oct-09", "10/2010", "2009", "-")),
  ),
  Ressources: words("RSA socle", "RSA S + AAH", "ARE", "rsa majoré", "rien"),
  Entrée: fc.oneof(
    { weight: 5, arbitrary: typedDay },
    { weight: 1, arbitrary: words("janvier 2012", "2012") },
  ),
  "sortie le": blankOr(typedDay),
  "motif de sortie": words("CDI", "Abandon", "CDD + de 6 mois", "déménagement"),
  Adresse: words("3 rue des Essais"),
  Obs: words("à rappeler", "permis B"),
};

export const HEADERS = Object.keys(COLUMNS);

/** The rows of a register, one person and stay a row, cells in the order of HEADERS. */
export const registerRows: fc.Arbitrary<readonly (readonly Cell[])[]> = fc.array(
  fc.tuple(...Object.values(COLUMNS)),
  { minLength: 1, maxLength: 12 },
);

/** A register with its columns in another order, below some titles. */
export function laidOut(
  rows: readonly (readonly Cell[])[],
  order: readonly number[],
  titles: readonly string[],
): RawSheet {
  const inOrder = (row: readonly Cell[]) => order.map((index) => row[index] ?? null);
  return {
    title: "Suivi",
    rows: [...titles.map((title) => [title]), inOrder(HEADERS), ...rows.map(inOrder)],
  };
}

export const anyOrder = fc.shuffledSubarray(
  HEADERS.map((_, index) => index),
  { minLength: HEADERS.length },
);
export const anyTitles = fc.array(
  fc.constantFrom("Association d'essai", "", "Suivi des personnes accueillies"),
  { maxLength: 6 },
);

/** Cells of any kind: what people type, and what nobody would. */
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    null,
    "NOM",
    "Prénom",
    "Entrée",
    "Date",
    "Atelier",
    "né(e) le",
    "P",
    "x",
    "05/01/2012",
    "jeu 12/01",
    "Total",
    "Matin",
    "ZZCANARI Quetzal",
    "#REF!",
    "1 85 04 49 007 123",
    "__proto__",
    "constructor",
  ),
  fc.double(),
  fc.integer({ min: -5, max: 60_000 }),
  fc.boolean(),
  fc.string({ unit: "binary", maxLength: 30 }),
);

export const anySheet: fc.Arbitrary<RawSheet> = fc.record({
  title: fc.constantFrom("Feuil1", "janvier 2012", "2011-2012", ""),
  rows: fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 12 }),
});
