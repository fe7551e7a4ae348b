import { daysBetween } from "../../calendar.ts";
import { known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";

/** When individual time is offered: « à l'entrée, pendant, et à la fin » (bilan 2012 des ateliers de Maine-et-Loire). */
export const SESSION_MOMENT = {
  classes: [
    { code: "collectif", label: "Temps collectifs" },
    { code: "individuel_entree", label: "Temps individuels à l'entrée" },
    { code: "individuel_pendant", label: "Temps individuels pendant le parcours" },
    { code: "individuel_sortie", label: "Temps individuels à la sortie" },
  ],
} as const;
export type SessionMomentCode = (typeof SESSION_MOMENT)["classes"][number]["code"];

/** Days at each end of a stay: the 30 first are the entry, the 30 last the exit. */
export const DAYS_AT_EACH_END = 30;

/**
 * Moment of an individual session.
 *
 * A stay too short for both ends is all entry.
 *
 * @param stays stays of the participant
 * @returns null when the day falls in no stay
 */
export function momentOf(day: string, stays: readonly RecordOf<"enrolments">[]): SessionMomentCode | null {
  let latest: { readonly entry: string; readonly exit: string | null } | null = null;
  for (const stay of stays) {
    const exit = known(stay.exit);
    const contains = stay.entry <= day && (exit === null || day <= exit);
    if (contains && (latest === null || stay.entry > latest.entry)) latest = { entry: stay.entry, exit };
  }
  if (latest === null) return null;
  if (daysBetween(latest.entry, day) < DAYS_AT_EACH_END) return "individuel_entree";
  if (latest.exit !== null && daysBetween(day, latest.exit) < DAYS_AT_EACH_END) return "individuel_sortie";
  return "individuel_pendant";
}
