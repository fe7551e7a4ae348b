import { ATTENDANCE_STATUS, type AttendanceStatusCode } from "../../nomenclature/attendanceStatus.ts";
import { type Base, BASE_RULE, shareIn } from "../builders/base.ts";
import { withQuality } from "../builders/computed.ts";
import { quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { attendanceRows } from "./attendanceRows.ts";

const ROWS = { one: "ligne de présence", several: "lignes de présence", missing: "sans statut saisi" };

/** Statuses that some rate leaves out, and what such rows are. */
const LEFT_OUT = {
  seance_annulee: { one: "ligne de séance annulée", several: "lignes de séances annulées" },
  absent_excuse: { one: "absence excusée", several: "absences excusées" },
} as const;

const WHICH_ROWS =
  "Une ligne est une personne, un atelier, une date et une demi-journée ; une journée entière est une ligne. Les séances annulées sont hors calcul.";

type Rate = Pick<FigureDefinition, "id" | "label"> & {
  readonly rule: string;
  readonly base: Base;
  readonly leftOut: readonly (keyof typeof LEFT_OUT)[];
};

function attendanceRate({ id, label, rule, base, leftOut }: Rate): FigureDefinition {
  const isLeftOut = (code: AttendanceStatusCode): boolean => leftOut.some((left) => left === code);
  const classes = ATTENDANCE_STATUS.entries.filter(({ code }) => !isLeftOut(code));
  return {
    id,
    label,
    unit: "part",
    population: "Lignes de présence de l'année, dans toutes les structures, hors séances annulées.",
    rule: `${rule} ${BASE_RULE[base]} ${WHICH_ROWS}`,
    referenceDate: duringYear,
    seeds: [],
    needs: ["associations"],
    compute: (year) => {
      const { counts, unknown } = attendanceRows(year);
      const kept = new Map(classes.map(({ code }) => [code, counts.get(code) ?? 0]));
      const left = leftOut.flatMap((code) => {
        const rows = counts.get(code) ?? 0;
        return rows === 0 ? [] : [`${quantity(rows, LEFT_OUT[code])}, hors calcul.`];
      });
      return withQuality(shareIn(base, { counts: kept, unknown }, "present", classes, ROWS), left);
    },
  };
}

export const attendanceOfRecorded = attendanceRate({
  id: "taux-de-presence",
  label: "Taux de présence",
  rule: "Présences divisées par les présences et les absences, excusées ou non.",
  base: "connus",
  leftOut: ["seance_annulee"],
});

export const attendanceWithoutExcused = attendanceRate({
  id: "taux-de-presence-hors-excuses",
  label: "Taux de présence hors absences excusées",
  rule: "Présences divisées par les présences et les absences non excusées.",
  base: "connus",
  leftOut: ["seance_annulee", "absent_excuse"],
});

export const attendanceOfExpected = attendanceRate({
  id: "taux-de-presence-sur-attendus",
  label: "Taux de présence sur toutes les venues attendues",
  rule: "Présences divisées par toutes les venues attendues, même celles dont le statut n'est pas saisi.",
  base: "ensemble",
  leftOut: ["seance_annulee"],
});
