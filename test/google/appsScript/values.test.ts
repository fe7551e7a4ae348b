import { expect, test } from "vitest";
import { errorText } from "../workbook/cell.ts";
import { scriptProject } from "./scriptProject.ts";

// What Sheets makes of a typed text: « Number formats » and « ValueInputOption » in Google's guides; files in French.
test.each([
  ["15/03/2012", "2012-03-14T23:00:00.000Z"],
  ["2012-03-15", "2012-03-14T23:00:00.000Z"],
  ["15/07/2012", "2012-07-14T22:00:00.000Z"],
  ["31/02/2012", "31/02/2012"],
  ["007", 7],
  ["'007", "007"],
  ["3,5", 3.5],
  ["+33612345678", 33_612_345_678],
  ["-4", -4],
  ["vrai", true],
  ["=1+2", 3],
  ["'=1+2", "=1+2"],
  ["", ""],
])("« %s » written by a script is read back as %j", (text, value) => {
  const { evaluate } = scriptProject();
  const read = evaluate(`(cells("A1").setValue(${JSON.stringify(text)}), cells("A1").getValue())`);
  expect(read instanceof Date ? read.toISOString() : read).toBe(value);
});

test("a cell formatted as text keeps what is written, zeros, dates and signs of equality included", () => {
  const { evaluate } = scriptProject();
  const texts = ["007", "15/03/2012", "=1+2", "+33 6 12 34 56 78"];
  const read =
    evaluate(`(cells("A1:A4").setNumberFormat("@").setValues(${JSON.stringify(texts.map((t) => [t]))}),
    cells("A1:A4").getValues().map(([value]) => value))`);
  expect(read).toEqual(texts);
});

test.each(["+33 6 12 34 56 78", "-sans objet", "12/03", "03/2012", "mars 2012", "15/03/12"])(
  "« %s », which Sheets would read as something else, is refused aloud rather than kept as a text",
  (text) => {
    const { evaluate } = scriptProject();
    expect(() => evaluate(`cells("A1").setValue(${JSON.stringify(text)})`)).toThrow(
      /NotEmulated: a text that/,
    );
  },
);

test("in a cell formatted as text too, an apostrophe only says that a text follows", () => {
  const { evaluate } = scriptProject();
  expect(evaluate(`cells("A1").setNumberFormat("@").setValue("'=1+2").getValue()`)).toBe("=1+2");
});

test("the format General is none: dates and numbers typed afterwards choose theirs", () => {
  const { evaluate } = scriptProject();
  const read =
    evaluate(`(cells("A1:B1").setNumberFormat("@"), cells("A1:B1").setNumberFormats([["General", "0.00"]]),
    cells("A1:B1").setValues([["15/03/2012", "3,5"]]), [cells("A1:B1").getDisplayValues()[0], cells("A1").getNumberFormat()])`);
  expect(read).toEqual([["15/03/2012", "3,50"], "dd/mm/yyyy"]);
});

test("a date is midnight in the time zone of the file, whatever that of the script", () => {
  const { evaluate } = scriptProject({ timeZone: "America/Cayenne", scriptTimeZone: "Europe/Paris" });
  const read = evaluate(`(cells("A1").setValue("15/03/2012"),
    [cells("A1").getValue().toISOString(), cells("A1").getValue().getHours()])`);
  // Cayenne is three hours behind UTC; Paris one hour ahead in winter.
  expect(read).toEqual(["2012-03-15T03:00:00.000Z", 4]);
});

test("a date that a script writes is the day of its instant in the time zone of the file", () => {
  const { evaluate } = scriptProject({ timeZone: "America/Cayenne", scriptTimeZone: "Europe/Paris" });
  const read = evaluate(
    `(cells("A1").setValue(new Date(Date.UTC(2012, 2, 15, 3))), cells("A1").getDisplayValue())`,
  );
  expect(read).toBe("15/03/2012");
});

test("dates are the script's own, the clock is the host's, and nothing of Node or of a browser is there", () => {
  const { evaluate } = scriptProject();
  const seen = evaluate(`(cells("A1").setValue("15/03/2012"), {
    date: cells("A1").getValue() instanceof Date,
    list: cells("A1:B2").getValues() instanceof Array,
    now: new Date().toISOString(),
    absent: [typeof setTimeout, typeof URL, typeof TextEncoder, typeof fetch, typeof require, typeof process],
  })`);
  expect(seen).toEqual({
    date: true,
    list: true,
    now: "2026-03-02T09:00:00.000Z",
    absent: Array.from({ length: 6 }, () => "undefined"),
  });
});

test("nothing is left of an execution in the next one", () => {
  const { host } = scriptProject();
  const script = host("let count = 0; function next() { count += 1; globalThis.kept = 1; return count; }");
  expect(script.run("next").result).toBe(1);
  expect(script.run("next").result).toBe(1);
});

test("empty cells are empty texts, and an error is read as its text", () => {
  const { state, id, evaluate } = scriptProject();
  const error = { type: "DIVIDE_BY_ZERO", message: "" } as const;
  state.setResult(id, "Présences!B1", "=1/0", error);
  expect(evaluate(`cells("A1:B1").getValues()`)).toEqual([["", errorText(error)]]);
  expect(errorText(error)).toBe("#DIV/0!");
});

test("values of another size than the range are refused in Google's words", () => {
  const { evaluate } = scriptProject();
  expect(() => evaluate(`cells("A1:B2").setValues([[1, 2]])`)).toThrow(
    "The number of rows in the data does not match the number of rows in the range. " +
      "The data has 1 but the range has 2.",
  );
  expect(() => evaluate(`cells("A1:B1").setValues([[1, 2, 3]])`)).toThrow(
    "The number of columns in the data does not match the number of columns in the range. " +
      "The data has 3 but the range has 2.",
  );
  expect(() => evaluate(`cells("A1:B1").setValues([1, 2])`)).toThrow(/don't match the method signature/);
});

test("a text of more than 50 000 characters is refused", () => {
  const { evaluate } = scriptProject();
  expect(evaluate(`(cells("A1").setValue("a".repeat(50000)), cells("A1").getValue().length)`)).toBe(50_000);
  expect(() => evaluate(`cells("A1").setValue("a".repeat(50001))`)).toThrow("maximum of 50000 characters");
});

test("what the service reads over HTTP is what the script wrote", () => {
  const { state, id, evaluate } = scriptProject();
  evaluate(`cells("A1:B1").setValues([["P-001", new Date(2012, 2, 15)]])`);
  // 15 March 2012 is the day 40983 after 30 December 1899.
  expect(state.workbook(id).tabs[0]?.rows[0]?.map((cell) => cell?.value)).toEqual(["P-001", 40_983]);
});

test.each([
  ['cells("A1").setRichTextValue(1)', "Range.setRichTextValue"],
  ["book().getPivotTables()", "Spreadsheet.getPivotTables"],
  ['HtmlService.createHtmlOutput("").setFaviconUrl("x")', "HtmlOutput.setFaviconUrl"],
])("%s is refused aloud, even when the script catches everything", (expression, member) => {
  const { host } = scriptProject();
  const script = host(`function main() { try { ${expression}; } catch (error) { return "caught"; } }`);
  expect(() => script.run("main")).toThrow(`NotEmulated: ${member}`);
});
