import { addDays, isoWeekOf, mondayOfIsoWeek } from "../../calendar.ts";
import { isKnown } from "../../records/value.ts";
import type { AssociationFacts } from "../facts.ts";
import { perWorkbook } from "../year/perWorkbook.ts";
import type { Year } from "../year/stayOfYear.ts";

/** What one workbook says, at the end of the year, of who comes and who is still there. Weeks are ISO year × 100 + week. */
export type LastPresences = {
  /** The last week of the year of which attendance is written; null: none is. */
  readonly lastWeek: number | null;
  /** By participant's code: the last week with a presence, in this year or before. */
  readonly seen: ReadonlyMap<string, number>;
  /** By participant's code: the week in which the stay that is going on began, the latest of several. */
  readonly staying: ReadonlyMap<string, number>;
};

/**
 * There is no clock here, and nobody knows yet who comes after the last week of which attendance is written: whoever is still
 * there is still there at its end. Weeks, not days: the facts keep attendance by ISO week.
 */
export const lastPresences = perWorkbook((facts: AssociationFacts, year: Year): LastPresences => {
  const { lastWeek, seen } = presences(facts, year);
  const sunday = lastWeek === null ? year.lastDay : addDays(mondayOfIsoWeek(lastWeek), 6);
  const end = sunday < year.lastDay ? sunday : year.lastDay;
  const staying = new Map<string, number>();
  for (const { participant, entry, exit } of facts.enrolments) {
    if (entry > end || (isKnown(exit) && exit <= end)) continue;
    keepLatest(staying, participant, isoWeekOf(entry));
  }
  return { lastWeek, seen, staying };
});

function presences(
  { weeks, participants }: AssociationFacts,
  { year }: Year,
): Pick<LastPresences, "lastWeek" | "seen"> {
  const seen = new Map<string, number>();
  let lastWeek: number | null = null;
  weeks.isoWeek.forEach((isoWeek, index) => {
    const ofYear = weeks.year[index] ?? Infinity;
    if (ofYear > year) return;
    if (ofYear === year && isoWeek > (lastWeek ?? 0)) lastWeek = isoWeek;
    const code = participants[weeks.participant[index] ?? -1]?.code;
    if (code !== undefined && (weeks.present[index] ?? 0) > 0) keepLatest(seen, code, isoWeek);
  });
  return { lastWeek, seen };
}

function keepLatest(weeks: Map<string, number>, code: string, isoWeek: number): void {
  weeks.set(code, Math.max(weeks.get(code) ?? 0, isoWeek));
}
