import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../../server/store/openStore.ts";
import type { Pull } from "../../../server/sources/source.ts";
import { contentOf } from "../../../shared/workbook/extractContent.ts";
import { recogniseWorkbook } from "../../../shared/workbook/recognise.ts";
import { TABS } from "../../../shared/workbook/template.ts";
import { dashboard } from "../../support/dashboard.ts";
import { editableSource } from "../../support/editableSource.ts";
import { pullOf } from "../../support/pulls.ts";
import { aStructure, aWorkbook, rawSheets, SIRET } from "../../support/rawSheets.ts";
import { syncing } from "../../support/syncing.ts";

const TITLE = '"><img src=x onerror=alert(1)>';
const NAME = "<script>alert('nom')</script>";
const HEADER = "<b onmouseover=alert(2)>Colonne</b>";
const TERRITORY = "</title><svg onload=alert(3)>";

/** An association's workbook with a column that the template does not know. */
function pullWithUnknownColumn(): Pull {
  const sheets = rawSheets(aWorkbook({ structure: [{ ...aStructure, name: NAME }] })).map((sheet) =>
    sheet.title === TABS.participants.title
      ? { ...sheet, rows: sheet.rows.map((row, index) => [...row, index === 0 ? HEADER : "x"]) }
      : sheet,
  );
  const recognised = recogniseWorkbook(sheets) ?? expect.fail("not recognised");
  return { content: contentOf(recognised), registrations: [], problems: [] };
}

const department = () =>
  pullOf({
    structures: [{ identifier: SIRET, name: NAME, commune: "49007" }],
    conventions: [{ structure: SIRET, year: 2012, action: "Ateliers", places: 10, grant: 1000 }],
    territories: [{ commune: "49007", territory: TERRITORY }],
  });

test("what somebody types in a title, a name, a header or a territory is shown as it is typed, and runs nowhere", async () => {
  const store = await openStore({ file: ":memory:", department: "49" });
  onTestFinished(() => store.close());
  const source = editableSource();
  source.put(`${TITLE}.xlsx`, pullWithUnknownColumn());
  source.put("departement.xlsx", department());
  await syncing(store, source);

  const ask = dashboard({ reader: store });
  const read = async (path: string) => (await ask(path)).text();
  const workbook = encodeURIComponent(`${TITLE}.xlsx`);
  const pages = await Promise.all(
    ["/?annee=2012", "/a-corriger", `/a-corriger?classeur=${workbook}`].map(read),
  );
  for (const page of pages) {
    expect(page).not.toMatch(/<img|<script|<b\b|<svg onload|\son[a-z]+=[^"]*alert\(.\)>/);
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
  }
  const [dashboardPage = "", problems = ""] = pages;
  expect(dashboardPage).toContain("&lt;script&gt;alert(&#39;nom&#39;)&lt;/script&gt;");
  expect(dashboardPage).toContain("&lt;/title&gt;&lt;svg onload=alert(3)&gt;");
  expect(problems).toContain("« &lt;b onmouseover=alert(2)&gt;Colonne&lt;/b&gt; »");
});

test("what somebody writes in the address is not written in the page", async () => {
  const ask = dashboard();
  for (const path of [
    "/?annee=<script>alert(1)</script>",
    "/a-corriger?classeur=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&gravite=%3Cscript%3E&page=%3Cscript%3E",
  ]) {
    expect(await (await ask(path)).text()).not.toContain("<script>");
  }
});
