import type { Classes } from "../figures/builders/classes.ts";

/** A question that has classes for an answer: one class, or several for a list of several. */
export type Trait<T> = {
  /** In French, as a heading. */
  readonly label: string;
  readonly classes: Classes;
  /** Codes of the classes; null when the answer is not known. */
  readonly of: (item: T) => string | readonly string[] | null;
  /** What the line of the unknowns is called, when it is not « Inconnu ». */
  readonly unknown?: string;
  /** Sub-totals, each before its classes; each item counts once in it. */
  readonly groups?: readonly { readonly label: string; readonly codes: readonly string[] }[];
};

/** One line (or one column) of a table: a class, a sub-total or the unknowns of a trait. */
export type Line = {
  readonly trait: string;
  readonly label: string;
  /** Whether each item is on the line, in their order. */
  readonly holds: readonly boolean[];
  /** Nobody answered the question: the classes have no count, only the unknowns do. */
  readonly unanswered: boolean;
};

export const UNKNOWN_LABEL = "Inconnu";

/** The lines of a trait over these items: sub-totals and classes, then the unknowns. */
export function linesOf<T>(trait: Trait<T>, items: readonly T[]): readonly Line[] {
  const answers = items.map((item) => {
    const answer = trait.of(item);
    return answer === null ? null : new Set(typeof answer === "string" ? [answer] : answer);
  });
  const unanswered = items.length > 0 && answers.every((answer) => answer === null);
  const line = (label: string, codes: readonly string[]): Line => ({
    trait: trait.label,
    label,
    holds: answers.map((answer) => codes.some((code) => answer?.has(code) === true)),
    unanswered,
  });
  const labelOfClass = new Map(trait.classes.map(({ code, label }) => [code, label]));
  const ofClass = (code: string) => line(labelOfClass.get(code) ?? code, [code]);
  const grouped = new Set(trait.groups?.flatMap(({ codes }) => codes));
  return [
    ...(trait.groups ?? []).flatMap(({ label, codes }) => [line(label, codes), ...codes.map(ofClass)]),
    ...trait.classes.filter(({ code }) => !grouped.has(code)).map(({ code }) => ofClass(code)),
    {
      trait: trait.label,
      label: trait.unknown ?? UNKNOWN_LABEL,
      holds: answers.map((answer) => answer === null),
      unanswered: false,
    },
  ];
}
