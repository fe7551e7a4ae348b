import { expect, test } from "vitest";
import { readSheets } from "../../../server/workbooks/readSheets.ts";
import { writeWorkbook } from "../../../server/workbooks/writeWorkbook.ts";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import { demonstrationFiles } from "../../support/demonstration.ts";
import { readDepartment } from "../../support/readDepartment.ts";
import { sheetsOf } from "../../support/sheetsOf.ts";
import { demonstrationWorkbooks, YEAR } from "./workbooks.ts";

test("a workbook written twice has the same bytes", async () => {
  const files = await demonstrationFiles();
  for (const { file, template, rows } of demonstrationWorkbooks().filter(({ file }) =>
    /49|-22-/.test(file),
  )) {
    expect(Buffer.from(await writeWorkbook(template, rows)).equals(files.get(file) ?? new Uint8Array())).toBe(
      true,
    );
  }
});

test("the written files, read back, give the figures of the rows they were written from", async () => {
  const files = [...(await demonstrationFiles())];
  const read = [];
  for (const [file, bytes] of files) read.push({ file, sheets: await readSheets(bytes, file) });
  const generated = demonstrationWorkbooks().map((workbook) => ({
    file: workbook.file,
    sheets: sheetsOf(workbook),
  }));
  const figuresOf = (workbooks: typeof generated) =>
    computeFigures(readDepartment(workbooks).department, YEAR);
  expect(files).toHaveLength(23);
  expect(figuresOf(read)).toEqual(figuresOf(generated));
});
