import type { Day } from "../../calendar.ts";
import { type Field, known } from "../../records/value.ts";
import { NEVER_WORKED } from "../../workbook/column.ts";

/** Published as « plus de 24 mois ». */
export const LONG_INACTIVITY_MONTHS = 24;

export const INACTIVITY = {
  classes: [
    { code: "longue", label: `Plus de ${LONG_INACTIVITY_MONTHS} mois` },
    { code: "courte", label: `${LONG_INACTIVITY_MONTHS} mois ou moins` },
  ],
} as const;
export type InactivityCode = (typeof INACTIVITY)["classes"][number]["code"];

/**
 * Since the last activity, in months of the calendar, on a day.
 *
 * @param lastActivity « YYYY-MM », or NEVER_WORKED, which is long
 * @returns null when it is not known, or comes after the day
 */
export function inactivityOn(day: Day, lastActivity: Field<string>): InactivityCode | null {
  const month = known(lastActivity);
  if (month === null) return null;
  if (month === NEVER_WORKED) return "longue";
  const months = monthNumber(day) - monthNumber(month);
  if (months < 0) return null;
  return months > LONG_INACTIVITY_MONTHS ? "longue" : "courte";
}

/** Months since year 0, of « YYYY-MM » or « YYYY-MM-DD ». */
function monthNumber(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
}
