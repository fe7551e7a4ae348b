import fc from "fast-check";
import { expect, test } from "vitest";
import { reportPdf } from "../../../server/report/reportPdf.ts";
import type { Report } from "../../../shared/report/report.ts";
import { canReadPdf, oneLine, pdfText, WITHOUT_PDFTOTEXT } from "../../support/pdfText.ts";
import { A_REPORT, ODD } from "./aReport.ts";

if (!canReadPdf) console.warn(WITHOUT_PDFTOTEXT);

test("the file is a tagged PDF in French with a title, an author and the day it was written", async () => {
  const text = Buffer.from(await reportPdf(A_REPORT, "2026-11-22")).toString("latin1");
  expect(text.startsWith("%PDF-1.7")).toBe(true);
  expect(text).toMatch(/\/StructTreeRoot/);
  expect(text).toMatch(/\/Lang ?\(fr/);
  expect(text).toContain("2026-11-22");
});

test("the same report on the same day gives the same bytes", async () => {
  const [once, again] = [await reportPdf(A_REPORT, "2026-11-22"), await reportPdf(A_REPORT, "2026-11-22")];
  expect(Buffer.compare(Buffer.from(once), Buffer.from(again))).toBe(0);
});

test("two that are asked for at once do not mix", async () => {
  const other: Report = { ...A_REPORT, title: "Un autre bilan" };
  const alone = await reportPdf(other, "2026-11-22");
  const [, beside] = await Promise.all([reportPdf(A_REPORT, "2026-11-22"), reportPdf(other, "2026-11-22")]);
  expect(Buffer.compare(Buffer.from(alone), Buffer.from(beside))).toBe(0);
});

test("every number leads to its definition", async () => {
  const text = Buffer.from(await reportPdf(A_REPORT, "2026-11-22")).toString("latin1");
  expect(text.match(/\/Subtype ?\/Link/g)?.length).toBeGreaterThanOrEqual(4);
});

test.skipIf(!canReadPdf)(
  "a reader finds every word, odd ones as they are, and no prompt to write",
  async () => {
    const text = pdfText(await reportPdf(A_REPORT, "2026-11-22"));
    const spaceless = text.replaceAll(" ", "");
    for (const words of [
      "566 personnes ont été accueillies.",
      `Puis 41 % sont parties vers ${ODD}.`,
      "Situation à la sortie",
      "En 2012, sur 273 sorties",
      "Personnes accueillies",
      "41 % (112 sur 273), au cours de l'année 2012.",
      "3 inconnues.",
    ])
      expect(spaceless).toContain(
        oneLine(words)
          .replaceAll(" ", "")
          .replaceAll("'", text.includes("’") ? "’" : "'"),
      );
    expect(text).not.toContain("vos perspectives");
    expect(text).not.toContain("À écrire");
  },
);

test("nothing that a workbook holds is read as markup: whatever the words, the file is written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), async (words) => {
      const [section, ...others] = A_REPORT.sections;
      if (section === undefined) return;
      const said: Report = {
        ...A_REPORT,
        title: words,
        department: words,
        sections: [{ ...section, title: words, blocks: [{ kind: "list", items: [[words]] }] }, ...others],
      };
      expect((await reportPdf(said, "2026-11-22")).length).toBeGreaterThan(1000);
    }),
    { numRuns: 40 },
  );
});
