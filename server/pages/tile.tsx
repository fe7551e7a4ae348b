import { formatInteger, plural } from "../../shared/format.ts";
import type { Figure } from "../../shared/figures/figure.ts";
import { Proof } from "./proof.tsx";

/** A key figure: its name, its value, its proof. */
export function Tile({ figure }: { figure: Figure }) {
  const { id, label, unknown, quality, population } = figure;
  return (
    <article class="tile" id={id}>
      <h3>{label}</h3>
      <Value figure={figure} />
      {unknown > 0 && (
        <p class="note">
          {formatInteger(unknown)} {plural(unknown, "inconnu", "inconnus")} hors calcul
        </p>
      )}
      <details>
        <summary>
          {quality.length === 0 ? "Mode de calcul" : "Mode de calcul et réserves"}
          <span class="unseen"> : {label}</span>
        </summary>
        {quality.map((sentence) => (
          <p>{sentence}</p>
        ))}
        <Proof figure={figure} population={population} />
      </details>
    </article>
  );
}

function Value({ figure: { display, breakdown } }: { figure: Figure }) {
  const held = breakdown.filter(({ count }) => count > 0);
  if (held.length === 0) return <p class="value">{display}</p>;
  return (
    <dl class="values">
      {held.map((one) => (
        <div>
          <dt>{one.label}</dt>
          <dd>{one.display}</dd>
        </div>
      ))}
    </dl>
  );
}
