import fc from "fast-check";
import { expect, test } from "vitest";
import { answerChoices } from "../../../shared/import/answerChoices.ts";
import { proposeImport } from "../../../shared/import/proposeImport.ts";
import type { Answer } from "../../../shared/import/question.ts";
import { translateImport } from "../../../shared/import/translateImport.ts";
import type { RawSheet } from "../../../shared/workbook/content.ts";
import { anyOrder, anySheet, laidOut, registerRows } from "./generatedTable.ts";
import { CROSS, PRESENCES, REGISTER } from "./oldTables.ts";

/** The answers that are offered, and leave their question open. */
function offeredInVain(sheet: RawSheet): readonly (readonly [key: string, answer: Answer])[] {
  const mapping = proposeImport(sheet);
  const asked = (answers: Readonly<Record<string, Answer>>) =>
    translateImport({ sheet, mapping, answers, existing: [] }).questions;
  return asked({}).flatMap((question) => {
    const { suggested, listed, others } = answerChoices(question);
    const values = [...suggested, ...listed].map((value): Answer => ({ as: "value", value }));
    return [...values, ...others]
      .filter((answer) => asked({ [question.key]: answer }).some(({ key }) => key === question.key))
      .map((answer) => [question.key, answer] as const);
  });
}

const UNCLEAR: RawSheet = {
  ...CROSS,
  rows: [...CROSS.rows.slice(0, 2), ["XXCANARI Ibis", "bof", "R", "3 h", 1], ["Quetzal", "P", "P", "P", 3]],
};

test.each([REGISTER, CROSS, PRESENCES, UNCLEAR])(
  "every answer offered settles its question: $title",
  (sheet) => {
    expect(offeredInVain(sheet)).toEqual([]);
  },
);

test("every answer offered settles its question, whatever the register", () => {
  fc.assert(
    fc.property(registerRows, anyOrder, (rows, order) => {
      expect(offeredInVain(laidOut(rows.slice(0, 4), order, []))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test("every answer offered settles its question, whatever the sheet", () => {
  fc.assert(
    fc.property(anySheet, (sheet) => {
      expect(offeredInVain(sheet)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("a mark of presence may be typed, a person and a form of date may not", () => {
  const question = { suggestions: [] };
  expect(answerChoices({ ...question, about: "value", target: "attendances.session" }).free).toBe(true);
  expect(answerChoices({ ...question, about: "person", target: "participants.fullName" }).free).toBe(false);
  expect(answerChoices({ ...question, about: "form", target: "enrolments.exit" }).free).toBe(false);
});
