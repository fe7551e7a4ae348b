import type { YearFigures } from "../api/departmentFigures.ts";
import type { SyncRun, WorkbookState } from "../store/store.ts";
import { FigureSection } from "./figureSection.tsx";
import { FreshnessSection } from "./freshnessSection.tsx";
import type { DashboardSettings } from "../dashboardSettings.ts";
import { Layout } from "./layout.tsx";
import { MissingSection } from "./missingSection.tsx";
import { OtherFigures } from "./otherFigures.tsx";
import { FIRST_PAGE } from "./sections.ts";
import { StructuresSection } from "./structuresSection.tsx";
import { type ToCorrect, ToCorrectSection } from "./toCorrectSection.tsx";
import { YearChoice } from "./yearChoice.tsx";

export type Dashboard = {
  readonly settings: DashboardSettings;
  readonly year: number;
  readonly years: readonly number[];
  readonly data: YearFigures;
  readonly workbooks: readonly WorkbookState[];
  readonly lastRun: SyncRun | null;
  readonly toCorrect: ToCorrect;
};

const OTHERS = { anchor: "autres-chiffres", words: "Autres chiffres" };
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
      sections={[...(hasYear ? [...FIRST_PAGE, OTHERS, STRUCTURES] : []), ...(hasWorkbooks ? WORKBOOKS : [])]}
    >
      {years.length > 0 && <YearChoice path="/" year={year} years={years} />}
      <MissingSection
        workbooksFolder={settings.workbooksFolder}
        workbooks={workbooks}
        years={years}
        year={year}
        structures={data.structures}
      />
      {hasYear && (
        <>
          {FIRST_PAGE.map((plan) => (
            <FigureSection plan={plan} figures={figures} />
          ))}
          <OtherFigures anchor={OTHERS.anchor} words={OTHERS.words} year={year} figures={figures} />
          <StructuresSection
            year={year}
            structures={data.structures}
            entitled={settings.programme.words.rightShort}
          />
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
