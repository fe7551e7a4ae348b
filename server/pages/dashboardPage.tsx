import type { YearFigures } from "../api/departmentFigures.ts";
import type { SyncRun, WorkbookState } from "../store/store.ts";
import { FigureSection } from "./figureSection.tsx";
import { FreshnessSection } from "./freshnessSection.tsx";
import type { DashboardSettings } from "../dashboardSettings.ts";
import { Layout } from "./layout.tsx";
import { MissingSection } from "./missingSection.tsx";
import { SECTIONS } from "./sections.ts";
import { StructuresSection } from "./structuresSection.tsx";
import { type ToCorrect, ToCorrectSection } from "./toCorrectSection.tsx";

export type Dashboard = {
  readonly settings: DashboardSettings;
  readonly year: number;
  readonly years: readonly number[];
  readonly data: YearFigures;
  readonly workbooks: readonly WorkbookState[];
  readonly lastRun: SyncRun | null;
  readonly toCorrect: ToCorrect;
};

const STRUCTURES = { anchor: "structures", words: "Structures" };
const WORKBOOKS = [
  { anchor: "fraicheur", words: "Fraîcheur des classeurs" },
  { anchor: "a-corriger", words: "À corriger" },
];

/** One year of one department on one page. */
export function DashboardPage({ settings, year, years, data, workbooks, lastRun, toCorrect }: Dashboard) {
  const figures = new Map(data.figures.map((figure) => [figure.id, figure]));
  // Without anything to say, every section would say so: what is missing says it once.
  const hasYear = years.includes(year);
  const hasWorkbooks = workbooks.length > 0;
  return (
    <Layout
      settings={settings}
      title={`Ateliers d'insertion sociale ${year}`}
      heading={`Ateliers d'insertion sociale, ${year}`}
      sections={[...(hasYear ? [...SECTIONS, STRUCTURES] : []), ...(hasWorkbooks ? WORKBOOKS : [])]}
    >
      {years.length > 0 && <YearChoice year={year} years={years} />}
      <MissingSection
        workbooksFolder={settings.workbooksFolder}
        workbooks={workbooks}
        years={years}
        year={year}
        structures={data.structures}
      />
      {hasYear && (
        <>
          {SECTIONS.map((plan) => (
            <FigureSection plan={plan} figures={figures} />
          ))}
          <StructuresSection year={year} structures={data.structures} />
        </>
      )}
      {hasWorkbooks && (
        <>
          <FreshnessSection workbooks={workbooks} lastRun={lastRun} />
          <ToCorrectSection {...toCorrect} />
        </>
      )}
    </Layout>
  );
}

function YearChoice({ year, years }: { year: number; years: readonly number[] }) {
  return (
    <nav class="choices" aria-label="Année et exports">
      <div>
        <p>Année</p>
        <ul>
          {years.map((one) => (
            <li>{one === year ? <strong>{one}</strong> : <a href={`/?annee=${one}`}>{one}</a>}</li>
          ))}
        </ul>
      </div>
      <div>
        <p>Exports</p>
        <ul>
          <li>
            <a href={`/api/chiffres.csv?annee=${year}&format=excel`}>tableur (CSV)</a>
          </li>
          <li>
            <a href={`/api/chiffres?annee=${year}`}>données (JSON)</a>
          </li>
        </ul>
      </div>
    </nav>
  );
}
