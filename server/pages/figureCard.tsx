import { formatInteger, plural } from "../../shared/format.ts";
import { type Figure } from "../../shared/figures/figure.ts";
import { BarChart } from "../charts/barChart.tsx";
import { headline } from "./headline.ts";
import { ScrollTable } from "./scrollTable.tsx";

/** A distribution: its message, its base, its chart, its table, its rule. */
export function FigureCard({ figure }: { figure: Figure }) {
  const classes = figure.breakdown.filter(({ count }) => count > 0);
  const anchor = `chiffre-${figure.id}`;
  return (
    <article class="card" aria-labelledby={anchor}>
      <h3 id={anchor}>{headline(figure)}</h3>
      <p class="subtitle">{subtitleOf(figure)}</p>
      {classes.length === 0 ? (
        <p class="nothing">Sans objet pour cette année : rien à répartir.</p>
      ) : (
        <>
          <BarChart
            id={figure.id}
            title={figure.label}
            description={classes
              .map(({ label, display, count }) => `${label} : ${display}, soit ${formatInteger(count)}`)
              .join(" ; ")}
            bars={classes.map(({ label, count, ratio, display }) => ({
              label,
              share: count / Math.max(...classes.map((one) => one.count)),
              value: ratio === null ? display : `${display} (${formatInteger(count)})`,
            }))}
          />
          <details>
            <summary>Tableau des données : {figure.label.toLowerCase()}</summary>
            <ScrollTable
              id={`table-${figure.id}`}
              caption={figure.label}
              hiddenCaption
              columns={[
                { header: "Classe" },
                { header: "Nombre", numeric: true },
                { header: "Part", numeric: true },
              ]}
              rows={[
                ...figure.breakdown.map(({ label, count, ratio, display }) => [
                  label,
                  formatInteger(count),
                  ratio === null ? "sans objet" : display,
                ]),
                ["Inconnu", formatInteger(figure.unknown), "hors calcul"],
              ]}
            />
          </details>
        </>
      )}
      <Proof figure={figure} />
    </article>
  );
}

/** How a figure is computed, and what to know before quoting it. */
export function Proof({ figure }: { figure: Figure }) {
  return (
    <>
      {figure.quality.length > 0 && (
        <ul class="quality">
          {figure.quality.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>
          Comment ce chiffre est calculé<span class="visually-hidden"> : {figure.label}</span>
        </summary>
        <p>
          {figure.population} {figure.rule} Date de référence : {figure.referenceDate}.
          {figure.numerator !== null && figure.denominator !== null && (
            <>
              {" "}
              Calcul : {formatInteger(figure.numerator)} sur {formatInteger(figure.denominator)}.
            </>
          )}
        </p>
      </details>
    </>
  );
}

function subtitleOf({ label, referenceDate, denominator, unknown }: Figure): string {
  const base = denominator === null ? "" : `, n = ${formatInteger(denominator)}`;
  const unknowns =
    unknown === 0
      ? "aucun inconnu"
      : `${formatInteger(unknown)} ${plural(unknown, "inconnu", "inconnus")} hors calcul`;
  return `${label}, ${referenceDate}${base}, ${unknowns}`;
}
