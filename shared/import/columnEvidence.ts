import { type Cell, isBlank } from "../records/cell.ts";
import { formatInteger } from "../format.ts";
import type { Communes } from "./communes.ts";
import type { Confidence } from "./mapping.ts";
import { type HeaderMatch, matchReadings } from "./matchHeader.ts";
import { splitFullName } from "./splitFullName.ts";
import { columnOfTarget, FULL_NAME, labelOfTarget, type Target, TARGETS } from "./target.ts";
import { translateValue } from "./translateValue.ts";

/** Why a column may be a target. */
export type ColumnEvidence = {
  readonly target: Target;
  /** 0 to 1. */
  readonly score: number;
  readonly confidence: Confidence;
  readonly why: string;
};

/** Cells looked at in a column. */
const SAMPLE = 200;
/** What content alone is worth, without a header that says the same. */
const CONTENT_ALONE = 0.5;
/** Values, at least, and share of them that must be read, for content alone to speak. */
const [FEWEST_VALUES, NEARLY_ALL] = [3, 0.8];

type Context = { readonly communes: Communes };

/** What a column may be, the likeliest first, by its header and by what it holds. */
export function evidenceOf(
  readings: readonly string[],
  cells: readonly Cell[],
  context: Context,
): readonly ColumnEvidence[] {
  const sample = cells.filter((cell) => !isBlank(cell)).slice(0, SAMPLE);
  const byTarget = new Map<Target, HeaderMatch>();
  for (const match of matchReadings(readings)) {
    if (match.score > (byTarget.get(match.target)?.score ?? 0)) byTarget.set(match.target, match);
  }
  const found = [...byTarget.values()].map((match) => withContent(match, sample, context));
  const all = found.length > 0 ? found : contentAlone(sample, context);
  return all.sort((a, b) => b.score - a.score || TARGETS.indexOf(a.target) - TARGETS.indexOf(b.target));
}

/** A header that nothing below confirms is worth half. */
function withContent(match: HeaderMatch, sample: readonly Cell[], context: Context): ColumnEvidence {
  const { target } = match;
  const read = readShare(target, sample, context);
  const share = sample.length === 0 || read === null ? 1 : read / sample.length;
  const score = match.score * (0.5 + 0.5 * share);
  const sure = (match.how === "same" || match.how === "synonym") && share >= NEARLY_ALL;
  return {
    target,
    score,
    confidence: sure ? "sure" : share >= 0.5 ? "likely" : "weak",
    why: `${HOW[match.how](labelOfTarget(target))}${read === null || sample.length === 0 ? "" : ` ; ${readCount(read, sample.length)}`}`,
  };
}

const HOW: Readonly<Record<HeaderMatch["how"], (label: string) => string>> = {
  same: () => "c'est l'en-tête du modèle",
  synonym: (label) => `en-tête courant pour « ${label} »`,
  among_words: (label) => `l'en-tête contient le nom de « ${label} »`,
  misspelt: (label) => `l'en-tête ressemble à celui de « ${label} »`,
};

const readCount = (read: number, all: number) =>
  `${formatInteger(read)} ${read > 1 ? "valeurs lues" : "valeur lue"} sur ${formatInteger(all)}`;

/** Columns whose values are like no other's: a closed list of which several entries are named. */
function contentAlone(sample: readonly Cell[], context: Context): ColumnEvidence[] {
  const words = sample.filter((cell) => typeof cell === "string" && /\p{L}/u.test(cell));
  if (words.length < FEWEST_VALUES || words.length < sample.length * NEARLY_ALL) return [];
  return SPEAKING.flatMap((target) => {
    const read = readShare(target, sample, context) ?? 0;
    if (read < sample.length * NEARLY_ALL) return [];
    const label = labelOfTarget(target);
    return {
      target,
      score: (CONTENT_ALONE * read) / sample.length,
      confidence: "weak" as const,
      why: `d'après le contenu : ${readCount(read, sample.length)} comme « ${label} »`,
    };
  });
}

/** Lists whose values are found in no other. */
const SPEAKING: readonly Target[] = [
  "participants.sex",
  "participants.educationLevel",
  "enrolments.rights",
  "enrolments.housing",
  "enrolments.outcome",
];

/** How many cells of the sample the target can read; null when it reads anything. */
function readShare(target: Target, sample: readonly Cell[], context: Context): number | null {
  if (target === FULL_NAME)
    return sample.filter((cell) => splitFullName(String(cell), "nom prenom") !== null).length;
  const column = columnOfTarget(target)?.column;
  if (column === undefined) return null;
  if (target === "participants.code") return isCount(sample) ? 0 : countRead(target, sample, context);
  if (column.type === "name") return null;
  if (column.type === "text") return sample.filter(isWords(target)).length;
  return countRead(target, sample, context);
}

function countRead(target: Target, sample: readonly Cell[], { communes }: Context): number {
  const context = { communes, lastDay: null };
  return sample.filter((cell) => {
    const translated = translateValue(target, cell, context);
    return translated.is !== "asked" || translated.form !== null || translated.suggestions.length > 1;
  }).length;
}

const NAMES: ReadonlySet<Target> = new Set([
  "participants.birthName",
  "participants.usedName",
  "participants.firstName",
]);

/** A name has letters and no digit; any other text may be anything. */
const isWords = (target: Target) => (cell: Cell) =>
  !NAMES.has(target) || (typeof cell === "string" && /\p{L}/u.test(cell) && !/\d/.test(cell));

/** 1, 2, 3…: the number of the line, not a code that one would find elsewhere. */
function isCount(sample: readonly Cell[]): boolean {
  return sample.every((cell, index) => Number(cell) === index + Number(sample[0]));
}
