import { fold } from "../records/fold.ts";
import { known } from "../records/value.ts";
import type { RecordOf } from "../records/record.ts";

/** Index of the group that a participant was in on a day; null: in none that is known. */
export type GroupOn = (participant: string, day: string) => number | null;

type GroupStay = { readonly entry: string; readonly exit: string | null; readonly group: number };

/** Of two stays of a participant on one day, the one begun last speaks. */
export function groupLookup(
  groups: readonly RecordOf<"groups">[],
  enrolments: readonly RecordOf<"enrolments">[],
): GroupOn {
  const indexes = groupIndexes(groups);
  const stays = new Map<string, GroupStay[]>();
  for (const { participant, entry, exit, group } of enrolments) {
    const name = known(group);
    const index = name === null ? undefined : indexes.get(fold(name));
    if (index === undefined) continue;
    const stay = { entry, exit: known(exit), group: index };
    const others = stays.get(participant);
    if (others === undefined) stays.set(participant, [stay]);
    else others.push(stay);
  }
  return (participant, day) => {
    let found: GroupStay | null = null;
    for (const stay of stays.get(participant) ?? []) {
      const contains = stay.entry <= day && (stay.exit === null || day <= stay.exit);
      if (contains && (found === null || stay.entry > found.entry)) found = stay;
    }
    return found?.group ?? null;
  };
}

/** Place of each group by its folded name; the first row of a name counts. */
export function groupIndexes(groups: readonly RecordOf<"groups">[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  groups.forEach(({ name }, index) => {
    if (!indexes.has(fold(name))) indexes.set(fold(name), index);
  });
  return indexes;
}
