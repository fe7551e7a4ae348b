import { expect, test } from "vitest";
import { difference } from "./difference.ts";
import { IdMap } from "./idMap.ts";

const recorded = {
  spreadsheetId: "1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  range: "Sheet1!A1:B2",
  values: [["a", "1"], [], ["", "b"]],
  createdTime: "2023-07-20T08:47:53.621Z",
};

test.each([
  ["another range", { ...recorded, range: "Sheet1!A1:B3" }, ".range"],
  ["a value more", { ...recorded, values: [["a", "1", ""], [], ["", "b"]] }, ".values[0]"],
  [
    "a row less",
    {
      ...recorded,
      values: [
        ["a", "1"],
        ["", "b"],
      ],
    },
    ".values",
  ],
  ["a number for a text", { ...recorded, values: [["a", 1], [], ["", "b"]] }, ".values[0][1]"],
  ["a field more", { ...recorded, majorDimension: "ROWS" }, ".majorDimension"],
  ["a time that is none", { ...recorded, createdTime: "yesterday" }, ".createdTime"],
])("the comparison sees %s", (_what, ours, where) => {
  expect(difference(recorded, ours, new IdMap())).toMatch(
    new RegExp(`^${where.replace(/[.[\]]/g, "\\$&")}: `),
  );
});

test("the comparison takes any id, once, and any time", () => {
  const ids = new IdMap();
  const ours = { ...recorded, spreadsheetId: "1other", createdTime: "2026-01-05T08:00:00.000Z" };
  expect(difference(recorded, ours, ids)).toBeNull();
  expect(difference(recorded, { ...ours, spreadsheetId: "1third" }, ids)).toContain("another id than before");
});
