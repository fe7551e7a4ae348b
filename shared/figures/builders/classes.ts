import { formatInteger, formatPercent, joinFrench } from "../../format.ts";
import { knownIn, type Tally } from "../../statistics/tally.ts";
import type { FigureClass } from "../figure.ts";

/** The classes of a list, of a grouping or of a scheme, in the order they are shown. */
export type Classes = readonly { readonly code: string; readonly label: string }[];

/** The classes with what each counts; a code that is not declared (written by a later version) comes last, as itself. */
function countedClasses(tally: Tally, classes: Classes): Classes {
  const declared = new Set(classes.map(({ code }) => code));
  const others = [...tally.counts.keys()].filter((code) => !declared.has(code)).sort();
  return [...classes, ...others.map((code) => ({ code, label: code }))];
}

/** Each class with its share of those whose class is known. */
export function shares(tally: Tally, classes: Classes): readonly FigureClass[] {
  const known = knownIn(tally);
  return countedClasses(tally, classes).map(({ code, label }) => {
    const count = tally.counts.get(code) ?? 0;
    const ratio = known === 0 ? null : count / known;
    return { code, label, count, ratio, display: ratio === null ? "sans objet" : formatPercent(ratio) };
  });
}

/** Each class with its count, shared out of nothing. */
export function counts(tally: Tally, classes: Classes): readonly FigureClass[] {
  return countedClasses(tally, classes).map(({ code, label }) => {
    const count = tally.counts.get(code) ?? 0;
    return { code, label, count, ratio: null, display: formatInteger(count) };
  });
}

const MOST_CLASSES_SHOWN = 6;

/** « Femme : 63 %, Homme : 36 % »: the classes that hold somebody; of many, the first ones by count. */
export function classesInLine(breakdown: readonly FigureClass[]): string {
  const held = breakdown.filter(({ count }) => count > 0);
  const written = (classes: readonly FigureClass[]) =>
    classes.map(({ label, display }) => `${label} : ${display}`).join(", ");
  if (held.length <= MOST_CLASSES_SHOWN) return written(held);
  return `${written([...held].sort((a, b) => b.count - a.count).slice(0, MOST_CLASSES_SHOWN))}…`;
}

/** « « Moins de 30 ans » et « 30 à 49 ans » », for a rule */
export function quotedLabels(classes: Classes): string {
  return joinFrench(classes.map(({ label }) => `« ${label} »`));
}

/** « Femmes et hommes à égalité » */
export function tiedLabels(labels: readonly string[]): string {
  const [first = "", ...others] = labels;
  if (others.length === 0) return first;
  return `${joinFrench([first, ...others.map(inSentence)])} à égalité`;
}

/** Lower-cases the first letter, but not that of « CCAS ». */
export function inSentence(label: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;
}
