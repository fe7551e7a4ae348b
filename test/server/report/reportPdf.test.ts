import fc from "fast-check";
import { expect, test } from "vitest";
import { reportPdf } from "../../../server/report/reportPdf.ts";
import type { Report } from "../../../shared/report/report.ts";
import { canReadPdf, pdfText, WITHOUT_PDFTOTEXT } from "../../support/pdfText.ts";
import { A_REPORT } from "./aReport.ts";
import { missingFrom, squeezed, wordsInCells, wordsOf } from "./wordsOf.ts";

if (!canReadPdf) console.warn(WITHOUT_PDFTOTEXT);

const DAY = "2026-11-22";
const bytes = await reportPdf(A_REPORT, DAY);
const raw = Buffer.from(bytes).toString("latin1");

/** A report that says these words wherever it says something. */
function saying(words: readonly string[]): Report {
  const [first = ""] = words;
  const row = { label: first, count: 1, length: 1, display: "1" };
  return {
    year: 2012,
    title: first,
    department: first,
    basis: [],
    sections: [
      {
        anchor: "a",
        title: first,
        blocks: [
          { kind: "list", items: words.map((one) => [{ figure: "f", text: one }, "; ", one]) },
          { kind: "chart", figure: "f", title: first, subtitle: first, rows: [row], note: first },
          { kind: "table", title: first, header: [first, first], rows: [[first, first]], note: first },
        ],
      },
    ],
    definitions: [
      {
        figure: "f",
        label: first,
        display: first,
        proof: first,
        unknowns: first,
        population: first,
        rule: first,
        referenceDate: first,
      },
    ],
  };
}

test("the file is a tagged PDF in French with a title, an author and the day it was written", () => {
  expect(raw.startsWith("%PDF-1.7")).toBe(true);
  expect(raw).toMatch(/\/StructTreeRoot/);
  expect(raw).toMatch(/\/Lang ?\(fr/);
  expect(raw).toContain(DAY);
});

test("the same report on the same day gives the same bytes, and another day gives others", async () => {
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await reportPdf(A_REPORT, DAY)))).toBe(0);
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await reportPdf(A_REPORT, "2026-11-23")))).not.toBe(
    0,
  );
});

test("two that are asked for at once do not mix", async () => {
  const other: Report = { ...A_REPORT, title: "Un autre bilan" };
  const [beside, one] = await Promise.all([reportPdf(other, DAY), reportPdf(A_REPORT, DAY)]);
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(one))).toBe(0);
  expect(Buffer.compare(Buffer.from(beside), Buffer.from(await reportPdf(other, DAY)))).toBe(0);
});

test("every number leads to its definition", () => {
  // Two of the paragraph, one of the list, one of the table, the titles of two charts.
  expect(raw.match(/\/Subtype ?\/Link/g)).toHaveLength(6);
});

test.skipIf(!canReadPdf)("a reader finds every word, odd ones as they are, and nothing left to write", () => {
  const text = pdfText(bytes);
  expect(missingFrom(text, [...wordsOf(A_REPORT), ...wordsInCells(A_REPORT)])).toEqual([]);
  for (const left of ["vos perspectives", "À écrire", "Rien du tout", "Sommaire"])
    expect(text).not.toContain(left);
});

test.skipIf(!canReadPdf)("a report of many parts starts with their list", async () => {
  const sections = Array.from({ length: 8 }, (_, part) => ({
    anchor: `partie-${part}`,
    title: `Partie ${part}`,
    blocks: [{ kind: "list" as const, items: [["une ligne"]] }],
  }));
  const text = pdfText(await reportPdf({ ...A_REPORT, sections }, DAY));
  expect(text).toMatch(/Sommaire Partie 0 .*Partie 7 .*Définitions et bases des chiffres [^\d]*3 /);
});

test.skipIf(!canReadPdf)("a chart of more rows than a page holds loses none", async () => {
  const rows = Array.from({ length: 80 }, (_, row) => ({
    label: `Commune-${row}`,
    count: 1,
    length: 1,
    display: `${row} fois`,
  }));
  const chart = { kind: "chart" as const, figure: "part", title: "Communes", subtitle: "", rows, note: "" };
  const report = { ...A_REPORT, sections: [{ anchor: "communes", title: "Communes", blocks: [chart] }] };
  expect(
    missingFrom(
      pdfText(await reportPdf(report, DAY)),
      rows.map(({ label, display }) => `${label} ${display}`),
    ),
  ).toEqual([]);
});

const MARKUP = [..."#*_$\\@<>[]{}()`\"'~/=+-;:,.&%|^!?0a é"];

test.skipIf(!canReadPdf)(
  "nothing that a workbook holds is read as markup: it is printed as it is",
  async () => {
    const piece = fc.oneof(
      fc.constantFrom(...MARKUP),
      fc.constantFrom(
        "#panic()",
        "#let x = 1",
        "= Titre",
        "- point",
        "<def-f>",
        "@def-f",
        "//",
        "/*",
        "https://a.b",
      ),
    );
    const name = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => `x${pieces.join("")}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 30, maxLength: 60 }), async (names) => {
        const text = squeezed(pdfText(await reportPdf(saying(names), DAY)));
        expect(names.filter((one) => !text.includes(squeezed(`${one}; ${one}`)))).toEqual([]);
      }),
      { numRuns: 4 },
    );
  },
);

test("whatever the characters, the file is written", async () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      "\uD800",
      "a\uDFFFb",
      "\u0000",
      "\u001F",
      "\uFFFE",
      "العربية",
      "漢字",
      "👩‍👩‍👧",
      "\r\n",
      "\u2028",
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { minLength: 20, maxLength: 40 }), async (names) => {
      expect(Buffer.from(await reportPdf(saying(names), DAY)).toString("latin1", 0, 5)).toBe("%PDF-");
    }),
    { numRuns: 4 },
  );
});
