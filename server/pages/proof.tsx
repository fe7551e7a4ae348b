import { formatInteger } from "../../shared/format.ts";
import type { Figure } from "../../shared/figures/figure.ts";

/**
 * How a figure is computed: who is counted, by what rule, how many over how many.
 *
 * @param population said here unless the section already says it
 */
export function Proof({ figure, population = "" }: { figure: Figure; population?: string }) {
  return (
    <p>
      {population} {ruleOf(figure)}
    </p>
  );
}

/** The rule of a figure that only gives a headline. */
export function HeadlineRule({ figure }: { figure: Figure }) {
  return (
    <p>
      {figure.label} : {ruleOf(figure)}
    </p>
  );
}

function ruleOf({ rule, numerator, denominator }: Figure): string {
  // A distribution shares everything out: its numerator is its denominator.
  if (numerator === null || denominator === null || numerator === denominator) return rule;
  return `${rule} Calcul : ${formatInteger(numerator)} sur ${formatInteger(denominator)}.`;
}
