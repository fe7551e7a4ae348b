import { expect, test } from "vitest";
import { departmentFigures } from "../../../server/api/departmentFigures.ts";
import { loadDepartment } from "../../../server/api/loadDepartment.ts";
import { anAssociation, theDepartmentWorkbook } from "../../support/departmentBuilder.ts";
import { STANDARD } from "../../../shared/programme/programmes/standard.ts";
import { readerOf } from "../../support/readerOf.ts";

/** A department whose facts are parsed anew at each reading, as a store does. */
function countedReader(revision: () => number) {
  const reader = readerOf({
    associations: ["A", "B"].map((structure) => anAssociation({ structure, people: [{}] })),
    own: theDepartmentWorkbook({}),
    revision,
  });
  const readings = { facts: 0 };
  let generation = 1;
  return {
    readings,
    changeA: () => (generation += 1),
    reader: {
      ...reader,
      publishedFacts: async () => {
        readings.facts += 1;
        const published = structuredClone(await reader.publishedFacts());
        return published.map((one) => (one.workbook === "A.xlsx" ? { ...one, generation } : one));
      },
    },
  };
}

test("while nothing is published, the figures are neither loaded nor computed again", async () => {
  const { reader, readings } = countedReader(() => 7);
  const figures = departmentFigures(reader, STANDARD);
  const first = (await figures()).of(2012);
  expect((await figures()).of(2012)).toBe(first);
  expect(readings.facts).toBe(1);
});

test("a new revision is seen at the next look", async () => {
  let revision = 1;
  const { reader, readings } = countedReader(() => revision);
  const figures = departmentFigures(reader, STANDARD);
  const before = await figures();
  revision = 2;
  expect(await figures()).not.toBe(before);
  expect(readings.facts).toBe(2);
});

test("the facts of a workbook that did not change are the same objects, so that figures recognise them", async () => {
  const { reader, changeA } = countedReader(() => 1);
  const kept = new Map();
  const before = await loadDepartment(reader, STANDARD, kept);
  changeA();
  const after = await loadDepartment(reader, STANDARD, kept);
  const factsOf = (department: typeof before, workbook: string) =>
    department.associations.find((one) => one.workbook === workbook)?.facts;
  expect(factsOf(after, "B.xlsx")).toBe(factsOf(before, "B.xlsx"));
  expect(factsOf(after, "A.xlsx")).not.toBe(factsOf(before, "A.xlsx"));
  expect(after.own).toBe(before.own);
});

test("asking for every year there ever was does not fill the memory", async () => {
  const { reader } = countedReader(() => 1);
  const { of, years } = await departmentFigures(reader, STANDARD)();
  expect(years).toEqual([2012]);
  expect(of(2012)).toBe(of(2012));
  expect(of(1900)).not.toBe(of(1900));
});
