import { DEPARTMENT_TEMPLATE } from "../../../shared/workbook/template.ts";
import { seededRandom } from "../random.ts";
import type { SeedWorkbook } from "../seedWorkbook.ts";
import { associationValues } from "./associationValues.ts";
import { departmentValues } from "./departmentValues.ts";
import { layoutOf } from "./layout.ts";
import { withMess } from "./messyRows.ts";
import { buildPeople } from "./people.ts";
import { buildCourses, type Course } from "./population.ts";
import { register, type Registration } from "./registrations.ts";
import { STRUCTURES } from "./structures.ts";
import { typedRows, type TypedRows } from "./typedRow.ts";
import type { WorkbookValues } from "./values.ts";

export const YEAR = 2012;
export const DEPARTMENT_FILE = "departement-49.xlsx";
const SEED = 2012_49;

/** The invented department: its people, where they are registered, and what every workbook means. */
export type InventedDepartment = {
  readonly courses: readonly Course[];
  readonly registrations: readonly Registration[];
  /** By the number of the structure; 0 is the department's own. */
  readonly values: ReadonlyMap<number, WorkbookValues>;
};

export function inventDepartment(): InventedDepartment {
  const random = seededRandom(SEED);
  const courses = buildCourses(random, buildPeople(random));
  const registrations = register(random, courses);
  const associations = STRUCTURES.map((structure) => {
    const own = registrations.filter((registration) => registration.structure === structure.number);
    // A stream a workbook: changing one leaves the others as they were.
    return [
      structure.number,
      associationValues(seededRandom(SEED + structure.number), structure, own),
    ] as const;
  });
  return { courses, registrations, values: new Map([[0, departmentValues()], ...associations]) };
}

/**
 * The demonstration: Maine-et-Loire in 2012, as 22 structures and the Département would have typed it. Everybody in it is
 * invented; the same workbooks every time.
 *
 * Read by the whole chain, they give back the figures of the document (`expected.ts`) and 175 refused rows (`mess.ts`):
 * in « Présences » 159 (66 said twice, 66 of an unknown code or workshop, 11 with a year for a date, 7 without a code,
 * 5 broken formulas, 4 on 31 February), in « Participants » 7 (4 said twice, 3 totals), in « Parcours » 7 (4 said twice, 3 of
 * nobody), in « Conventions » 2 (1 said twice, 1 of nobody).
 */
export function demonstrationWorkbooks(): readonly SeedWorkbook[] {
  const { values } = inventDepartment();
  return [...values].map(([number, own]) => {
    const random = seededRandom(SEED + 1000 + number);
    const rows = withMess(random, number, typedRows(random, own));
    const structure = STRUCTURES.find((candidate) => candidate.number === number);
    if (structure === undefined) return { file: DEPARTMENT_FILE, template: DEPARTMENT_TEMPLATE, rows };
    return withAddedCells({ file: structure.file, template: layoutOf(number, rows), rows });
  });
}

/** Something to read in the columns and tabs that the template does not know. */
function withAddedCells(workbook: SeedWorkbook): SeedWorkbook {
  const rows: Record<string, TypedRows[keyof TypedRows]> = { ...workbook.rows };
  for (const { key, columns, title } of workbook.template.tabs) {
    if ("addedByHand" in columns) {
      rows[key] = rows[key]?.map((row, index) => (index % 7 === 3 ? { ...row, addedByHand: "vu" } : row));
    }
    if (title === "Brouillon")
      rows[key] = [{ note: "Commander les clés de la salle" }, { note: "Bilan : mars" }];
  }
  return { ...workbook, rows };
}
