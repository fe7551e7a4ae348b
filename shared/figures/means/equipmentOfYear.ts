import { fold } from "../../records/fold.ts";
import { formatDecimal, plural } from "../../format.ts";
import { known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import { byName, codeOfName } from "../builders/byName.ts";
import { classesInLine } from "../builders/classes.ts";
import { notApplicable } from "../builders/computed.ts";
import { unknownsSentence } from "../builders/quality.ts";
import { totalOf } from "../builders/total.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";

type Equipment = RecordOf<"equipment">;
const ROWS = { one: "ligne", several: "lignes", missing: "sans quantité connue" };

export const equipmentOfYear: FigureDefinition = {
  id: "materiel",
  label: "Matériel",
  unit: "valeurs",
  population: "Matériel de l'année, dans toutes les structures.",
  rule: "Somme des quantités connues par désignation et par unité ; la valeur est le nombre de désignations dont il y a quelque chose. Deux écritures qui ne diffèrent que par la casse ou les accents n'en font qu'une ; deux unités d'une désignation ne s'ajoutent pas.",
  referenceDate: duringYear,
  seeds: ["S2-11"],
  needs: ["associations"],
  compute: ({ workbooks, year }) => {
    const rows = workbooks.flatMap(({ facts }) => facts.equipment.filter((row) => row.year === year.year));
    const breakdown = byName(rows, ({ designation }) => designation).flatMap((designation) =>
      byUnit(designation.items).map(({ unit, total, known: said }) => ({
        code: unit === "" ? designation.code : `${designation.code}_${codeOfName(unit)}`,
        label: designation.label,
        count: total,
        ratio: null,
        display: said === 0 ? "quantité non connue" : inUnit(total, unit),
      })),
    );
    const { known: said, unknown } = totalOf(rows.map(({ quantity }) => quantity));
    const there = breakdown.filter(({ count }) => count > 0).length;
    const proof = {
      ...{ numerator: there, denominator: null, unknown, breakdown },
      quality: unknownsSentence(unknown, said, ROWS),
    };
    if (said === 0) return notApplicable(proof);
    return { ...proof, value: there, display: there === 0 ? "aucun matériel" : classesInLine(breakdown) };
  },
};

const unitOf = ({ unit }: Equipment): string => known(unit) ?? "";

/** The quantities of one designation: those without a unit apart. */
function byUnit(rows: readonly Equipment[]) {
  const units = [
    { label: "", items: rows.filter((row) => unitOf(row) === "") },
    ...byName(rows, (row) => (unitOf(row) === "" ? null : singular(unitOf(row)))),
  ];
  return units
    .filter(({ items }) => items.length > 0)
    .map(({ label, items }) => ({ unit: label, ...totalOf(items.map(({ quantity }) => quantity)) }));
}

const PIECE = { one: "pièce", several: "pièces" };

/** The unit that the column proposes is written as one or as several; the others are nearly all symbols. */
const singular = (unit: string): string =>
  fold(unit) === fold(PIECE.several) || fold(unit) === fold(PIECE.one) ? PIECE.one : unit;

/** « 3 000 m² », « 2 pièces », « 2 » without a unit. */
function inUnit(total: number, unit: string): string {
  const written = formatDecimal(total, Number.isInteger(total) ? 0 : 2);
  if (unit === "") return written;
  return `${written}\u00A0${unit === PIECE.one ? plural(total, PIECE.one, PIECE.several) : unit}`;
}
