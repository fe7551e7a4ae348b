import { THEME } from "../../nomenclature/theme.ts";
import { WORKSHOP_AXIS } from "../../nomenclature/workshopAxis.ts";
import { known } from "../../records/value.ts";
import { type Tally, tallyOf } from "../../statistics/tally.ts";
import type { AssociationFacts } from "../facts.ts";
import { perWorkbook } from "../year/perWorkbook.ts";
import type { Year } from "../year/stayOfYear.ts";

/** What a workshop works on, by the column that says it. */
export const WORKSHOP_CLASSES = { axis: WORKSHOP_AXIS.entries, theme: THEME.entries } as const;
export type WorkshopClass = keyof typeof WORKSHOP_CLASSES;

/** The workshops of a year by what they work on. */
export type ByWorkshopClass = {
  readonly sessions: Tally;
  /** Classes of the workshops where each participant was present, by the participant's code; none when none is known. */
  readonly present: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The sessions held and the people present in the year, by axis and by theme of the workshop. */
export const workshopClasses = perWorkbook((facts: AssociationFacts, year: Year) => ({
  axis: read(facts, year, "axis"),
  theme: read(facts, year, "theme"),
}));

function read(
  { workshops, sessions, participants, weeks }: AssociationFacts,
  { year, firstDay, lastDay }: Year,
  column: WorkshopClass,
): ByWorkshopClass {
  const classes = workshops.map((workshop): string | null => known(workshop[column]));
  const held = sessions.filter(({ date }) => date >= firstDay && date <= lastDay);
  const present = new Map<string, Set<string>>();
  weeks.present.forEach((presences, index) => {
    if (presences === 0 || weeks.year[index] !== year) return;
    const code = participants[weeks.participant[index] ?? -1]?.code;
    if (code === undefined) return;
    const met = present.get(code) ?? new Set<string>();
    present.set(code, met);
    const found = classes[weeks.workshop[index] ?? -1] ?? null;
    if (found !== null) met.add(found);
  });
  return { sessions: tallyOf(held, ({ workshop }) => classes[workshop] ?? null), present };
}
