import fc from "fast-check";
import { expect, test } from "vitest";
import { namedExactly, searchSpellings } from "../../../shared/entry/searchSpellings.ts";
import { OUTCOME } from "../../../shared/nomenclature/outcome.ts";

const found = (typed: string) => searchSpellings(OUTCOME.entries, typed).map(({ code }) => code);

test.each([
  ["cdi", "emp_cdi"],
  ["CDD +6 mois", "emp_cdd6p"],
  ["PEC", "emp_aide"],
  ["demenag", "abandon_dem"],
  ["sante", "soc_sante"],
  ["perdu de v", "inconnu"],
  ["INTÉRIM", "emp_interim"],
])("« %s » finds %s first, by its label or an alias, without case or accents", (typed, code) => {
  expect(found(typed)[0]).toBe(code);
});

test("words in any order are found, letters that stand nowhere are not", () => {
  expect(found("mois moins 6")).toContain("emp_cdd6m");
  expect(found("zzz")).toEqual([]);
  expect(found("---")).toEqual([]);
  expect(found("  ")).toHaveLength(OUTCOME.entries.length);
});

test("an entry typed in full, by any of its spellings, is the one that is named and comes first", () => {
  const spellings = OUTCOME.entries.flatMap(({ code, label, ...rest }) =>
    [label, ...("aliases" in rest ? rest.aliases : [])].map((spelling) => ({ code, spelling })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...spellings), fc.boolean(), ({ code, spelling }, upper) => {
      const typed = ` ${upper ? spelling.toUpperCase() : spelling.normalize("NFD")} `;
      expect(namedExactly(OUTCOME.entries, typed)?.code).toBe(code);
      expect(found(typed)[0]).toBe(code);
    }),
  );
});
