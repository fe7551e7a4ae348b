import type { Figure } from "../../shared/figures/figure.ts";
import type { DashboardSettings } from "../dashboardSettings.ts";
import { FigureSection } from "./figureSection.tsx";
import { Layout } from "./layout.tsx";
import { PAGES_APART, pageOfSection, type SectionPlan } from "./sections.ts";
import { YearChoice } from "./yearChoice.tsx";

/** One section of figures of one year, on a page of its own. */
export function SectionPage({
  settings,
  plan,
  year,
  years,
  figures,
}: {
  settings: DashboardSettings;
  plan: SectionPlan;
  year: number;
  years: readonly number[];
  figures: readonly Figure[];
}) {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return (
    <Layout settings={settings} title={`${plan.words} ${year}`} heading={`${plan.words}, ${year}`}>
      <p class="choices">
        <a href={`/?annee=${year}`}>Tableau de bord {year}</a>
      </p>
      {years.length > 0 && <YearChoice path={`/rubrique/${plan.anchor}`} year={year} years={years} />}
      <FigureSection plan={{ ...plan, words: "Chiffres" }} figures={byId} />
      <nav aria-labelledby="autres-rubriques">
        <h2 id="autres-rubriques">Autres rubriques</h2>
        <ul class="pages">
          {PAGES_APART.filter(({ anchor }) => anchor !== plan.anchor).map((section) => (
            <li>
              <a href={pageOfSection(section, year)}>{section.words}</a>
            </li>
          ))}
        </ul>
      </nav>
    </Layout>
  );
}
