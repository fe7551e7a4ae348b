import { known } from "../records/value.ts";
import type { RecordOf } from "../records/record.ts";
import type { LocatedAttendance } from "./locateAttendances.ts";
import type { SessionFact } from "./facts.ts";
import type { GroupOn } from "./groupLookup.ts";

type Held = { -readonly [K in keyof SessionFact]: SessionFact[K] };

/** The sessions held: those where somebody was present. A cancelled session, or one nobody came to, is not held. */
export function sessionFacts(
  attendances: readonly LocatedAttendance[],
  workshops: readonly RecordOf<"workshops">[],
  groupOn: GroupOn = () => null,
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
    const group = individual === null ? groupOn(attendance.participant, date) : null;
    if (same === undefined) {
      const first = { present: 1, minutes: usual ?? minutes };
      sessions.set(key, withGroup({ date, halfDay, workshop, participant: individual, ...first }, group));
    } else {
      same.present += 1;
      same.minutes = usual ?? longest(same.minutes, minutes);
      withGroup(same, group);
    }
  }
  return [...sessions.values()];
}

function withGroup(session: Held, group: number | null): Held {
  const { groups = [] } = session;
  if (group !== null && !groups.includes(group)) session.groups = [...groups, group].sort((a, b) => a - b);
  return session;
}

function longest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
