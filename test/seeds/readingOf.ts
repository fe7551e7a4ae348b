import type { Figure, FigureClass } from "../../shared/figures/figure.ts";
import { formatDecimal, formatPercent } from "../../shared/format.ts";
import { plainSpaces } from "../support/plainSpaces.ts";
import type { Claim, PublishedFigure } from "./publishedFigure.ts";

/** What a figure says where a document publishes something. */
export type Reading = {
  /** As it is displayed; null when no figure, or no class of it, says anything there. */
  readonly computed: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly agrees: boolean;
  /** How the figure names the class that the document publishes; null when it publishes no class. */
  readonly named: string | null;
};

const NOTHING: Reading = { computed: null, numerator: null, denominator: null, agrees: false, named: null };

/** @param figures those of the year of the entry */
export function readingOf(published: PublishedFigure, figures: readonly Figure[]): Reading {
  const figure = figures.find(({ id }) => id === published.figure);
  if (figure === undefined) return NOTHING;
  const { of } = published;
  if (of === undefined) {
    const { numerator, denominator, display, value } = figure;
    const agrees = published.kind === "exists" ? addsUp(figure) : says(published, value, display);
    return {
      computed: plainSpaces(withDigits(published, value) ?? display),
      numerator,
      denominator,
      agrees,
      named: classNamed(published, figure),
    };
  }
  const shown = figure.breakdown.find(({ code }) => code === of);
  if (shown === undefined) return NOTHING;
  return {
    computed: plainSpaces(`${shown.label} : ${shown.display}`),
    numerator: shown.count,
    denominator: shown.ratio === null ? null : figure.denominator,
    agrees: says(published, valueIn(published, shown), shown.display),
    named: null,
  };
}

/** As many digits as the document gives, where it gives more than the figure shows; null where it does not. */
function withDigits(claim: Claim, value: Figure["value"]): string | null {
  if (typeof value !== "number") return null;
  if (claim.kind === "decimal") return formatDecimal(value, 2);
  return claim.kind === "percent" && claim.digits !== undefined ? formatPercent(value, claim.digits) : null;
}

function classNamed({ kind, value }: Claim, { breakdown }: Figure): string | null {
  if (kind !== "mode") return null;
  return plainSpaces(breakdown.find(({ code }) => code === value)?.label ?? value);
}

const RATIOS: ReadonlySet<Claim["kind"]> = new Set(["percent", "fraction", "majority"]);

/** A class counts, and is a share of what is counted. */
const valueIn = ({ kind }: Claim, { ratio, count }: FigureClass): number | null =>
  RATIOS.has(kind) ? ratio : count;

/** An independent rounding: the software's own is what is being looked at. */
const roundHalfUp = (value: number, digits = 0) => Math.floor(value * 10 ** digits + 0.5) / 10 ** digits;

function says(claim: Claim, value: Figure["value"], display: string): boolean {
  if (claim.kind === "words") return plainSpaces(display) === claim.value;
  if (claim.kind === "mode") return value === claim.value;
  return typeof value === "number" && holds(claim, value);
}

function holds(claim: Exclude<Claim, { readonly kind: "words" | "mode" }>, value: number): boolean {
  switch (claim.kind) {
    case "percent":
      return roundHalfUp(100 * value, claim.digits) === claim.value;
    case "fraction": {
      const [numerator, denominator] = claim.value;
      return roundHalfUp(100 * value) === roundHalfUp((100 * numerator) / denominator);
    }
    case "decimal":
      return roundHalfUp(value, 2) === claim.value;
    case "majority":
      return 100 * value > claim.value;
    case "moreThan":
      return value > claim.value;
    case "atLeast":
      return value >= claim.value;
    case "between":
      return claim.value[0] <= value && value <= claim.value[1];
    case "exists":
      return value > 0;
    default:
      return roundHalfUp(value) === claim.value;
  }
}

/** A chart: classes with something in them, which add up to what is shared out. */
function addsUp({ value, breakdown, denominator }: Figure): boolean {
  const shared = breakdown.filter(({ ratio }) => ratio !== null);
  const total = shared.reduce((sum, { count }) => sum + count, 0);
  return (
    value !== null &&
    (breakdown.length === 0 || breakdown.some(({ count }) => count > 0)) &&
    (shared.length === 0 || total === denominator)
  );
}
