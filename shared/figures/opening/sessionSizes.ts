import type { RecordOf } from "../../records/record.ts";
import type { AssociationFacts } from "../facts.ts";
import { perWorkbook } from "../year/perWorkbook.ts";
import type { Year } from "../year/stayOfYear.ts";

/** The sessions of one workshop held in a year, by how many people were there. */
export type SessionSizes = {
  readonly workshop: RecordOf<"workshops">;
  /** Number of sessions by number of people present. */
  readonly sessions: ReadonlyMap<number, number>;
};

/** The workshops that held a session in the calendar year. */
export const sessionSizes = perWorkbook(
  ({ workshops, sessions }: AssociationFacts, { firstDay, lastDay }: Year): readonly SessionSizes[] => {
    const sizes = workshops.map(() => new Map<number, number>());
    for (const { date, workshop, present } of sessions) {
      if (date < firstDay || date > lastDay) continue;
      const ofWorkshop = sizes[workshop];
      ofWorkshop?.set(present, (ofWorkshop.get(present) ?? 0) + 1);
    }
    return workshops
      .map((workshop, index) => ({ workshop, sessions: sizes[index] ?? new Map<number, number>() }))
      .filter((one) => one.sessions.size > 0);
  },
);
