import { addDays, type Day, mondayOfIsoWeek } from "../../calendar.ts";
import type { AssociationFacts } from "../../figures/facts.ts";
import { perWorkbook } from "../../figures/year/perWorkbook.ts";

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

/** By participant's code: the days with a presence, whatever the year; null when the facts do not keep them. */
export const presenceDays = perWorkbook(readPresenceDays);

function readPresenceDays({
  weeks,
  participants,
}: AssociationFacts): ReadonlyMap<string, ReadonlySet<Day>> | null {
  const { weekdays } = weeks;
  if (weekdays === undefined) return null;
  const found = new Map<string, Set<Day>>();
  weekdays.forEach((bits, index) => {
    const participant = participants[weeks.participant[index] ?? -1];
    if (bits === 0 || participant === undefined) return;
    const days = found.get(participant.code) ?? new Set<Day>();
    found.set(participant.code, days);
    const monday = mondayOfIsoWeek(weeks.isoWeek[index] ?? 0);
    for (const weekday of WEEKDAYS) if ((bits & (1 << weekday)) !== 0) days.add(addDays(monday, weekday));
  });
  return found;
}
