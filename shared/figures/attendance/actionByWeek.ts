import { fold } from "../../records/fold.ts";
import { isKnown, known } from "../../records/value.ts";
import type { AssociationFacts } from "../facts.ts";
import { groupIndexes } from "../groupLookup.ts";
import type { Year } from "../year/stayOfYear.ts";
import { isoWeeksOf } from "./isoWeek.ts";

/** Conventioned action, as it is spelt, of the group that a participant was in during an ISO week; null when it is not known. */
export type ActionInWeek = (participant: string, isoWeek: number) => string | null;

type GroupStay = { readonly entry: string; readonly exit: string | null; readonly action: string | null };

/** Of two stays in one week, the one begun last speaks, as it does for a day. */
export function actionByWeek({ groups, enrolments }: AssociationFacts, year: Year): ActionInWeek {
  const indexes = groupIndexes(groups);
  const stays = new Map<string, GroupStay[]>();
  for (const { participant, entry, exit, group } of enrolments) {
    const index = isKnown(group) ? indexes.get(fold(group)) : undefined;
    if (index === undefined) continue;
    const stay = { entry, exit: known(exit), action: known(groups[index]?.action ?? null) };
    const others = stays.get(participant);
    if (others === undefined) stays.set(participant, [stay]);
    else others.push(stay);
  }
  const days = new Map(isoWeeksOf(year).map((week) => [week.isoWeek, week]));
  return (participant, isoWeek) => {
    const week = days.get(isoWeek);
    if (week === undefined) return null;
    let found: GroupStay | null = null;
    for (const stay of stays.get(participant) ?? []) {
      const overlaps = stay.entry <= week.sunday && (stay.exit === null || stay.exit >= week.monday);
      if (overlaps && (found === null || stay.entry > found.entry)) found = stay;
    }
    return found?.action ?? null;
  };
}
