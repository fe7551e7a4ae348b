import { expect, test } from "vitest";
import type { LocatedProblem } from "../../../server/store/store.ts";
import { dashboard } from "../../support/dashboard.ts";
import { anAssociation, aRecord, theDepartmentWorkbook } from "../../support/departmentBuilder.ts";
import { tableCells, textOf } from "../../support/pageText.ts";
import { aWorkbookState, readerOf, type ReaderSpec } from "../../support/readerOf.ts";

const aProblem = (given: Partial<LocatedProblem>): LocatedProblem => ({
  code: "duplicate_row",
  severity: "erreur",
  tab: "attendances",
  tabTitle: "Présences",
  row: 12,
  cell: "C12",
  refusesRow: true,
  sentence: "Cette ligne répète la ligne 11.",
  workbook: "les-tilleuls.xlsx",
  workbookTitle: "les-tilleuls.xlsx",
  ...given,
});

async function htmlOf(spec: ReaderSpec, path: string): Promise<string> {
  return (await dashboard({ reader: readerOf(spec) })(path)).text();
}

test("what there is to correct comes a hundred at a time, and can be narrowed to a workbook and a severity", async () => {
  const problems = [
    ...Array.from({ length: 240 }, (_, index) => aProblem({ row: index + 2, cell: `C${index + 2}` })),
    aProblem({ workbook: "acacias.xlsx", workbookTitle: "acacias.xlsx", severity: "bloquant", cell: "B7" }),
  ];
  const workbooks = ["les-tilleuls.xlsx", "acacias.xlsx"].map((workbook) => aWorkbookState({ workbook }));
  const rowsOf = async (path: string) => {
    const page = await htmlOf({ problems, workbooks }, path);
    return page.includes("<table") ? tableCells(page, "table-a-corriger").length - 1 : 0;
  };
  expect(await rowsOf("/a-corriger")).toBe(100);
  expect(await rowsOf("/a-corriger?page=2")).toBe(100);
  expect(await rowsOf("/a-corriger?page=3")).toBe(41);
  expect(await rowsOf("/a-corriger?classeur=acacias.xlsx")).toBe(1);
  expect(await rowsOf("/a-corriger?gravite=bloquant")).toBe(1);
  expect(await rowsOf("/a-corriger?classeur=acacias.xlsx&gravite=erreur")).toBe(0);
  const second = await htmlOf({ problems, workbooks }, "/a-corriger?gravite=erreur&page=2");
  expect(second).toMatch(/href="\/a-corriger\?gravite=erreur"/);
  expect(second).toMatch(/href="\/a-corriger\?gravite=erreur&amp;page=3"/);
});

test.each([
  "page=0",
  "page=-1",
  "page=1e9",
  "page=deux",
  "page=99",
  "gravite=grave",
  "classeur=inconnu.xlsx",
])("/a-corriger?%s, typed by hand, still answers a page", async (query) => {
  const answer = await dashboard({ reader: readerOf({ problems: [aProblem({})] }) })(`/a-corriger?${query}`);
  expect(answer.status).toBe(200);
  expect(textOf(await answer.text())).not.toMatch(/NaN|undefined|page 99 sur 1/);
});

test("of one workbook its name is not repeated, and a problem of a whole tab or workbook has no cell", async () => {
  const problems = [
    aProblem({ row: null, cell: null, refusesRow: false, severity: "a_verifier" }),
    aProblem({ tab: null, tabTitle: null, row: null, cell: null, refusesRow: false, severity: "bloquant" }),
    aProblem({ cell: null }),
  ];
  const page = await htmlOf({ problems }, "/a-corriger?classeur=les-tilleuls.xlsx");
  expect(tableCells(page, "table-a-corriger").map((row) => row.slice(0, 3))).toEqual([
    ["Onglet", "Cellule", "Gravité"],
    ["Présences", "", "à vérifier"],
    ["tout le classeur", "", "bloquant"],
    ["Présences", "ligne 12", "erreur, ligne refusée"],
  ]);
});

test("where a structure and the Département do not say the same, both workbooks have to be looked at", async () => {
  const association = anAssociation({ structure: "13002526500013", card: { legalForm: "ccas" } });
  const declared = aRecord("structures", { identifier: "13002526500013", legalForm: "association_1901" });
  const own = theDepartmentWorkbook({ structures: [declared] });
  const spec = { associations: [association], own };
  const cells = tableCells(await htmlOf(spec, "/a-corriger"), "table-ecarts");
  expect(cells[1]?.slice(0, 2)).toEqual([association.workbook, "Structure"]);
  expect(cells[1]?.join(" ")).toContain("La forme juridique diffère");
  expect(await htmlOf(spec, "/a-corriger?gravite=erreur")).not.toContain("table-ecarts");
  expect(await htmlOf(spec, "/a-corriger?classeur=autre.xlsx")).not.toContain("table-ecarts");
});
