import { Hono } from "hono";
import { type Severity, SEVERITIES } from "../../shared/checks/problem.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { DepartmentFigures } from "../api/departmentFigures.ts";
import { chosenYear } from "../chosenYear.ts";
import type { StoreReader } from "../store/store.ts";
import { DashboardPage } from "./dashboardPage.tsx";
import type { DashboardSettings } from "../dashboardSettings.ts";
import { MessagePage } from "./messagePage.tsx";
import { ReportPage } from "./reportPage.tsx";
import { SectionPage } from "./sectionPage.tsx";
import { PAGES_APART } from "./sections.ts";
import { PROBLEMS_A_PAGE, ProblemsPage } from "./problemsPage.tsx";

const PROBLEMS_ON_DASHBOARD = 5;

type Dependencies = {
  readonly reader: StoreReader;
  readonly figures: () => Promise<DepartmentFigures>;
  readonly clock: () => Date;
  readonly settings: DashboardSettings;
};

export function pagesRoutes({ reader, figures, clock, settings }: Dependencies): Hono {
  const yearAsked = (asked: string | undefined, years: readonly number[]) =>
    chosenYear({ asked, preferred: settings.defaultYear, years, now: clock() });
  return new Hono()
    .get("/", async (c) => {
      const known = await figures();
      const year = yearAsked(c.req.query("annee"), known.years);
      return c.html(
        <DashboardPage
          settings={settings}
          year={year}
          years={known.years}
          data={known.of(year)}
          workbooks={await reader.workbooks()}
          lastRun={await reader.lastRun()}
          toCorrect={await reader.problems({ limit: PROBLEMS_ON_DASHBOARD, offset: 0 })}
        />,
      );
    })
    .get("/rubrique/:anchor", async (c, next) => {
      const plan = PAGES_APART.find(({ anchor }) => anchor === c.req.param("anchor"));
      if (plan === undefined) return next();
      const known = await figures();
      const year = yearAsked(c.req.query("annee"), known.years);
      return c.html(
        <SectionPage
          settings={settings}
          plan={plan}
          year={year}
          years={known.years}
          figures={known.of(year).figures}
        />,
      );
    })
    .get("/bilan", async (c) => {
      const known = await figures();
      const year = yearAsked(c.req.query("annee"), known.years);
      const report = known.report(year, settings.departmentName);
      return c.html(<ReportPage settings={settings} report={report} years={known.years} />);
    })
    .get("/a-corriger", async (c) => {
      const workbook = c.req.query("classeur") || undefined;
      const severity = severityOf(c.req.query("gravite"));
      const page = pageOf(c.req.query("page"));
      const filter = {
        ...(workbook === undefined ? {} : { workbook }),
        ...(severity === undefined ? {} : { severity }),
        limit: PROBLEMS_A_PAGE,
        offset: (page - 1) * PROBLEMS_A_PAGE,
      };
      const found = await reader.problems(filter);
      const workbooks = await reader.workbooks();
      const titles = new Map(workbooks.map((one) => [one.workbook, one.title]));
      const differences = (await figures()).differences.map((one) => ({
        ...one,
        workbookTitle: titles.get(one.workbook) ?? one.workbook,
      }));
      return c.html(
        <ProblemsPage
          settings={settings}
          workbooks={workbooks}
          differences={differences}
          workbook={workbook}
          severity={severity}
          page={page}
          {...found}
        />,
      );
    })
    .onError((error, c) => {
      if (!(error instanceof Refusal)) throw error;
      return c.html(
        <MessagePage settings={settings} heading="Demande incomprise" sentences={[error.message]} />,
        400,
      );
    });
}

function severityOf(asked: string | undefined): Severity | undefined {
  return SEVERITIES.find(({ code }) => code === asked)?.code;
}

function pageOf(asked: string | undefined): number {
  const page = Number(asked ?? "1");
  return Number.isSafeInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1;
}
