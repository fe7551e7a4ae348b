import { formatDecimal, plural } from "../../../shared/format.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";
import type { Reading } from "../readingOf.ts";
import type { AcceptanceLine, AcceptedDocument } from "./acceptance.ts";
import { publishedInWords } from "./publishedInWords.ts";

const NOTHING = "aucun chiffre";

/** One line a published figure, the explanations below theirs. */
export function acceptanceText(accepted: readonly AcceptedDocument[]): string {
  return [...accepted.flatMap(documentLines), "", summary(accepted), ""].join("\n");
}

function documentLines({ document, lines, missing }: AcceptedDocument): readonly string[] {
  return [
    "",
    document.title,
    ...lines.flatMap((line, index) => {
      const { explanation } = line.published;
      const told = explanation === undefined || lines[index + 1]?.published.explanation === explanation;
      return told ? [figureLine(line)] : [figureLine(line), `       → ${explanation}`];
    }),
    ...missing.map((entry) => `${entry}  ÉCART  ${NOTHING} n'y répond`),
  ];
}

function figureLine({ published, reading, verdict }: AcceptanceLine): string {
  const { seed, figure, of, year } = published;
  const name = [figure, of === undefined ? "" : ` [${of}]`, year === undefined ? "" : ` (${year})`].join("");
  const computed = `${reading.computed ?? NOTHING}${proofOf(reading)}`;
  return `${seed}  ${verdict.padEnd(8)}  ${name} | publié : ${reading.named ?? publishedInWords(published)} | calculé : ${computed}`;
}

/** « = 35 / 273 », « = 22 » */
function proofOf({ numerator, denominator }: Reading): string {
  const counted = [numerator, denominator].filter((value) => value !== null);
  return counted.length === 0 ? "" : ` = ${counted.map(inFull).join(" / ")}`;
}

const inFull = (value: number): string => plainSpaces(formatDecimal(value, Number.isInteger(value) ? 0 : 2));

function summary(accepted: readonly AcceptedDocument[]): string {
  const lines = accepted.flatMap((one) => one.lines);
  const entries = new Set(lines.map(({ published }) => published.seed)).size;
  const expected = accepted.reduce((sum, { document }) => sum + document.entries, 0);
  const of = (verdict: AcceptanceLine["verdict"]) => lines.filter((line) => line.verdict === verdict).length;
  const gaps = of("ÉCART") + accepted.flatMap(({ missing }) => missing).length;
  return `${entries} entrées sur ${expected}, ${lines.length} chiffres publiés : ${of("conforme")} conformes, ${of("expliqué")} expliqués, ${gaps} ${plural(gaps, "écart", "écarts")}.`;
}
