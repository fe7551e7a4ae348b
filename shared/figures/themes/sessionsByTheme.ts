import { sumOfTallies } from "../../statistics/tally.ts";
import { distribution } from "../builders/distribution.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { HELD_SESSIONS, SESSION_RULE } from "../sessions/heldSessions.ts";
import { WORKSHOP_CLASSES, type WorkshopClass, workshopClasses } from "./workshopClasses.ts";

const sessionsBy = (
  column: WorkshopClass,
  word: "axe" | "thème",
): Pick<
  FigureDefinition,
  "unit" | "population" | "rule" | "referenceDate" | "seeds" | "needs" | "compute"
> => ({
  unit: "séances",
  population: HELD_SESSIONS,
  rule: `Part de chaque ${word} dans les séances dont l'atelier a un ${word} connu. ${SESSION_RULE}`,
  referenceDate: duringYear,
  seeds: ["S4-05"],
  needs: ["associations"],
  compute: ({ workbooks, year }) =>
    distribution(
      sumOfTallies(workbooks.map(({ facts }) => workshopClasses(facts, year)[column].sessions)),
      WORKSHOP_CLASSES[column],
      { one: "séance", several: "séances", missing: `sans ${word} connu` },
    ),
});

export const sessionsByAxis: FigureDefinition = {
  id: "seances-par-axe",
  label: "Séances par axe",
  ...sessionsBy("axis", "axe"),
};

export const sessionsByTheme: FigureDefinition = {
  id: "seances-par-theme",
  label: "Séances par thème",
  ...sessionsBy("theme", "thème"),
};
