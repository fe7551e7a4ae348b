import { type Severity, SEVERITIES } from "../../shared/checks/problem.ts";
import { formatInteger, plural } from "../../shared/format.ts";
import { type LocatedProblem, type WorkbookState } from "../store/store.ts";
import { Layout, type PageSettings } from "./layout.tsx";
import { ProblemTable } from "./problemTable.tsx";

export const PROBLEMS_A_PAGE = 100;

export type ProblemsView = {
  readonly settings: PageSettings;
  readonly workbooks: readonly WorkbookState[];
  readonly workbook: string | undefined;
  readonly severity: Severity | undefined;
  /** From 1. */
  readonly page: number;
  readonly total: number;
  readonly problems: readonly LocatedProblem[];
};

/** Everything there is to correct, by workbook and by severity, a page at a time. */
export function ProblemsPage(view: ProblemsView) {
  const { settings, workbooks, workbook, severity, page, total, problems } = view;
  const pages = Math.max(1, Math.ceil(total / PROBLEMS_A_PAGE));
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
      {total === 0 ? (
        <p>Rien à corriger ici.</p>
      ) : (
        <>
          <ProblemTable
            id="table-a-corriger"
            caption={`${formatInteger(total)} ${plural(total, "point", "points")} à corriger ou à vérifier, page ${page} sur ${pages}`}
            problems={problems}
          />
          <nav class="choices" aria-label="Pages">
            {page > 1 && <a href={pageLink(view, page - 1)}>Page précédente</a>}
            {page < pages && <a href={pageLink(view, page + 1)}>Page suivante</a>}
          </nav>
        </>
      )}
    </Layout>
  );
}

function pageLink({ workbook, severity }: ProblemsView, page: number): string {
  const query = new URLSearchParams({
    classeur: workbook ?? "",
    gravite: severity ?? "",
    page: String(page),
  });
  return `/a-corriger?${query.toString()}`;
}
