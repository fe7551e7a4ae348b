import { formatDecimal } from "../../format.ts";
import { STAFF_STATUS } from "../../nomenclature/staffStatus.ts";
import { known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import { sumOfHundredths } from "../../statistics/sumOfHundredths.ts";
import { notApplicable } from "../builders/computed.ts";
import { unknownsSentence } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";

const POSITIONS = { one: "fonction", several: "fonctions", missing: "sans équivalent temps plein connu" };
const DIGITS = 2;

/** A full-time job is one by definition. */
function equivalentOf({ fullTimeEquivalent, workingTime, headcount }: RecordOf<"staff">): number | null {
  return known(fullTimeEquivalent) ?? (workingTime === "temps_plein" ? known(headcount) : null);
}

export const fullTimeEquivalents: FigureDefinition = {
  id: "equivalents-temps-plein",
  label: "Équivalents temps plein",
  unit: "ETP",
  population: "Fonctions de l'équipe de l'année, dans toutes les structures.",
  rule: "Somme des équivalents temps plein ; là où la cellule est vide, une personne à temps plein compte pour un.",
  referenceDate: duringYear,
  seeds: ["S1-02", "S2-10"],
  needs: ["associations"],
  compute: ({ means: { staff } }) => {
    const timed = staff.flatMap((row) => {
      const equivalent = equivalentOf(row);
      return equivalent === null ? [] : [{ status: row.status, equivalent }];
    });
    const unknown = staff.length - timed.length;
    const quality = unknownsSentence(unknown, timed.length, POSITIONS);
    if (timed.length === 0) return notApplicable({ unknown, quality });
    const sumOf = (rows: typeof timed) => sumOfHundredths(rows.map(({ equivalent }) => equivalent));
    const breakdown = STAFF_STATUS.entries.map(({ code, label }) => {
      const count = sumOf(timed.filter(({ status }) => status === code));
      return { code, label, count, ratio: null, display: formatDecimal(count, DIGITS) };
    });
    const total = sumOf(timed);
    const display = formatDecimal(total, DIGITS);
    return { value: total, display, numerator: total, denominator: null, unknown, quality, breakdown };
  },
};
