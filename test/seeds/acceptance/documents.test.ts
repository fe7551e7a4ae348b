import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { PUBLISHED as CE_POUR_MOI } from "../ce-pour-moi-2013/expected.ts";
import { PUBLISHED as HIRSON } from "../hirson-2018/expected.ts";
import { PUBLISHED as MAINE_ET_LOIRE } from "../maine-et-loire-2012/expected.ts";
import { PUBLISHED as MOBILISATION } from "../mobilisation-2014/expected.ts";
import { PUBLISHED as SAINT_GILLES } from "../saint-gilles-2016/expected.ts";
import { DOCUMENTS } from "./documents.ts";

const EXPECTED = [MAINE_ET_LOIRE, SAINT_GILLES, HIRSON, CE_POUR_MOI, MOBILISATION];

test("what the list says is published is what the files beside the documents' words say, and nothing else", () => {
  expect(DOCUMENTS.map(({ published }, index) => published === EXPECTED[index])).toEqual(
    EXPECTED.map(() => true),
  );
  const files = readdirSync(new URL("..", import.meta.url), { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => file.endsWith("expected.ts"))).toHaveLength(EXPECTED.length);
});

test.each(DOCUMENTS)(
  "every entry quotes the words that publish it, its controls aside: $title",
  (document) => {
    const quoted = new Set(document.published.filter(({ words }) => words !== null).map(({ seed }) => seed));
    const unquoted = document.published.map(({ seed }) => seed).filter((seed) => !quoted.has(seed));
    // A chart whose numbers are not in the text, and three quotients of published numbers.
    const allowed = document.prefix === "S0" ? ["S0-07", "S0-19"] : [];
    expect([...new Set(unquoted)]).toEqual(allowed);
  },
);

test.each(DOCUMENTS)("its workbooks are the same every time: $title", ({ workbooks }) => {
  expect(workbooks()).toEqual(workbooks());
});
