import { type Figure } from "../../shared/figures/figure.ts";
import { Proof } from "./figureCard.tsx";

/** A key figure: its name, its value, its proof. */
export function Tile({ figure }: { figure: Figure }) {
  const anchor = `chiffre-${figure.id}`;
  return (
    <article class="tile" aria-labelledby={anchor}>
      <h3 id={anchor}>{figure.label}</h3>
      <p class={figure.value === null ? "value none" : "value"}>{figure.display}</p>
      <Proof figure={figure} />
    </article>
  );
}
