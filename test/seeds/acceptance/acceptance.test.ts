import { expect, test } from "vitest";
import { acceptanceOf, isAccepted } from "./acceptance.ts";
import { acceptanceText } from "./acceptanceText.ts";
import { CE_POUR_MOI } from "../ce-pour-moi-2013/document.ts";
import { DOCUMENTS } from "./documents.ts";

test("the acceptance list has 65 entries", () => {
  const entries = DOCUMENTS.map(({ prefix, entries: count }) => [prefix, count]);
  expect(entries).toEqual([
    ["S0", 20],
    ["S1", 22],
    ["S2", 13],
    ["S3", 5],
    ["S4", 5],
  ]);
});

test.each(DOCUMENTS)("every published figure comes back: $title", async (document) => {
  const accepted = await acceptanceOf(document);
  const gaps = accepted.lines.filter(({ verdict }) => verdict === "ÉCART");
  expect(gaps).toEqual([]);
  expect(accepted.missing).toEqual([]);
  expect(isAccepted(accepted)).toBe(true);
  const printed = acceptanceText([accepted]);
  for (const { seed, explanation } of document.published) {
    expect(printed).toContain(`\n${seed}  `);
    expect(printed).toContain(explanation ?? "");
  }
});

test("a figure that does not come back is a gap, and so is an entry that no figure answers", async () => {
  const [weekly, ...others] = CE_POUR_MOI.published.filter(({ seed }) => seed !== "S3-05");
  if (weekly === undefined) return expect.fail("a published figure");
  const { seed, words, figure } = weekly;
  const wrong = { seed, words, figure, of: "jeudi", kind: "percent", value: 99 } as const;
  const accepted = await acceptanceOf({ ...CE_POUR_MOI, published: [wrong, ...others] });
  expect(
    accepted.lines.filter(({ verdict }) => verdict === "ÉCART").map(({ published }) => published),
  ).toEqual([wrong]);
  expect(accepted.missing).toEqual(["S3-05"]);
  expect(isAccepted(accepted)).toBe(false);
});
