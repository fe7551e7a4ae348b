import type { LocatedProblem, StoreReader, SyncRun, WorkbookState } from "../../server/store/store.ts";
import type { DepartmentFacts } from "../../shared/figures/facts.ts";
import type { BuiltAssociation } from "./departmentBuilder.ts";

export type ReaderSpec = {
  readonly associations?: readonly BuiltAssociation[];
  readonly own?: DepartmentFacts | null;
  readonly workbooks?: readonly WorkbookState[];
  readonly problems?: readonly LocatedProblem[];
  readonly lastRun?: SyncRun | null;
  readonly revision?: () => number;
};

/** What a store would answer, from plain objects. */
export function readerOf(spec: ReaderSpec): StoreReader {
  const { associations = [], own = null, problems = [], lastRun = null, revision = () => 1 } = spec;
  const published = [
    ...associations.map(({ workbook, facts }) => ({ workbook, generation: 1, facts })),
    ...(own === null ? [] : [{ workbook: "departement.xlsx", generation: 1, facts: own }]),
  ];
  const workbooks =
    spec.workbooks ?? published.map(({ workbook, facts }) => aWorkbookState({ workbook, kind: facts.kind }));
  return {
    workbooks: () => Promise.resolve(workbooks),
    publishedFacts: () => Promise.resolve(published),
    publishedRegistrations: () => Promise.resolve(associations.flatMap(({ registrations }) => registrations)),
    revision: () => Promise.resolve(revision()),
    problems({ workbook, severity, limit, offset }) {
      const wanted = problems
        .filter((problem) => workbook === undefined || problem.workbook === workbook)
        .filter((problem) => severity === undefined || problem.severity === severity);
      return Promise.resolve({ total: wanted.length, problems: wanted.slice(offset, offset + limit) });
    },
    lastRun: () => Promise.resolve(lastRun),
  };
}

/** A published workbook with nothing to correct, but for what is given. */
export function aWorkbookState(given: Partial<WorkbookState> & { readonly workbook: string }): WorkbookState {
  return {
    title: given.workbook,
    kind: "association",
    structure: null,
    structureName: null,
    status: "publie",
    reason: null,
    fingerprint: "1",
    generation: 1,
    publishedAt: "2013-01-15T09:30:00Z",
    tallies: [],
    problemCount: 0,
    ...given,
  };
}
