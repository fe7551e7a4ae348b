import { expect, test } from "vitest";
import { reportDocx } from "../../../server/report/reportDocx.ts";
import { preflight } from "../../../server/workbooks/preflight.ts";
import { convertInLibreOffice, hasLibreOffice, WITHOUT_LIBREOFFICE } from "../../support/libreOffice.ts";
import { canReadPdf, oneLine, pdfText, WITHOUT_PDFTOTEXT } from "../../support/pdfText.ts";
import { A_REPORT, ODD } from "./aReport.ts";

if (!hasLibreOffice) console.warn(WITHOUT_LIBREOFFICE);
if (!canReadPdf) console.warn(WITHOUT_PDFTOTEXT);

const bytes = await reportDocx(A_REPORT);
const parts = await preflight(bytes, "bilan.docx");
const xml = new TextDecoder().decode(parts.get("word/document.xml"));
const text = xml
  .replace(/<\/w:p>/g, "\n")
  .replace(/<[^>]+>/g, "")
  .replaceAll("&lt;", "<")
  .replaceAll("&gt;", ">")
  .replaceAll("&quot;", '"')
  .replaceAll("&apos;", "'")
  .replaceAll("&amp;", "&");

test("the file holds every sentence, odd words as they are, and what is left to write", () => {
  for (const words of [
    `566 personnes ont été accueillies. Puis 41 % sont parties vers ${ODD}.`,
    "13 % d'une autre",
    "[À compléter : vos perspectives]",
    "41 % (112 sur 273), au cours de l'année 2012.",
  ])
    expect(text.replaceAll("\u00A0", " ")).toContain(words);
});

test("titles are titles, tables have a header row, and the language is French", () => {
  expect(xml.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(3);
  expect(xml.match(/w:pStyle w:val="Heading2"/g)).toHaveLength(2);
  expect(xml).toContain("<w:tblHeader");
  expect(new TextDecoder().decode(parts.get("word/styles.xml"))).toContain('w:lang w:val="fr-FR"');
});

test("every number leads to a place that exists", () => {
  const targets = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
  const marks = new Set([...xml.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map(([, name]) => name));
  expect(targets.length).toBeGreaterThanOrEqual(5);
  expect(targets.filter((name) => !marks.has(name))).toEqual([]);
});

test.skipIf(!hasLibreOffice || !canReadPdf)("LibreOffice opens it and loses no sentence", async () => {
  const read = pdfText(await convertInLibreOffice(bytes, "docx", "pdf")).replaceAll(" ", "");
  for (const words of [
    "566 personnes ont été accueillies.",
    "Nombre de personnes différentes.",
    "Une note.",
    ODD,
  ])
    expect(read).toContain(oneLine(words).replaceAll(" ", ""));
});
