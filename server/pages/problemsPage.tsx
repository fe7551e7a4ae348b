import { type Severity, SEVERITIES } from "../../shared/checks/problem.ts";
import { formatInteger, plural } from "../../shared/format.ts";
import type { LocatedProblem, WorkbookState } from "../store/store.ts";
import type { DashboardSettings } from "../dashboardSettings.ts";
import { Layout } from "./layout.tsx";
import { ProblemTable } from "./problemTable.tsx";
import { problemsLink } from "./problemsLink.ts";

export const PROBLEMS_A_PAGE = 100;

export type ProblemsView = {
  readonly settings: DashboardSettings;
  readonly workbooks: readonly WorkbookState[];
  readonly workbook: string | undefined;
  readonly severity: Severity | undefined;
  /** From 1. */
  readonly page: number;
  readonly total: number;
  readonly problems: readonly LocatedProblem[];
  /** Between the workbook of a structure and the department's. */
  readonly differences: readonly LocatedProblem[];
};

/** Everything there is to correct, by workbook and by severity, a page at a time. */
export function ProblemsPage(view: ProblemsView) {
  const { settings, workbooks, workbook, severity } = view;
  return (
    <Layout settings={settings} title="À corriger" heading="À corriger dans les classeurs">
      <form class="choices" method="get" action="/a-corriger">
        <p>
          <label for="classeur">Classeur</label>
          <select id="classeur" name="classeur">
            <option value="">Tous</option>
            {workbooks.map((one) => (
              <option value={one.workbook} selected={one.workbook === workbook}>
                {one.title}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="gravite">Gravité</label>
          <select id="gravite" name="gravite">
            <option value="">Toutes</option>
            {SEVERITIES.map(({ code, label }) => (
              <option value={code} selected={code === severity}>
                {label}
              </option>
            ))}
          </select>
        </p>
        <button type="submit">Afficher</button>
      </form>
      <Differences {...view} />
      <Problems {...view} />
    </Layout>
  );
}

function Differences({ workbook, severity, page, differences }: ProblemsView) {
  const shown = differences.filter(
    (one) =>
      (workbook === undefined || one.workbook === workbook) &&
      (severity === undefined || one.severity === severity),
  );
  if (shown.length === 0 || page > 1) return null;
  return (
    <ProblemTable
      id="table-ecarts"
      caption={`${formatInteger(shown.length)} ${plural(shown.length, "écart", "écarts")} avec le classeur du Département`}
      problems={shown}
    />
  );
}

function Problems({ workbook, severity, page, total, problems }: ProblemsView) {
  const pages = Math.ceil(total / PROBLEMS_A_PAGE);
  if (total === 0) return <p class="none">Rien à corriger ici.</p>;
  if (problems.length === 0) {
    return (
      <p class="none">
        Il n'y a que {formatInteger(pages)} {plural(pages, "page", "pages")}.{" "}
        <a href={problemsLink({ workbook, severity })}>Revenir à la première</a>
      </p>
    );
  }
  return (
    <>
      <ProblemTable
        id="table-a-corriger"
        caption={`${formatInteger(total)} ${plural(total, "point", "points")} à corriger ou à vérifier${pages > 1 ? `, page ${page} sur ${pages}` : ""}`}
        problems={problems}
        {...(workbook === undefined ? {} : { ofOneWorkbook: true })}
      />
      {pages > 1 && (
        <nav class="choices" aria-label="Pages">
          {page > 1 && <a href={problemsLink({ workbook, severity, page: page - 1 })}>Page précédente</a>}
          {page < pages && <a href={problemsLink({ workbook, severity, page: page + 1 })}>Page suivante</a>}
        </nav>
      )}
    </>
  );
}
