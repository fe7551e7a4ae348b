import { daysBetween } from "../../calendar.ts";
import { isKnown, known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import { personKey } from "../attendance/personWeeks.ts";
import type { AssociationFacts } from "../facts.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import { perWorkbook } from "../year/perWorkbook.ts";
import { perYear } from "../year/perYear.ts";
import type { Year } from "../year/stayOfYear.ts";

type Enrolment = RecordOf<"enrolments">;

/** Somebody who comes back after having left: once, however many stays begin on that day. */
export type Return = {
  /** First day of the stays that come back. */
  readonly entry: string;
  /** Days since the last day of the stay before, 1 or more. */
  readonly days: number;
};

/** The stays of one person until the end of the year, in any structure. */
export type StaysOfPerson = { readonly stays: number; readonly returns: readonly Return[] };

/** The stays that began before the end of the year, by participant's code. */
const begun = perWorkbook(({ enrolments }: AssociationFacts, { lastDay }: Year) => {
  const found = new Map<string, Enrolment[]>();
  for (const enrolment of enrolments) {
    if (enrolment.entry > lastDay) continue;
    const others = found.get(enrolment.participant);
    if (others === undefined) found.set(enrolment.participant, [enrolment]);
    else others.push(enrolment);
  }
  return found;
});

/** Everybody of the year, with their stays of all years until its end. */
export const staysOfPeople = perYear((year: IndexedYear): readonly StaysOfPerson[] => {
  const ofYear = new Set<string>();
  const stays = new Map<string, Enrolment[]>();
  for (const { workbook, facts, year: inYear } of year.workbooks) {
    for (const [code, own] of begun(facts, year.year)) {
      const key = personKey(year.index, workbook, code);
      if (inYear.people.has(code)) ofYear.add(key);
      stays.set(key, [...(stays.get(key) ?? []), ...own]);
    }
  }
  return [...ofYear].map((key) => {
    const own = stays.get(key) ?? [];
    return { stays: own.length, returns: returnsIn(own) };
  });
});

/**
 * A stay is a return when every stay that began before it had ended before it began, unless the last of them ended by a
 * renewal: that one goes on. A stay whose exit cannot be read has not ended.
 */
function returnsIn(stays: readonly Enrolment[]): readonly Return[] {
  return [...new Set(stays.map(({ entry }) => entry))].flatMap((entry) => {
    const before = stays.filter((other) => other.entry < entry);
    if (before.length === 0 || before.some(({ exit }) => !isKnown(exit) || exit >= entry)) return [];
    const last = before.reduce((a, b) => (exitOf(b) > exitOf(a) ? b : a));
    const renewed = before.some((one) => exitOf(one) === exitOf(last) && known(one.outcome) === "renouv");
    return renewed ? [] : [{ entry, days: daysBetween(exitOf(last), entry) }];
  });
}

const exitOf = ({ exit }: Enrolment): string => known(exit) ?? "";
