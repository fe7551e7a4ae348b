import { expect, test } from "vitest";
import { namedRangeByName } from "../workbook/workbook.ts";
import { COLLEAGUE, scriptProject } from "./scriptProject.ts";

test("a named range on whole columns has no end; on the rows of today it has one", () => {
  const { state, id, evaluate } = scriptProject();
  evaluate(
    `(book().setNamedRange("whole", cells("B:B")), book().setNamedRange("today", sheet().getRange(1, 2, 20, 1)))`,
  );
  const range = (name: string) => namedRangeByName(state.workbook(id), name)?.range;
  expect(range("whole")).toEqual({ sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 });
  expect(range("today")).toMatchObject({ startRowIndex: 0, endRowIndex: 20 });
  expect(
    evaluate(
      `[book().getRangeByName("whole").getA1Notation(), book().getRangeByName("today").getA1Notation()]`,
    ),
  ).toEqual(["B:B", "B1:B20"]);
});

test("names, rules and protections follow the rows and columns that move", () => {
  const { evaluate } = scriptProject();
  const moved = evaluate(`(() => {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["Oui", "Non"]).build();
    book().setNamedRange("statut", cells("C:C"));
    cells("C5").setDataValidation(rule).setValue("Oui");
    cells("C5").protect().setDescription("gardé").setWarningOnly(true);
    sheet().insertColumnBefore(1);
    sheet().insertRowsAfter(2, 3);
    sheet().deleteRow(1);
    const [protection] = sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE);
    return {
      name: book().getRangeByName("statut").getA1Notation(),
      value: cells("D7").getValue(),
      ruled: cells("D7").getDataValidation().getCriteriaValues()[0],
      protected: protection.getRange().getA1Notation(),
      rows: sheet().getMaxRows(),
    };
  })()`);
  expect(moved).toEqual({ name: "D:D", value: "Oui", ruled: ["Oui", "Non"], protected: "D7", rows: 22 });
});

test("a strict list stops the whole write of a script, and not that of the Sheets API", () => {
  const { state, id, evaluate } = scriptProject();
  const write = (value: string, strict: boolean) =>
    evaluate(`(cells("B2").setDataValidation(SpreadsheetApp.newDataValidation()
      .requireValueInList(["Présent", "Absent"]).setAllowInvalid(${!strict}).build()),
      cells("A2:B2").setValues([["P-001", "${value}"]]), cells("A2:B2").getValues()[0])`);
  expect(() => write("Malade", true)).toThrow(
    "The data you entered in cell B2 violates the data validation rules set on this cell. " +
      "Please enter one of the following values: Présent, Absent.",
  );
  expect(evaluate(`cells("A2:B2").getValues()[0]`)).toEqual(["", ""]);
  expect(write("Absent", true)).toEqual(["P-001", "Absent"]);
  expect(write("Malade", false)).toEqual(["P-001", "Malade"]);
  state.setCell(id, "Présences!B2", "Refusé");
  expect(evaluate(`cells("B2").getValue()`)).toBe("Refusé");
});

test.each([
  ["requireDate()", "15/03/2012", "bientôt"],
  ["requireNumberBetween(0, 120)", "62", "121"],
  ["requireCheckbox()", "vrai", "peut-être"],
  ["requireTextIsEmail()", "a@exemple.fr", "a chez exemple"],
  ["requireDateOnOrAfter(new Date(2012, 0, 1))", "01/01/2012", "31/12/2011"],
  ['requireValueInRange(sheet("Ateliers").getRange("A2:A"))', "Cuisine", "Chant"],
])("a strict rule %s takes « %s » and refuses « %s »", (rule, good, bad) => {
  const { state, id, evaluate } = scriptProject();
  state.setCell(id, "Ateliers!A2", "Cuisine");
  const write = (text: string) =>
    evaluate(`(cells("A1").setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build()),
      cells("A1").setValue("${text}"))`);
  expect(() => write(good)).not.toThrow();
  expect(() => write(bad)).toThrow(/The data you entered in cell A1 violates/);
});

test("a hard protection stops a colleague and not the owner; a warning stops nobody", () => {
  const { evaluate } = scriptProject();
  evaluate(`cells("A1").protect().removeEditors(["${COLLEAGUE}"])`);
  evaluate(`cells("B1").protect().setWarningOnly(true)`);
  const asColleague = { user: COLLEAGUE };
  expect(() => evaluate(`cells("A1").setValue(1)`, asColleague)).toThrow(
    /^You are trying to edit a protected cell or object\./,
  );
  expect(evaluate(`[cells("A1").canEdit(), cells("B1").canEdit()]`, asColleague)).toEqual([false, true]);
  expect(() => evaluate(`cells("B1").setValue(1)`, asColleague)).not.toThrow();
  expect(() => evaluate(`cells("A1").setValue(1)`)).not.toThrow();
});

test("as long as its editors are not changed, a protection stops nobody who may edit the file", () => {
  const { evaluate } = scriptProject();
  evaluate(`cells("A1").protect()`);
  expect(() => evaluate(`cells("A1").setValue(1)`, { user: COLLEAGUE })).not.toThrow();
});

test("metadata of the workbook, of a tab and of a column are found again by their key", () => {
  const { evaluate } = scriptProject();
  const found = evaluate(`(() => {
    book().addDeveloperMetadata("modele", "3");
    sheet().addDeveloperMetadata("onglet", "presences", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    cells("C:C").addDeveloperMetadata("colonne", "statut");
    sheet().insertColumnBefore(1);
    const finder = (scope, key) => scope.createDeveloperMetadataFinder().withKey(key).find();
    const [column] = finder(sheet(), "colonne");
    return [finder(book(), "modele")[0].getValue(), finder(book(), "onglet")[0].getLocation().getSheet().getName(),
      column.getLocation().getColumn().getA1Notation(),
      column.getLocation().getLocationType() === SpreadsheetApp.DeveloperMetadataLocationType.COLUMN];
  })()`);
  expect(found).toEqual(["3", "Présences", "D:D", true]);
  expect(() => evaluate(`cells("A1:B2").addDeveloperMetadata("a", "b")`)).toThrow("arbitrary ranges");
});

test("the sheets of one execution can be compared, and the active one follows what is activated", () => {
  const { evaluate, host } = scriptProject();
  expect(
    evaluate(
      `[sheet() === book().getSheets()[0], (sheet("Ateliers").activate(), book().getActiveSheet() === sheet("Ateliers"))]`,
    ),
  ).toEqual([true, true]);
  const script = host(`function go() { cells("B3:C4").activate(); }`);
  script.run("go");
  expect(script.selectionOf(script.owner).area).toEqual({
    startRow: 2,
    endRow: 4,
    startColumn: 1,
    endColumn: 3,
  });
});

test("a row is appended below the last one that holds something, and makes room for itself", () => {
  const { evaluate } = scriptProject({ tabs: [{ title: "Présences", rowCount: 2, columnCount: 2 }] });
  evaluate(`(cells("A2").setValue("x"), sheet().appendRow(["a", "b", "'007"]))`);
  expect(
    evaluate(
      `[sheet().getDataRange().getA1Notation(), cells("A3:C3").getValues()[0], sheet().getMaxColumns()]`,
    ),
  ).toEqual(["A1:C3", ["a", "b", "007"], 3]);
});

test("conditional formats and colours are read back as they were written", () => {
  const { evaluate } = scriptProject();
  const read = evaluate(`(() => {
    const rule = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo("Absent")
      .setBackground("#F4CCCC").setRanges([cells("B2:B")]).build();
    sheet().setConditionalFormatRules([rule]);
    const [kept] = sheet().getConditionalFormatRules();
    const condition = kept.getBooleanCondition();
    cells("A1").setBackground("#d6e4f0").setFontWeight("bold").setNote("À savoir");
    return [kept.getRanges()[0].getA1Notation(), condition.getCriteriaValues()[0],
      condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO,
      cells("A1").getBackground(), cells("A1").getFontWeight(), cells("A1").getNote(), cells("B1").getBackground()];
  })()`);
  expect(read).toEqual(["B2:B", "Absent", true, "#d6e4f0", "bold", "À savoir", "#ffffff"]);
});

test("ranges outside the sheet are refused in Google's words", () => {
  const { evaluate } = scriptProject();
  expect(() => evaluate(`sheet().getRange(21, 1)`)).toThrow(
    "The coordinates of the range are outside the dimensions of the sheet.",
  );
  expect(() => evaluate(`sheet().getRange(1, 1, 0, 1)`)).toThrow(
    "The number of rows in the range must be at least 1.",
  );
  expect(() => evaluate(`book().getRange("nulle_part")`)).toThrow("Range not found");
});

test("rows are sorted as Sheets sorts them, empty ones last", () => {
  const { evaluate } = scriptProject();
  const sorted = evaluate(`(cells("A1:B4").setValues([["b", 1], ["", 2], ["A", 3], ["c", 4]]),
    cells("A1:B4").sort({ column: 1, ascending: false }), cells("A1:B4").getValues())`);
  expect(sorted).toEqual([
    ["c", 4],
    ["b", 1],
    ["A", 3],
    ["", 2],
  ]);
});

test("rows that are inserted have the formats and the rules of the row before them, and a strict rule stops there too", () => {
  const { evaluate } = scriptProject();
  const inserted = evaluate(`(() => {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["Oui"]).setAllowInvalid(false).build();
    cells("A2").setDataValidation(rule).setNumberFormat("@").setNote("note").setValue("Oui");
    sheet().insertRowsAfter(2, 2);
    sheet().insertRowBefore(1);
    sheet().insertRowsAfter(sheet().getMaxRows(), 1);
    return ["A1", "A4", "A5", "A6", "A24"].map((a1) =>
      [cells(a1).getDataValidation() !== null, cells(a1).getNumberFormat() === "@", cells(a1).getValue(), cells(a1).getNote()]);
  })()`);
  const bare = [false, false, "", ""];
  const dressed = [true, true, "", ""];
  expect(inserted).toEqual([bare, dressed, dressed, bare, bare]);
  expect(() => evaluate(`cells("A5").setValue("Non")`)).toThrow(/The data you entered in cell A5/);
});
