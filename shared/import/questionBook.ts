import { columnLetters } from "../workbook/content.ts";
import type { Answer, Answers, Question } from "./question.ts";

/** A cell of the old table, 1-based. */
export type Place = { readonly row: number; readonly position: number };

export type QuestionBook = {
  /**
   * Asks, unless it was answered.
   *
   * @param use what the answer gives; null when it does not answer the question, which is then asked again
   * @returns null while the question is pending
   */
  readonly ask: <T>(
    question: Omit<Question, "count" | "cells">,
    place: Place | null,
    use: (answer: Answer) => T | null,
  ) => T | null;
  /** The questions left, in the order in which they came up; and those that an answer settled. */
  readonly pending: () => readonly Question[];
  readonly answered: () => readonly Question[];
};

const MOST_CELLS = 5;

type Asked = {
  readonly question: Omit<Question, "count" | "cells">;
  readonly cells: string[];
  count: number;
  isAnswered: boolean;
};

export function questionBook(answers: Answers): QuestionBook {
  const given = new Map(Object.entries(answers));
  const book = new Map<string, Asked>();
  const list = (isAnswered: boolean) =>
    [...book.values()]
      .filter((asked) => asked.isAnswered === isAnswered)
      .map(({ question, cells, count }) => ({ ...question, count, cells }));
  return {
    ask(question, place, use) {
      const answer = given.get(question.key);
      const used = answer === undefined ? null : use(answer);
      const asked = book.get(question.key) ?? { question, cells: [], count: 0, isAnswered: true };
      asked.count += 1;
      asked.isAnswered &&= used !== null;
      const cell = place === null ? null : `${columnLetters(place.position)}${place.row}`;
      if (cell !== null && asked.cells.length < MOST_CELLS && !asked.cells.includes(cell))
        asked.cells.push(cell);
      book.set(question.key, asked);
      return used;
    },
    pending: () => list(false),
    answered: () => list(true),
  };
}
