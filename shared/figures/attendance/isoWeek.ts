import { addDays, type Day, isoWeekOf, weekdayOf } from "../../calendar.ts";
import type { Year } from "../year/stayOfYear.ts";

/** A week of an ISO year, Monday to Sunday. */
export type IsoWeek = {
  /** ISO year × 100 + number of the week. */
  readonly isoWeek: number;
  readonly monday: Day;
  readonly sunday: Day;
};

/** The 52 or 53 weeks whose Thursday is in the year, in order. */
export function isoWeeksOf({ firstDay, lastDay }: Year): readonly IsoWeek[] {
  const weeks: IsoWeek[] = [];
  let thursday = addDays(firstDay, (11 - weekdayOf(firstDay)) % 7);
  while (thursday <= lastDay) {
    const [monday, sunday] = [addDays(thursday, -3), addDays(thursday, 3)];
    weeks.push({ isoWeek: isoWeekOf(thursday), monday, sunday });
    thursday = addDays(thursday, 7);
  }
  return weeks;
}
