import type {
  FigureSpan,
  Report,
  ReportBlock,
  ReportChart,
  ReportDefinition,
  Sentence,
} from "../../shared/report/report.ts";
import { BarChart } from "../charts/barChart.tsx";
import type { DashboardSettings } from "../dashboardSettings.ts";
import { REPORT_FILES } from "../report/reportFiles.ts";
import { Layout } from "./layout.tsx";
import { ScrollTable } from "./scrollTable.tsx";

const DEFINITIONS = { anchor: "definitions", words: "Définitions et bases des chiffres" };

/** The bilan of a year, as a page: its sentences, its charts, its tables, and the definition of every number. */
export function ReportPage({
  settings,
  report,
  years,
}: {
  settings: DashboardSettings;
  report: Report;
  years: readonly number[];
}) {
  const { year, sections, definitions, basis } = report;
  return (
    <Layout
      settings={settings}
      title={`Bilan ${year}`}
      heading={report.title}
      sections={[...sections.map(({ anchor, title }) => ({ anchor, words: title })), DEFINITIONS]}
    >
      <ReportChoice year={year} years={years} />
      {basis.map((sentence) => (
        <p class="subtitle">{sentence}</p>
      ))}
      {sections.map(({ anchor, title, blocks }) => (
        <section class="report" aria-labelledby={anchor}>
          <h2 id={anchor}>{title}</h2>
          {besideEachOther(blocks).map((group, index) =>
            group.length === 1 ? (
              group.map((block) => <Block block={block} id={`${anchor}-${index}`} />)
            ) : (
              <div class="cards">
                {group.map((block) => (
                  <Block block={block} id={anchor} />
                ))}
              </div>
            ),
          )}
        </section>
      ))}
      <section class="report" aria-labelledby={DEFINITIONS.anchor}>
        <h2 id={DEFINITIONS.anchor}>{DEFINITIONS.words}</h2>
        {definitions.map((definition) => (
          <Definition definition={definition} />
        ))}
      </section>
    </Layout>
  );
}

/** Charts that follow each other stand side by side where there is room. */
function besideEachOther(blocks: readonly ReportBlock[]): readonly (readonly ReportBlock[])[] {
  const groups: ReportBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === "chart" && last?.[0]?.kind === "chart") last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function ReportChoice({ year, years }: { year: number; years: readonly number[] }) {
  return (
    <nav class="choices" aria-label="Année et fichiers">
      <div>
        <p>Année</p>
        <ul>
          {years.map((one) => (
            <li>{one === year ? <strong>{one}</strong> : <a href={`/bilan?annee=${one}`}>{one}</a>}</li>
          ))}
        </ul>
      </div>
      <div>
        <p>Le même en fichier</p>
        <ul>
          {REPORT_FILES.map(({ path, words }) => (
            <li>
              <a href={`${path}?annee=${year}`}>{words}</a>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <p>Voir aussi</p>
        <ul>
          <li>
            <a href={`/?annee=${year}`}>Tableau de bord {year}</a>
          </li>
        </ul>
      </div>
    </nav>
  );
}

function Block({ block, id }: { block: ReportBlock; id: string }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          {block.sentences.map((sentence) => (
            <Said sentence={sentence} />
          ))}
        </p>
      );
    case "list":
      return (
        <ul class="said">
          {block.items.map((item) => (
            <li>
              <Said sentence={item} />
            </li>
          ))}
        </ul>
      );
    case "prompt":
      return <p class="none">À compléter dans le fichier modifiable&nbsp;: {block.text}</p>;
    case "chart":
      return <Chart chart={block} />;
    case "table":
      return (
        <>
          <ScrollTable
            id={id}
            caption={block.title}
            headers={block.header}
            texts={1}
            rows={block.rows.map((row) =>
              row.map((cell) => (typeof cell === "string" ? cell : <Quoted span={cell} />)),
            )}
          />
          <p class="note">{block.note}</p>
        </>
      );
  }
}

function Said({ sentence }: { sentence: Sentence }) {
  return <>{sentence.map((span) => (typeof span === "string" ? span : <Quoted span={span} />))}</>;
}

function Quoted({ span: { figure, text } }: { span: FigureSpan }) {
  return (
    <a class="figure" href={`#def-${figure}`}>
      {text}
    </a>
  );
}

function Chart({ chart: { figure, title, subtitle, rows, note } }: { chart: ReportChart }) {
  return (
    <article class="card">
      <h3>{title}</h3>
      <p class="subtitle">{subtitle}</p>
      <BarChart
        title={title}
        bars={rows.map(({ label, length, display }) => ({ label, length, value: display }))}
      />
      <div class="foot">
        {note !== "" && <p class="note">{note}</p>}
        <details>
          <summary>
            Tableau<span class="unseen"> : {title}</span>
          </summary>
          <table>
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">Classe</th>
                <th scope="col">Valeur</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, display }) => (
                <tr>
                  <th scope="row">{label}</th>
                  <td>{display}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            <a href={`#def-${figure}`}>Définition et base</a>
          </p>
        </details>
      </div>
    </article>
  );
}

function Definition({ definition }: { definition: ReportDefinition }) {
  const { figure, label, display, proof, unknowns, population, rule, referenceDate } = definition;
  return (
    <article class="definition" id={`def-${figure}`}>
      <h3>{label}</h3>
      <p>
        {display}
        {proof !== "" && ` (${proof})`}, {referenceDate}.
      </p>
      <p>{population}</p>
      <p>{rule}</p>
      {unknowns !== "" && <p class="note">{unknowns}</p>}
    </article>
  );
}
