import { expect, test } from "vitest";
import { withComputedCells } from "../../../shared/import/computedCells.ts";
import { aWorkbook, rawSheets } from "../../support/rawSheets.ts";

const existing = rawSheets(
  aWorkbook({
    participants: [
      { code: "P-001", birthName: "Zzcanari", firstName: "Quetzal" },
      { code: "P-002", birthName: "Yycanari", firstName: "Wombat", birthDate: "02/01/1970" },
    ],
    enrolments: [
      { participant: "P-001", entry: "02/01/2012" },
      { participant: "P-002", entry: "01/01/2012" },
    ],
  }),
);

test("a stay that is added says the age of the person, whether the table or the workbook knows their birth", () => {
  const { rows } = withComputedCells(
    {
      rows: {
        participants: [{ code: "P-003", birthDate: "03/02/1990" }],
        enrolments: [
          { participant: "P-003", entry: "02/02/2012" },
          { participant: "P-003", entry: "03/02/2013" },
          { participant: "P-002", entry: "01/01/2013" },
          { participant: "P-001", entry: "01/01/2013" },
          { participant: "P-003", entry: null },
        ],
      },
      completions: [],
    },
    existing,
  );
  expect(rows.participants).toEqual([{ code: "P-003", birthDate: "03/02/1990", birthYear: 1990 }]);
  expect(rows.enrolments?.map(({ ageAtEntry }) => ageAtEntry)).toEqual([21, 23, 42, undefined, undefined]);
});

test("a birth date that completes a person completes what follows from it, and nothing of the others", () => {
  const birth = { tab: "participants", row: 2, column: "birthDate", cell: "03/04/1985" } as const;
  const { completions } = withComputedCells({ rows: {}, completions: [birth] }, existing);
  expect(completions).toEqual([
    birth,
    { tab: "participants", row: 2, column: "birthYear", cell: 1985 },
    { tab: "enrolments", row: 2, column: "ageAtEntry", cell: 26 },
  ]);
});

test("what the table itself says of the year or the age is kept", () => {
  const { rows } = withComputedCells(
    {
      rows: {
        participants: [{ code: "P-003", birthDate: "03/02/1990", birthYear: 1991 }],
        enrolments: [{ participant: "P-003", entry: "02/02/2012", ageAtEntry: 20 }],
      },
      completions: [],
    },
    existing,
  );
  expect(rows.participants?.[0]?.birthYear).toBe(1991);
  expect(rows.enrolments?.[0]?.ageAtEntry).toBe(20);
});
