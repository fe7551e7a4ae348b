import { weekdayOf } from "../../calendar.ts";
import { WEEKDAY } from "../../nomenclature/weekday.ts";
import { sumOfTallies, type Tally, tallyOf } from "../../statistics/tally.ts";
import { distribution } from "../builders/distribution.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import type { AssociationFacts } from "../facts.ts";
import { HELD_SESSIONS, SESSION_RULE } from "../sessions/heldSessions.ts";
import { perWorkbook } from "../year/perWorkbook.ts";
import type { Year } from "../year/stayOfYear.ts";

const weekdays = perWorkbook(({ sessions }: AssociationFacts, { firstDay, lastDay }: Year): Tally => {
  const held = sessions.filter(({ date }) => date >= firstDay && date <= lastDay);
  return tallyOf(held, ({ date }) => WEEKDAY.entries[weekdayOf(date) - 1]?.code ?? null);
});

export const sessionsByWeekday: FigureDefinition = {
  id: "seances-par-jour",
  label: "Séances selon le jour de la semaine",
  unit: "séances",
  population: HELD_SESSIONS,
  rule: `Part des séances tenues chaque jour de la semaine, d'après leur date. ${SESSION_RULE}`,
  referenceDate: duringYear,
  seeds: ["S3-01"],
  needs: ["associations"],
  compute: ({ workbooks, year }) =>
    distribution(sumOfTallies(workbooks.map(({ facts }) => weekdays(facts, year))), WEEKDAY.entries, {
      one: "séance",
      several: "séances",
      missing: "",
    }),
};
