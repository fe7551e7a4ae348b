import type { Row } from "../../records/record.ts";
import { known } from "../../records/value.ts";

/** First and last day of a stay; null is « still there », or an exit that cannot be known. */
export type Stay = { readonly row: Row<"enrolments">; readonly entry: string; readonly exit: string | null };

/** The stays of each participant, in the order of their entries. */
export function staysByParticipant(rows: readonly Row<"enrolments">[]): ReadonlyMap<string, readonly Stay[]> {
  const stays = new Map<string, Stay[]>();
  for (const row of rows) {
    const { participant, entry, exit } = row.record;
    const stay = { row, entry, exit: known(exit) };
    const others = stays.get(participant);
    if (others === undefined) stays.set(participant, [stay]);
    else others.push(stay);
  }
  for (const list of stays.values())
    list.sort((a, b) => (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0));
  return stays;
}

export function isWithin({ entry, exit }: Stay, day: string): boolean {
  return entry <= day && (exit === null || day <= exit);
}
