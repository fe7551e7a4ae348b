import * as fc from "fast-check";
import { expect, test } from "vitest";
import { clipboardText, gridOfText } from "./clipboard.ts";

// As LibreOffice and Excel write a block of cells.
test.each([
  [
    "a\tb\nc\td",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ['"deux\nlignes"\t"dit ""oui"""', [["deux\nlignes", 'dit "oui"']]],
  ["a\t\t", [["a", "", ""]]],
  ["a\n\nb", [["a"], [""], ["b"]]],
  [
    "a\tb\nc",
    [
      ["a", "b"],
      ["c", ""],
    ],
  ],
])("%j is read as rows of cells", (text, cells) => {
  expect(gridOfText(text)).toEqual(cells);
});

test("a block that is copied is pasted as it was", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", " ", '"', "\t", "\n", ",") });
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    // A last line of one empty cell cannot be told from the line feed that closes a block.
    .filter((lines) => lines.at(-1)?.some((each) => each !== "") === true);
  fc.assert(
    fc.property(block, (lines) => {
      expect(gridOfText(clipboardText(lines))).toEqual(lines);
    }),
  );
});
