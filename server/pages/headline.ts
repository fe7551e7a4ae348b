import { inSentence } from "../../shared/figures/builders/classes.ts";
import { FEW } from "../../shared/figures/builders/quality.ts";
import type { Figure } from "../../shared/figures/figure.ts";
import { mostFrequent } from "../../shared/statistics/mostFrequent.ts";

/** What a card says of its figure, above the chart. */
export type Message = {
  /** The figures that say it; none: the card's own does. */
  readonly from: readonly string[];
  /** null when these numbers do not carry the message: nobody, too few, a tie. */
  readonly words: (sources: readonly Figure[]) => string | null;
};

/**
 * The message of a card, or the name of its figure when the numbers carry none.
 *
 * @param sources the figures of `message.from`
 */
export function headline(figure: Figure, message: Message, sources: readonly Figure[]): string {
  return message.words(message.from.length === 0 ? [figure] : sources) ?? figure.label;
}

/** The class that holds most, its name as inside a sentence: « Le plus souvent des femmes (62 %) ». */
export function mostOften(words: (label: string) => string, from: readonly string[] = []): Message {
  return { from, words: ([figure]) => ofLargest(figure, (label) => words(inSentence(label))) };
}

/** The class that holds most, quoted, for it may be a proper name: « Premier territoire : « Pays de Loire » (61 %) ». */
export function largestQuoted(what: string): Message {
  return {
    from: [],
    words: ([figure]) => ofLargest(figure, (label) => `${what}\u00A0: «\u00A0${label}\u00A0»`),
  };
}

/** « 78 % sont sans diplôme » */
export function shareThat(words: string): Message {
  return {
    from: [],
    words: ([figure]) => (hasEnough(figure) ? `${figure.display} ${words}` : null),
  };
}

/** The greatest of several shares, by its name: « Sorties vers l'emploi : 53 % ». */
export function greatestOf(from: readonly string[]): Message {
  return {
    from,
    words: (shares) => {
      const known = shares.filter(hasEnough);
      const greatest = Math.max(...known.map(({ value }) => Number(value)));
      const [share, ...tied] = known.filter(({ value }) => value === greatest);
      return share === undefined || tied.length > 0 ? null : `${share.label}\u00A0: ${share.display}`;
    },
  };
}

function ofLargest(figure: Figure | undefined, words: (label: string) => string): string | null {
  const [largest, ...tied] = mostFrequent(figure?.breakdown ?? []);
  if (largest === undefined || tied.length > 0 || !hasEnough(figure)) return null;
  return `${words(largest.label)} (${largest.display})`;
}

function hasEnough(figure: Figure | undefined): figure is Figure {
  return figure !== undefined && figure.value !== null && (figure.denominator ?? 0) >= FEW;
}
