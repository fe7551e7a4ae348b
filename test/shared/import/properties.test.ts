import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Answers, Question } from "../../../shared/import/question.ts";
import { previewImport } from "../../../shared/import/previewImport.ts";
import { proposeImport } from "../../../shared/import/proposeImport.ts";
import { TARGETS } from "../../../shared/import/target.ts";
import { translateImport, type Translation } from "../../../shared/import/translateImport.ts";
import { rowsAfter, sheetsOfRows } from "../../../shared/import/workbookAfter.ts";
import { isBlank } from "../../../shared/records/cell.ts";
import type { RawSheet } from "../../../shared/workbook/content.ts";
import { anyOrder, anySheet, anyTitles, HEADERS, laidOut, registerRows } from "./generatedTable.ts";

const IN_ORDER = HEADERS.map((_, index) => index);

/** Answers anything that makes sense, without looking: the first suggestion, or notes; for a person, a new one or not. */
function answersTo(questions: readonly Question[], areNew: boolean): Answers {
  return Object.fromEntries(
    questions.map(({ key, about, suggestions }): [string, Answer] => {
      const [first] = suggestions;
      if (about === "person") return [key, { as: "value", value: suggestions.at(areNew ? -1 : 0) ?? "" }];
      return [key, first === undefined ? { as: "notes" } : { as: "value", value: first }];
    }),
  );
}

/** Decides everything, however many rounds it takes. */
function decided(
  sheet: RawSheet,
  areNew = true,
  before: { readonly existing: readonly RawSheet[]; readonly answers: Answers } = {
    existing: [],
    answers: {},
  },
) {
  const mapping = proposeImport(sheet);
  const { existing } = before;
  let { answers } = before;
  let translation = translateImport({ sheet, mapping, answers, existing });
  for (let round = 0; round < 10 && translation.questions.length > 0; round++) {
    answers = { ...answers, ...answersTo(translation.questions, areNew) };
    translation = translateImport({ sheet, mapping, answers, existing });
  }
  return { answers, translation };
}

const filledCells = ({ rows }: RawSheet) => rows.flat().filter((cell) => !isBlank(cell)).length;

function expectEveryCellOnce(sheet: RawSheet, { fates }: Translation): void {
  const places = fates.map(({ row, position }) => `${row},${position}`);
  expect(new Set(places).size).toBe(places.length);
  expect(places).toHaveLength(filledCells(sheet));
  for (const { row, position } of fates)
    expect(isBlank(sheet.rows[row - 1]?.[position - 1] ?? null)).toBe(false);
}

test("the order of the columns and the titles above them change nothing to the result", () => {
  fc.assert(
    fc.property(registerRows, anyOrder, anyTitles, (rows, order, titles) => {
      const plain = decided(laidOut(rows, IN_ORDER, [])).translation;
      const moved = decided(laidOut(rows, order, titles)).translation;
      expect(moved.rows).toEqual(plain.rows);
      expect(moved.questions.map(({ key }) => key).sort()).toEqual(
        plain.questions.map(({ key }) => key).sort(),
      );
    }),
    { numRuns: 40 },
  );
});

test("every cell that is not blank is accounted for once, before and after the decisions", () => {
  fc.assert(
    fc.property(registerRows, anyOrder, anyTitles, (rows, order, titles) => {
      const sheet = laidOut(rows, order, titles);
      expectEveryCellOnce(
        sheet,
        translateImport({ sheet, mapping: proposeImport(sheet), answers: {}, existing: [] }),
      );
      const { translation } = decided(sheet);
      expectEveryCellOnce(sheet, translation);
      expect(translation.questions).toEqual([]);
      expect(translation.fates.filter(({ fate }) => fate === "pending")).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("an import done again on the workbook that it filled adds and completes nothing", () => {
  fc.assert(
    fc.property(registerRows, anyOrder, fc.boolean(), (rows, order, areNew) => {
      const sheet = laidOut(rows, order, []);
      const first = decided(sheet, areNew);
      const existing = sheetsOfRows(rowsAfter([], first.translation));
      // A birth date that one row gave to another may raise the question once more, about a person only.
      const again = decided(sheet, areNew, { existing, answers: first.answers });
      expect(again.translation.rows).toEqual({});
      expect(again.translation.completions).toEqual([]);
      const asked = translateImport({
        sheet,
        mapping: proposeImport(sheet),
        answers: first.answers,
        existing,
      });
      expect(asked.questions.filter(({ about }) => about !== "person")).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("any sheet, with any mapping, gives an answer that accounts for its cells", () => {
  const anyMapping = fc.record({
    kind: fc.constantFrom("stays" as const, "attendances" as const, "cross" as const),
    targets: fc.array(fc.constantFrom(null, ...TARGETS, "nowhere.atAll"), { minLength: 9, maxLength: 9 }),
    isProposed: fc.boolean(),
  });
  fc.assert(
    fc.property(anySheet, anyMapping, ({ title, rows }, { kind, targets, isProposed }) => {
      const sheet = { title, rows };
      const proposed = proposeImport(sheet);
      const columns = proposed.columns.map((column, index) => ({
        ...column,
        target: targets[index] ?? null,
      }));
      const mapping = isProposed ? proposed : { ...proposed, kind, columns };
      const translation = translateImport({ sheet, mapping, answers: {}, existing: [] });
      expectEveryCellOnce(sheet, translation);
      expect(JSON.parse(JSON.stringify(translation))).toEqual(translation);
      expect(previewImport(translation, []).cells.heading).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 400 },
  );
});
