import { expect, test } from "vitest";
import { checkWorkbook } from "../../../shared/checks/checkWorkbook.ts";
import { type KeyedRows, shrinkGuard } from "../../../shared/checks/shrinkGuard.ts";
import type { TabKey } from "../../../shared/workbook/template.ts";
import { pullOf, smallWorkbook } from "../../support/pulls.ts";
import type { TypedRow, TypedRows } from "../../support/rawSheets.ts";

function rowsOf(rows: TypedRows): KeyedRows {
  const { records } = checkWorkbook(pullOf(rows).content);
  const tabs = Object.keys(records) as TabKey[];
  return new Map(
    tabs.map((tab) => [tab, new Map((records[tab] ?? []).map(({ key, record }) => [key, record]))]),
  );
}

/** « tab code » of what the guard finds when the first rows become the second ones. */
function weigh(before: TypedRows, after: TypedRows): string[] {
  const { content } = pullOf(after);
  return shrinkGuard(rowsOf(before), checkWorkbook(content).records, content).map(
    ({ tab, code }) => `${String(tab)} ${code}`,
  );
}

const workbook = (attendances: number, participants = 4) =>
  smallWorkbook({ structure: 1, participants, attendances });

test.each([
  // Half of max(20 %, 5 rows) is reported, more than all of it is held: 100 rows may lose 10, then 20.
  [100, 90, []],
  [100, 89, ["attendances workbook_shrinking"]],
  [100, 80, ["attendances workbook_shrinking"]],
  [100, 79, ["attendances workbook_shrunk"]],
  // 20 % of 12 would be 2.4: five rows are allowed.
  [12, 10, []],
  [12, 9, ["attendances workbook_shrinking"]],
  [12, 7, ["attendances workbook_shrinking"]],
  [12, 6, ["attendances workbook_shrunk"]],
  // Nine rows are too few to weigh, but for losing all of them.
  [9, 1, []],
  [9, 0, ["attendances workbook_shrunk"]],
  [1, 0, ["attendances workbook_shrunk"]],
  [0, 50, []],
  // Three times as much is a good year; more is a table pasted twice.
  [20, 60, []],
  [20, 61, ["attendances workbook_grew"]],
  [5, 100, []],
])("from %i to %i presences: %j", (before, after, expected) => {
  expect(weigh(workbook(before), workbook(after))).toEqual(expected);
});

test("an optional tab that goes is a tab that lost every row", () => {
  const fundings = [{ year: 2012, funder: "Commune", title: "Subvention", amount: 1000 }];
  expect(weigh({ ...workbook(10), fundings }, workbook(10))).toEqual(["fundings workbook_shrunk"]);
});

test("participants who go while their presences stay are an accident; with them, a decision", () => {
  const before = workbook(200, 40);
  const gone = (count: number) => ({
    ...before,
    participants: (before.participants ?? []).slice(count),
  });
  const codes = (rows: TypedRows) => weigh(before, rows).filter((found) => found.includes("vanish"));
  // More than 10 % of 40 is held, more than 5 % is reported.
  expect(codes(gone(2))).toEqual([]);
  expect(codes(gone(3))).toEqual(["participants participants_vanishing"]);
  expect(codes(gone(4))).toEqual(["participants participants_vanishing"]);
  expect(codes(gone(5))).toEqual(["participants participants_vanished"]);
  const removed = new Set((before.participants ?? []).slice(0, 8).map(({ code }) => code));
  const stays = ({ participant }: TypedRow) => !removed.has(participant ?? null);
  const decided = {
    ...gone(8),
    enrolments: (before.enrolments ?? []).filter(stays),
    attendances: (before.attendances ?? []).filter(stays),
  };
  expect(codes(decided)).toEqual([]);
});

test("a column that empties or turns unreadable in rows that stay is an accident", () => {
  const before = workbook(40);
  const damaged = (count: number, status: string | null) => ({
    ...before,
    attendances: (before.attendances ?? []).map((row, index) => (index < count ? { ...row, status } : row)),
  });
  for (const cell of [null, "Zzz"]) {
    expect(weigh(before, damaged(10, cell))).toEqual([]);
    expect(weigh(before, damaged(11, cell))).toEqual(["attendances column_vanishing"]);
    expect(weigh(before, damaged(20, cell))).toEqual(["attendances column_vanishing"]);
    expect(weigh(before, damaged(21, cell))).toEqual(["attendances column_vanished"]);
  }
  // « Ne sait pas » is an answer.
  expect(weigh(before, damaged(40, "ne sait pas"))).toEqual([]);
});

test("new rows that are not filled in yet are no loss, however many they are", () => {
  const before = workbook(40);
  const planned = (workbook(110).attendances ?? [])
    .slice(40)
    .map((row) => ({ ...row, status: null, minutes: null }));
  expect(weigh(before, { ...before, attendances: [...(before.attendances ?? []), ...planned] })).toEqual([]);
});

test("a problem of the guard names the tab as the workbook does, and both numbers", () => {
  const { content } = pullOf(workbook(10));
  const [problem] = shrinkGuard(rowsOf(workbook(100)), checkWorkbook(content).records, content);
  expect(problem).toMatchObject({
    severity: "bloquant",
    tab: "attendances",
    tabTitle: "Présences",
    row: null,
  });
  expect(problem?.sentence).toContain("« Présences » est passé de 100 à 10 lignes");
});

test("a workbook that never published anything has nothing to lose", () => {
  const { content } = pullOf(workbook(10));
  expect(shrinkGuard(new Map(), checkWorkbook(content).records, content)).toEqual([]);
});
