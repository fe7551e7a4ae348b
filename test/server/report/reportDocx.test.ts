import fc from "fast-check";
import { expect, test } from "vitest";
import { reportDocx } from "../../../server/report/reportDocx.ts";
import { preflight } from "../../../server/workbooks/preflight.ts";
import type { Report } from "../../../shared/report/report.ts";
import { convertInLibreOffice, hasLibreOffice, WITHOUT_LIBREOFFICE } from "../../support/libreOffice.ts";
import { canReadPdf, pdfText, WITHOUT_PDFTOTEXT } from "../../support/pdfText.ts";
import { A_REPORT, LONG, ODD } from "./aReport.ts";
import { missingFrom, wordsInCells, wordsOf } from "./wordsOf.ts";

if (!hasLibreOffice) console.warn(WITHOUT_LIBREOFFICE);
if (!canReadPdf) console.warn(WITHOUT_PDFTOTEXT);

const DAY = "2026-11-22";
const PROMPTS = ["[À compléter : ce qui reste à écrire]", "[À compléter : vos perspectives]"];

const bytes = await reportDocx(A_REPORT, DAY);
const parts = await preflight(bytes, "bilan.docx");
const part = (path: string): string => new TextDecoder().decode(parts.get(path));
const xml = part("word/document.xml");

const textOf = (document: string): string =>
  document
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

function linksOf(document: string) {
  const targets = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
  const marks = [...document.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
  return { targets, marks };
}

test("the file holds every sentence, odd words as they are, and what is left to write", () => {
  expect(missingFrom(textOf(xml), [...wordsOf(A_REPORT), LONG, ODD, ...PROMPTS])).toEqual([]);
  expect(xml).toContain('<w:highlight w:val="yellow"/>');
  expect(xml).not.toContain("Rien du tout");
});

test("titles are titles, tables have a header row, and the language is French", () => {
  expect(xml.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(4);
  expect(xml.match(/w:pStyle w:val="Heading2"/g)).toHaveLength(2);
  expect(xml.match(/w:pStyle w:val="Caption"/g)).toHaveLength(5);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(part("word/styles.xml")).toContain('w:lang w:val="fr-FR"');
});

test("a bar is as long as its number, and none at all has no bar", () => {
  const bars = [...xml.matchAll(/<w:shd [^>]*w:fill="12436d"[^>]*\/>.*?w:right="(\d+)"/g)].map(([, right]) =>
    Number(right),
  );
  const [whole, hundredth, ...others] = bars;
  expect([whole, others]).toEqual([0, []]);
  // A column of some 4 500 twentieths of a point.
  expect(hundredth).toBeGreaterThan(4000);
});

test("every number leads to a place that exists, however long the name of its figure", async () => {
  const { targets, marks } = linksOf(xml);
  expect(targets).toHaveLength(6);
  expect(targets.filter((name) => !marks.includes(name))).toEqual([]);

  const [definition] = A_REPORT.definitions;
  if (definition === undefined) throw new Error("the report defines nothing");
  const figures = ["un", "deux"].map((end) => `${"personnes-accueillies-sous-le-minimum-".repeat(3)}${end}`);
  const long: Report = {
    ...A_REPORT,
    sections: [
      {
        anchor: "a",
        title: "A",
        blocks: [{ kind: "list", items: figures.map((figure) => [{ figure, text: "1" }]) }],
      },
    ],
    definitions: figures.map((figure) => ({ ...definition, figure })),
  };
  const found = linksOf(
    new TextDecoder().decode((await preflight(await reportDocx(long, DAY), "a")).get("word/document.xml")),
  );
  expect(found.targets).toEqual(found.marks);
  expect(new Set(found.marks).size).toBe(2);
  expect(found.marks.filter((name = "") => !/^[a-z_\d]{1,40}$/.test(name))).toEqual([]);
});

test("the same report on the same day gives the same bytes, dated from that day", async () => {
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await reportDocx(A_REPORT, DAY)))).toBe(0);
  expect(part("docProps/core.xml").match(/>2026-11-22T00:00:00Z</g)).toHaveLength(2);
});

test("no character makes a file that cannot be read", async () => {
  // What XML 1.0 allows, from its definition.
  const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
  const anything = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
    fc.constantFrom("\uD800", "a\uDFFFb", "\u0000", "\u001F", "\uFFFE", "<w:p/>", "]]>", "&amp;"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { minLength: 10, maxLength: 20 }), async (names) => {
      const [first = ""] = names;
      const report = { ...A_REPORT, title: first, department: first, basis: names };
      const written = await preflight(await reportDocx(report, DAY), "bilan.docx");
      for (const path of ["word/document.xml", "word/header1.xml", "docProps/core.xml"]) {
        const read = new TextDecoder("utf-8", { fatal: true }).decode(written.get(path));
        expect(forbidden.exec(read)).toBeNull();
      }
    }),
    { numRuns: 20 },
  );
});

test.skipIf(!hasLibreOffice || !canReadPdf)("LibreOffice opens it and loses no sentence", async () => {
  const read = pdfText(await convertInLibreOffice(bytes, "docx", "pdf"));
  expect(missingFrom(read, [...wordsOf(A_REPORT), ...wordsInCells(A_REPORT), ...PROMPTS])).toEqual([]);
});
