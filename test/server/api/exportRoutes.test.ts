import { expect, test } from "vitest";
import * as z from "zod";
import { tradeCsv } from "../../../server/exports/tradeCsv.ts";
import { tradeWorkbook } from "../../../server/exports/tradeWorkbook.ts";
import { STANDARD } from "../../../shared/programme/programmes/standard.ts";
import { TRADE_FILE_KEYS, tradeFile } from "../../../shared/trade/catalogue.ts";
import { dashboard } from "../../support/dashboard.ts";
import { aDepartment } from "../../support/departmentBuilder.ts";
import { maineEtLoire2012 } from "../../support/maineEtLoire2012.ts";
import { readerOf } from "../../support/readerOf.ts";

const { associations, own } = maineEtLoire2012();
const ask = dashboard({ reader: readerOf({ associations, own }) });
const fileOf = (key: (typeof TRADE_FILE_KEYS)[number]) =>
  tradeFile(key, aDepartment(associations, own, STANDARD), 2012);

test.each(TRADE_FILE_KEYS)(
  "/api/export/%s.xlsx is the file of the year, to download and never kept",
  async (key) => {
    const answer = await ask(`/api/export/${key}.xlsx?annee=2012`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("spreadsheetml");
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${key}-2012.xlsx"`);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.equals(Buffer.from(await tradeWorkbook(fileOf(key))))).toBe(true);
  },
);

test("/api/export/fse.csv is its rows, in the flavour that is asked for; without a year, the last one with data", async () => {
  expect(await (await ask("/api/export/fse.csv")).text()).toBe(tradeCsv("fse", fileOf("fse"), "standard"));
  const excel = Buffer.from(await (await ask("/api/export/fse.csv?format=excel")).arrayBuffer());
  expect(excel.equals(Buffer.from(tradeCsv("fse", fileOf("fse"), "excel")))).toBe(true);
});

test.each([
  ["/api/export/oarsa.csv", "export_several_tables"],
  ["/api/export/fse.csv?format=ods", "csv_format_unknown"],
  ["/api/export/fse.xlsx?annee=deux", "year_invalid"],
])("%s is refused with a French sentence", async (path, code) => {
  const answer = await ask(path);
  expect(answer.status).toBe(400);
  expect(z.object({ code: z.string(), message: z.string() }).parse(await answer.json()).code).toBe(code);
});

test("an export that does not exist is no page", async () => {
  expect((await ask("/api/export/autre.xlsx")).status).toBe(404);
});
