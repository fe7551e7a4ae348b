import { joinFrench } from "../../shared/format.ts";
import { type Figure } from "../../shared/figures/figure.ts";

/**
 * The message of a distribution: its largest class, with its share. Claims nothing more than the numbers carry.
 *
 * Several classes that tie are all named. Without anybody to count, it is the name of the figure.
 */
export function headline({ label, breakdown }: Figure): string {
  const largest = Math.max(0, ...breakdown.map(({ count }) => count));
  const first = breakdown.filter(({ count }) => count === largest);
  if (largest === 0) return label;
  const [only] = first;
  if (first.length === 1 && only !== undefined)
    return `Le plus souvent : ${inSentence(only.label)}, ${only.display}`;
  return `À égalité : ${joinFrench(first.map((one) => inSentence(one.label)))}`;
}

/** Lower-cases the first letter, but not that of « CCAS ». */
function inSentence(label: string): string {
  return /^\p{Lu}(?!\p{Lu}|$)/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;
}
