import { isoWeekOf } from "../../calendar.ts";
import { fold } from "../../records/fold.ts";
import { isKnown, known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import type { HalfDayCode } from "../../nomenclature/halfDay.ts";
import type { AssociationFacts } from "../facts.ts";
import { groupIndexes } from "../groupLookup.ts";
import type { Year } from "./stayOfYear.ts";

/** What one group did in one ISO week, one collective session held at least. */
export type GroupWeek = {
  /** Conventioned action of the group, as it is spelt; null when it is not known. */
  readonly action: string | null;
  /** Collective sessions held where a member of the group was present. */
  readonly sessions: number;
  /** Different half-days of the week when they were held. */
  readonly halfDays: number;
};

/** The weeks of the ISO year in which the groups of a workbook met. */
export function groupWeeks({ groups, sessions }: AssociationFacts, { year }: Year): readonly GroupWeek[] {
  const weeks = new Map<
    string,
    { readonly group: number; sessions: number; readonly halfDays: Set<string> }
  >();
  for (const { date, halfDay, groups: present = [] } of sessions) {
    if (present.length === 0) continue;
    const isoWeek = isoWeekOf(date);
    if (Math.floor(isoWeek / 100) !== year) continue;
    for (const group of present) {
      const key = `${group} ${isoWeek}`;
      const week = weeks.get(key) ?? { group, sessions: 0, halfDays: new Set<string>() };
      weeks.set(key, week);
      week.sessions += 1;
      for (const half of HALVES[halfDay]) week.halfDays.add(`${date} ${half}`);
    }
  }
  return [...weeks.values()].map(({ group, sessions: held, halfDays }) => ({
    action: known(groups[group]?.action ?? null),
    sessions: held,
    halfDays: halfDays.size,
  }));
}

const HALVES: Readonly<Record<HalfDayCode, readonly HalfDayCode[]>> = {
  matin: ["matin"],
  apres_midi: ["apres_midi"],
  journee: ["matin", "apres_midi"],
};

/** The action of a group by its name, whatever its case and accents; null when the group or its action is not known. */
export function actionByGroup({
  groups,
}: AssociationFacts): (name: RecordOf<"enrolments">["group"]) => string | null {
  const indexes = groupIndexes(groups);
  return (name) => {
    const index = isKnown(name) ? indexes.get(fold(name)) : undefined;
    return index === undefined ? null : known(groups[index]?.action ?? null);
  };
}

/** Whether a group was going on at some time of the year; null when its first day is not known. */
export function isGoingOn({ start, end }: RecordOf<"groups">, { firstDay, lastDay }: Year): boolean | null {
  if (isKnown(end) && end < firstDay) return false;
  if (!isKnown(start)) return null;
  return start <= lastDay;
}
