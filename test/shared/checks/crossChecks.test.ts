import { expect, test } from "vitest";
import { crossChecks } from "../../../shared/checks/crossChecks.ts";
import { readDepartment } from "../../support/readDepartment.ts";
import { aStructure, aWorkbook, rawSheets, SIRET, type TypedRows } from "../../support/rawSheets.ts";

/** Problems of an association beside the department's workbook. */
function compared(association: TypedRows, own: TypedRows) {
  const { department } = readDepartment([
    { file: "structure.xlsx", sheets: rawSheets(aWorkbook(association)) },
    { file: "departement.xlsx", sheets: rawSheets({ territories: [], ...own }) },
  ]);
  return crossChecks(department);
}

const structures = [{ identifier: SIRET, name: "Association d'essai", legalForm: "Association loi 1901" }];
const conventions = [
  { structure: SIRET, year: 2012, action: "Ateliers", places: 10, grant: 10_000 },
  { structure: SIRET, year: 2012, action: "Laverie", places: 5, grant: 2_500 },
];
const paid = (amount: number) => [{ year: 2012, funder: "Département", amount }];

test("another legal form than the department's is to be verified", () => {
  const other = [{ ...aStructure, legalForm: "CCAS ou CIAS" }];
  expect(compared({}, { structures, conventions })).toEqual([]);
  expect(compared({ structure: other }, { structures, conventions })).toMatchObject([
    { workbook: "structure.xlsx", code: "legal_form_differs", severity: "a_verifier", tabTitle: "Structure" },
  ]);
});

test("what was paid is compared with the sum of what was promised for the year", () => {
  expect(compared({ fundings: paid(12_500) }, { structures, conventions })).toEqual([]);
  const [problem] = compared({ fundings: paid(12_000) }, { structures, conventions });
  expect(problem).toMatchObject({ code: "grant_differs", tabTitle: "Financements" });
  expect(problem?.sentence.replace(/[\u00a0\u202f]/g, " ")).toContain(
    "12 000 € ici et de 12 500 € dans ses conventions",
  );
});

test("an amount that nobody knows is compared with nothing", () => {
  const unknown = [
    ...conventions,
    { structure: SIRET, year: 2012, action: "Jardin", places: 5, grant: "ne sait pas" },
  ];
  expect(compared({ fundings: paid(1) }, { structures, conventions: unknown })).toEqual([]);
});
