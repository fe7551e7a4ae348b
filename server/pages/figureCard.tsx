import { capital, formatInteger } from "../../shared/format.ts";
import { NOT_SAID } from "../../shared/figures/builders/base.ts";
import { countedBase } from "../../shared/figures/countedBase.ts";
import type { Figure, FigureClass } from "../../shared/figures/figure.ts";
import { BarChart } from "../charts/barChart.tsx";
import { headline } from "./headline.ts";
import { HeadlineRule, Proof } from "./proof.tsx";
import type { CardPlan } from "./sections.ts";

/**
 * A distribution: its message, what it is about, its chart, its table, its rule. The section says whom it counts, or the card where there are many.
 *
 * @param sources the figures of `plan.message.from`
 */
export function FigureCard({
  plan: { message, longestFirst, tall },
  figure,
  sources,
  tellsPopulation,
}: {
  plan: CardPlan;
  figure: Figure;
  sources: readonly Figure[];
  /** Whether the section leaves it to the card to say whom it counts. */
  tellsPopulation: boolean;
}) {
  const { id, label, breakdown, quality } = figure;
  const held = breakdown.filter(({ count }) => count > 0);
  const longest = Math.max(...held.map(({ count }) => count));
  const shown = longestFirst === true ? [...held].sort((a, b) => b.count - a.count) : held;
  const title = headline(figure, message, sources);
  const regrouped = sources.filter((source) => codesOf(source) !== codesOf(figure));
  return (
    <article class={tall === true ? "card tall" : "card"} id={id}>
      <h3>{title}</h3>
      <p class="subtitle">{subtitleOf(figure, title)}</p>
      <BarChart
        title={label}
        bars={shown.map((one) => ({
          label: one.label,
          length: one.count / longest,
          value: isCounted(figure, one) ? `${one.display} (${formatInteger(one.count)})` : one.display,
        }))}
      />
      <div class="foot">
        {quality.length > 0 && <p class="note">{quality.join(" ")}</p>}
        <details>
          <summary>
            Tableau et mode de calcul<span class="unseen"> : {label}</span>
          </summary>
          <ClassTable figure={figure} />
          <Proof figure={figure} {...(tellsPopulation ? { population: figure.population } : {})} />
          {regrouped.map((source) => (
            <HeadlineRule figure={source} />
          ))}
        </details>
      </div>
    </article>
  );
}

/** Whether the number of the class says more than its display: a share of things that one counts. */
function isCounted({ unit }: Figure, { ratio }: FigureClass): boolean {
  return ratio !== null && !MEASURED.has(unit);
}

function ClassTable({ figure }: { figure: Figure }) {
  const { label, breakdown, unknown } = figure;
  const shared = breakdown.some((one) => isCounted(figure, one));
  // Where the unknown are in the base, they are one of the classes.
  const inTheBase = breakdown.some(({ code }) => code === NOT_SAID.code);
  return (
    <table>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">Classe</th>
          {shared && <th scope="col">Nombre</th>}
          <th scope="col">{shared ? "Part" : "Valeur"}</th>
        </tr>
      </thead>
      <tbody>
        {breakdown.map((one) => (
          <tr>
            <th scope="row">{one.label}</th>
            {shared && <td>{formatInteger(one.count)}</td>}
            <td>{one.display}</td>
          </tr>
        ))}
        {!inTheBase && (
          <tr>
            <th scope="row">Inconnu</th>
            {shared && <td>{formatInteger(unknown)}</td>}
            <td>{shared ? "hors calcul" : `${formatInteger(unknown)}, hors calcul`}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const codesOf = ({ breakdown }: Figure): string => breakdown.map(({ code }) => code).join();

/** Units of which nobody counts the pieces. */
const MEASURED: ReadonlySet<Figure["unit"]> = new Set(["minutes", "heures", "euros", "mois", "valeurs"]);

/** « Sexe, au cours de l'année 2012, sur 563 personnes » */
function subtitleOf(figure: Figure, title: string): string {
  const { label, referenceDate } = figure;
  const base = countedBase(figure);
  const parts = [
    ...(title.startsWith(label) ? [] : [label]),
    referenceDate,
    ...(base === null || MEASURED.has(figure.unit) ? [] : [base]),
  ];
  return capital(parts.join(", "));
}
