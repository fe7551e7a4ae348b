import { yearOf } from "../calendar.ts";
import { known } from "../records/value.ts";
import type { Department } from "./department.ts";

/**
 * The years there is something to say of: those of a convention or of a stay, in ascending order.
 *
 * An open stay lasts until the latest year that a convention, an entry or an attendance names: nobody told us today's date.
 * An exit far in the future (a slip) adds its own year, not the years before it.
 */
export function yearsOf({ associations, own }: Department): readonly number[] {
  const years = new Set((own?.conventions ?? []).map(({ year }) => year));
  const stays = associations.flatMap(({ facts }) => facts.enrolments);
  for (const { entry } of stays) years.add(yearOf(entry));
  let latest = Math.max(...years);
  for (const { facts } of associations) {
    for (const year of facts.weeks.year) if (year > latest) latest = year;
  }
  for (const stay of stays) {
    const exit = known(stay.exit);
    const last = exit === null ? latest : yearOf(exit);
    for (let year = yearOf(stay.entry); year <= Math.min(last, latest); year += 1) years.add(year);
    years.add(last);
  }
  return [...years].sort((a, b) => a - b);
}
