import { known } from "../records/value.ts";
import type { RecordOf } from "../records/record.ts";
import type { LocatedAttendance } from "./locateAttendances.ts";
import type { SessionFact } from "./facts.ts";

type Held = { -readonly [K in keyof SessionFact]: SessionFact[K] };

/** The sessions held: those where somebody was present. A cancelled session, or one nobody came to, is not held. */
export function sessionFacts(
  attendances: readonly LocatedAttendance[],
  workshops: readonly RecordOf<"workshops">[],
): readonly SessionFact[] {
  const sessions = new Map<string, Held>();
  for (const { attendance, workshop, participant, minutes } of attendances) {
    if (attendance.status !== "present") continue;
    const { date, halfDay } = attendance;
    const declared = workshops[workshop];
    const individual = declared?.modality === "individuel" ? participant : null;
    const usual = declared === undefined ? null : known(declared.duration);
    const key = `${date} ${halfDay} ${workshop} ${individual ?? ""}`;
    const same = sessions.get(key);
    if (same === undefined) {
      const first = { present: 1, minutes: usual ?? minutes };
      sessions.set(key, { date, halfDay, workshop, participant: individual, ...first });
    } else {
      same.present += 1;
      same.minutes = usual ?? longest(same.minutes, minutes);
    }
  }
  return [...sessions.values()];
}

function longest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
