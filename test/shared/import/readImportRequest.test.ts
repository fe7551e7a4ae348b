import fc from "fast-check";
import { expect, test } from "vitest";
import { proposeImport } from "../../../shared/import/proposeImport.ts";
import { readAnswers, readHeaderRows, readMapping } from "../../../shared/import/readImportRequest.ts";
import { translateImport } from "../../../shared/import/translateImport.ts";
import { anySheet } from "./generatedTable.ts";
import { CROSS, REGISTER } from "./oldTables.ts";

/** As a page sends it. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("a mapping comes back from a page as it went", () => {
  fc.assert(
    fc.property(fc.oneof(anySheet, fc.constantFrom(CROSS, REGISTER)), (sheet) => {
      const mapping = proposeImport(sheet);
      const read = readMapping(sent(mapping));
      expect(read).not.toBeNull();
      if (read === null) return;
      const translate = (each: typeof read) =>
        translateImport({ sheet, mapping: each, answers: {}, existing: [] });
      expect(translate(read)).toEqual(translate(mapping));
    }),
    { numRuns: 60 },
  );
});

const WRONG: readonly (readonly [what: string, change: object])[] = [
  ["a kind that is none", { kind: "other" }],
  ["headers upside down", { headerRows: [4, 3] }],
  ["headers of three rows", { headerRows: [3, 5] }],
  ["a row that is no number", { firstRow: "1" }],
  ["no columns", { columns: null }],
  ["a target of no template", { columns: [{ position: 1, header: "a", target: "structure.name" }] }],
  ["a column that is nowhere", { columns: [{ position: 0, header: "a", target: null }] }],
  [
    "a day that is none",
    { columns: [{ position: 1, header: "a", target: null, session: { date: "2012-02-30", halfDay: null } }] },
  ],
];

test.each(WRONG)("%s is no mapping", (_, change) => {
  expect(readMapping({ ...proposeImport(REGISTER), ...change })).toBeNull();
});

test("whatever comes from a page is read or refused, and never throws", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const [mapping, answers] = [readMapping(value), readAnswers(value)];
      readHeaderRows(value);
      if (mapping !== null)
        translateImport({ sheet: REGISTER, mapping, answers: answers ?? {}, existing: [] });
    }),
  );
});

test("answers are kept when all of them are answers", () => {
  const answers = {
    a: { as: "value", value: "49007 Angers" },
    b: { as: "blank" },
    c: { as: "notes" },
    d: { as: "unknown", code: "refus" },
  };
  expect(readAnswers(sent(answers))).toEqual(answers);
  expect(readAnswers({ ...answers, e: { as: "unknown", code: "perdu" } })).toBeNull();
  expect(readAnswers({ ...answers, e: "vide" })).toBeNull();
});
