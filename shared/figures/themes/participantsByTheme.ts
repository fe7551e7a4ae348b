import type { Computed } from "../builders/computed.ts";
import type { Counted } from "../builders/quality.ts";
import { severalAnswers } from "../builders/severalAnswers.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import { WORKSHOP_CLASSES, type WorkshopClass, workshopClasses } from "./workshopClasses.ts";

/** Each person by the classes of the workshops where they were: one person may be in several, or in none that is known. */
function participantsIn(year: IndexedYear, column: WorkshopClass, counted: Counted): Computed {
  const classesOf = new Map<string, Set<string>>();
  for (const { workbook, facts } of year.workbooks) {
    for (const [code, classes] of workshopClasses(facts, year.year)[column].present) {
      const person = year.index.personOf(workbook, code);
      const key = person === null ? `${workbook} ${code}` : String(person);
      const known = classesOf.get(key) ?? new Set<string>();
      classesOf.set(key, known);
      for (const one of classes) known.add(one);
    }
  }
  return severalAnswers(
    [...classesOf.values()].map((classes) => (classes.size === 0 ? null : [...classes])),
    WORKSHOP_CLASSES[column],
    counted,
  );
}

const participantsBy = (
  column: WorkshopClass,
  word: "axe" | "thème",
): Pick<
  FigureDefinition,
  "unit" | "population" | "rule" | "referenceDate" | "seeds" | "needs" | "compute"
> => ({
  unit: "personnes",
  population:
    "Personnes présentes au moins une fois dans l'année, quelle que soit leur situation de droit, chacune comptée une fois.",
  rule: `Nombre de personnes différentes présentes au moins une fois à un atelier de chaque ${word}. Une personne peut compter dans plusieurs : leur somme dépasse le nombre de personnes. Celles qui ne sont venues qu'à des ateliers sans ${word} connu sont inconnues.`,
  referenceDate: duringYear,
  seeds: ["S4-05"],
  needs: ["associations"],
  compute: (year) =>
    participantsIn(year, column, {
      one: "personne",
      several: "personnes",
      missing: `sans ${word} connu`,
    }),
});

export const participantsByAxis: FigureDefinition = {
  id: "participants-par-axe",
  label: "Participants par axe",
  ...participantsBy("axis", "axe"),
};

export const participantsByTheme: FigureDefinition = {
  id: "participants-par-theme",
  label: "Participants par thème",
  ...participantsBy("theme", "thème"),
};
