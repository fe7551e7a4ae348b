import { expect, test } from "vitest";
import { parseSheets } from "../../../server/workbooks/parseSheets.ts";
import { readSheets } from "../../../server/workbooks/readSheets.ts";
import type { Cell } from "../../../shared/records/cell.ts";
import { odsOf, xlsxOf } from "../../support/handmadeFiles.ts";

/** Styles of Excel: 0 general, 1 short date (built in), 2 a French date, 3 date and time, 4 hours, 5 euros. */
const EXCEL_STYLES = `
  <numFmts count="3">
    <numFmt numFmtId="164" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/>
    <numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/>
    <numFmt numFmtId="166" formatCode="#,##0.00\\ [$€-40C];[Red]\\-#,##0.00\\ [$€-40C]"/>
  </numFmts>
  <cellXfs count="6">
    <xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/>
    <xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/>
  </cellXfs>`;

async function rowsOf(file: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  const [sheet] = await readSheets(file, "essai.xlsx");
  return sheet?.rows ?? [];
}

// 5 January 2012 is day 40913 of Excel: DATE(2012;1;5), and 39451 in the system of 1904.

test("dates in any of Excel's formats are read as their serial numbers", async () => {
  const cells = [1, 2].map((s, i) => `<c r="${"AB"[i]}1" s="${s}"><v>40913</v></c>`).join("");
  const file = xlsxOf({
    styles: EXCEL_STYLES,
    sheets: {
      Essai: `<row r="1">${cells}<c r="C1" s="3"><v>40913.75</v></c><c r="D1"><v>40913</v></c></row>`,
    },
  });
  expect(await rowsOf(file)).toEqual([[40913, 40913, 40913.75, 40913]]);
});

test("dates do not depend on the time zone of the machine", async () => {
  const file = xlsxOf({
    styles: EXCEL_STYLES,
    sheets: { Essai: `<row r="1"><c r="A1" s="1"><v>40913</v></c></row>` },
  });
  const zone = process.env.TZ;
  try {
    for (const other of ["Pacific/Auckland", "America/Los_Angeles", "Europe/Paris"]) {
      process.env.TZ = other;
      const [sheet] = await parseSheets(file, "essai.xlsx");
      expect(sheet?.rows).toEqual([[40913]]);
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("a number that a date format hides is read as that number, 60 included", async () => {
  const numbers = [0.0625, 1, 59, 60, 61, 90, 365];
  const file = xlsxOf({
    styles: EXCEL_STYLES,
    sheets: {
      Essai: numbers.map((n, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"><v>${n}</v></c></row>`).join(""),
    },
  });
  expect(await rowsOf(file)).toEqual(numbers.map((n) => [n]));
});

test("dates counted from 1904 are read as the same days, times and plain numbers as they are", async () => {
  const file = xlsxOf({
    workbookPr: `<workbookPr date1904="1"/>`,
    styles: EXCEL_STYLES,
    sheets: {
      Essai: `<row r="1"><c r="A1" s="1"><v>39451</v></c><c r="B1" s="4"><v>0.0625</v></c><c r="C1"><v>39451</v></c></row>`,
    },
  });
  expect(await rowsOf(file)).toEqual([[40913, 0.0625, 39451]]);
});

test("booleans, amounts, errors and rich text are read as what a person sees", async () => {
  const file = xlsxOf({
    styles: EXCEL_STYLES,
    sharedStrings: `<si><r><t>Cui</t></r><r><rPr><b/></rPr><t xml:space="preserve">sine </t></r><r><t>du jeudi</t></r></si>`,
    sheets: {
      Essai: `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" s="5"><v>-27500.5</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="s"><v>0</v></c></row>`,
    },
  });
  expect(await rowsOf(file)).toEqual([[true, false, -27500.5, "#REF!", "#N/A", "Cuisine du jeudi"]]);
});

test("a formula is read as its result, and as an error when the file does not hold its result", async () => {
  const file = xlsxOf({
    sheets: {
      Essai: `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>A1*2</f></c></row>`,
    },
  });
  expect(await rowsOf(file)).toEqual([[2, "2x", null, "#CALC!"]]);
});

test("a workbook exported by Google, with strings in the cells or shared, without references, is read whole", async () => {
  const file = xlsxOf({
    sharedStrings: `<si><t>Code</t></si><si><t xml:space="preserve"> Né&#233;e &amp; co </t></si>`,
    sheets: {
      Participants: `<row r="1"><c t="s"><v>0</v></c><c t="inlineStr"><is><t>Nom</t></is></c></row><row r="3"><c r="B3" t="s"><v>1</v></c><c r="C3" t="n"><v>3.0</v></c></row>`,
    },
  });
  expect(await rowsOf(file)).toEqual([["Code", "Nom"], [], [null, " Néée & co ", 3]]);
});

test("characters that XML refuses and texts that look like their escape are told apart", async () => {
  const file = xlsxOf({
    sheets: {
      Essai: `<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c><c r="B1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c></row>`,
    },
  });
  expect(await rowsOf(file)).toEqual([["a\rb", "_x000D_"]]);
});

test("hidden sheets are read too, a sheet that is a chart is left out", async () => {
  const one = `<row r="1"><c r="A1"><v>1</v></c></row>`;
  const file = xlsxOf({ chart: "Graphique", hidden: ["Cachée"], sheets: { Visible: one, Cachée: one } });
  expect(await readSheets(file, "essai.xlsx")).toEqual([
    { title: "Visible", rows: [[1]] },
    { title: "Cachée", rows: [[1]] },
  ]);
});

test("the parts of a workbook are found by what the file says, whatever their names", async () => {
  const file = xlsxOf({
    main: "workbook2",
    workbookPr: `<workbookPr date1904="true"/>`,
    chart: "Graphique",
    styles: EXCEL_STYLES,
    sheets: { Essai: `<row r="1"><c r="A1" s="1"><v>39451</v></c></row>` },
  });
  expect(await readSheets(file, "essai.xlsx")).toEqual([{ title: "Essai", rows: [[40913]] }]);
});

test("columns formatted down to the last row, and rows to the last column, add no row and no column", async () => {
  const formatted = Array.from(
    { length: 2000 },
    (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/><c r="XFD${i + 2}" s="1"></c></row>`,
  );
  const file = xlsxOf({
    styles: EXCEL_STYLES,
    before: `<cols><col min="1" max="16384" style="1" width="12"/></cols>`,
    sheets: {
      Essai: `<row r="1"><c r="A1"><v>1</v></c></row>${formatted.join("")}<row r="1048576" s="1" customFormat="1"><c r="A1048576" s="1"/></row>`,
    },
  });
  expect(await rowsOf(file)).toEqual([[1]]);
});

const textCell = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

test("an ODS is read whole: rows repeated on every page, folded rows, paragraphs, times, dates, percentages", async () => {
  const file = odsOf({
    Essai: `<table:table-column table:number-columns-repeated="16384"/>
      <table:table-header-rows><table:table-row>${textCell("Code")}${textCell("Durée")}</table:table-row></table:table-header-rows>
      <table:table-row-group><table:table-row>${textCell('ligne 1</text:p><text:p>ligne  2<text:s text:c="2"/>fin')}<table:table-cell office:value-type="time" office:time-value="PT01H30M00S"><text:p>01:30</text:p></table:table-cell></table:table-row>
      <table:table-row-group table:display="false"><table:table-row><table:table-cell office:value-type="date" office:date-value="2012-01-05"><text:p>05/01/12</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2012-01-05T18:00:00"><text:p>x</text:p></table:table-cell></table:table-row></table:table-row-group></table:table-row-group>
      <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="percentage" office:value="0.41"><text:p>41 %</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell></table:table-row>`,
  });
  expect(await rowsOf(file)).toEqual([
    ["Code", "Durée"],
    ["ligne 1\nligne  2  fin", 0.0625],
    [40913, 40913.75],
    [0.41, true],
    [0.41, true],
  ]);
});

test("an ODS whose columns are formatted down to the last row adds no row", async () => {
  const file = odsOf({
    Essai: `<table:table-row>${textCell("Code")}<table:table-cell table:style-name="ce1" table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:style-name="ce1" table:content-validation-name="val1" table:number-columns-repeated="16384"/></table:table-row>`,
  });
  expect(await rowsOf(file)).toEqual([["Code"]]);
});

test("a remark beside a cell of an ODS is no part of its value", async () => {
  const file = odsOf({
    Essai: `<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>une remarque</text:p></office:annotation><text:p>valeur</text:p></table:table-cell><table:table-cell><office:annotation><text:p>seule</text:p></office:annotation></table:table-cell></table:table-row>`,
  });
  expect(await rowsOf(file)).toEqual([["valeur"]]);
});
