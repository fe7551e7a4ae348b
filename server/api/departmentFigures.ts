import { type CrossProblem, crossChecks } from "../../shared/checks/crossChecks.ts";
import { computeFigures, yearsOf } from "../../shared/figures/catalogue.ts";
import type { Department } from "../../shared/figures/department.ts";
import type { Figure } from "../../shared/figures/figure.ts";
import type { Programme } from "../../shared/programme/programme.ts";
import { type StructureRow, structuresTable } from "../../shared/figures/structuresTable.ts";
import type { Report } from "../../shared/report/report.ts";
import { writeReport } from "../../shared/report/writeReport.ts";
import type { StoreReader } from "../store/store.ts";
import { type KeptFacts, loadDepartment } from "./loadDepartment.ts";

export type YearFigures = {
  readonly figures: readonly Figure[];
  readonly structures: readonly StructureRow[];
};

export type DepartmentFigures = {
  readonly department: Department;
  /** Years with data, in order; empty when nothing was read. */
  readonly years: readonly number[];
  /** Where the workbook of a structure and the department's do not say the same. */
  readonly differences: readonly CrossProblem[];
  of(year: number): YearFigures;
  /** The bilan of a year. @param name of the department, as it signs */
  report(year: number, name: string): Report;
};

/** The figures of a department, computed again only when what is published changes. */
export function departmentFigures(
  reader: StoreReader,
  programme: Programme,
): () => Promise<DepartmentFigures> {
  const facts: KeptFacts = new Map();
  let kept: { readonly revision: number; readonly figures: DepartmentFigures } | null = null;
  return async () => {
    const revision = await reader.revision();
    if (kept?.revision !== revision)
      kept = { revision, figures: figuresOf(await loadDepartment(reader, programme, facts)) };
    return kept.figures;
  };
}

function figuresOf(department: Department): DepartmentFigures {
  const years = yearsOf(department);
  const computed = new Map<number, YearFigures>();
  const of = (year: number): YearFigures => {
    const known = computed.get(year);
    if (known !== undefined) return known;
    const figures = {
      figures: computeFigures(department, year),
      structures: structuresTable(department, year),
    };
    // Anybody may ask for any year: only those with data are worth keeping.
    if (years.includes(year)) computed.set(year, figures);
    return figures;
  };
  return {
    department,
    years,
    differences: crossChecks(department),
    of,
    report: (year, name) => writeReport(department, year, name, (wanted) => of(wanted).figures),
  };
}
