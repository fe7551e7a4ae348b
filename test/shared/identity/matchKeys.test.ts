import fc from "fast-check";
import { expect, test } from "vitest";
import { matchKeys } from "../../../shared/identity/matchKeys.ts";
import type { Identity } from "../../../shared/workbook/extractContent.ts";

const JEAN: Identity = { birthName: "Lefèvre", usedName: null, firstName: "Jean-Pierre", birthDate: 31140 };

const common = (one: Identity, other: Identity) => {
  const keys = new Set(matchKeys(one).map(({ kind, key }) => `${kind} ${key}`));
  return matchKeys(other)
    .filter(({ kind, key }) => keys.has(`${kind} ${key}`))
    .map(({ kind }) => kind);
};

test("an identity gives its four keys", () => {
  expect(matchKeys(JEAN)).toEqual([
    { kind: "A0", key: "LEFEVRE|JEAN|1985-04-03" },
    { kind: "B", key: "LEFEVRE|JEAN|1985-04-03" },
    { kind: "E", key: "JEAN|LEFEVRE|1985-04-03" },
    { kind: "W", key: "LEFEVRE|JEAN|1985|03|04" },
  ]);
});

test("the exact key ignores case, accents, spaces, second first names and the form of the date", () => {
  expect(
    common(JEAN, { ...JEAN, birthName: " LEFEVRE\u00A0", firstName: "jean", birthDate: "3/4/1985" }),
  ).toContain("A0");
});

test.each<[string, Partial<Identity>, string[]]>([
  ["a spelling mistake", { birthName: "Lefebvre" }, ["B"]],
  ["swapped columns", { birthName: "Jean", firstName: "Lefèvre" }, ["E"]],
  ["day and month inverted", { birthDate: "4/3/1985" }, ["W"]],
  ["another birth year", { birthDate: "3/4/1986" }, []],
  ["another first name", { firstName: "Paul" }, []],
  ["another family name", { birthName: "Martin" }, []],
])("despite %s, the keys in common are those meant for it", (_what, change, kinds) => {
  expect(common(JEAN, { ...JEAN, ...change })).toEqual(kinds);
});

const MARIE: Identity = {
  birthName: "Martin",
  usedName: "Durand",
  firstName: "Marie",
  birthDate: "5 mars 1970",
};

test.each<[string, Partial<Identity>]>([
  ["under her used name alone", { birthName: "Durand", usedName: null }],
  ["under her birth name alone", { usedName: null }],
  ["with the two names in one cell", { birthName: "Durand née Martin", usedName: null }],
  ["with the two names swapped", { birthName: "Durand", usedName: "Martin" }],
  ["with only a used name", { birthName: null }],
])("a married woman is recognised %s", (_where, change) => {
  expect(common(MARIE, { ...MARIE, ...change })).toContain("A0");
});

test("people who share a used name but neither first name nor birth date have no key in common", () => {
  expect(common(MARIE, { ...MARIE, firstName: "Paul" })).toEqual([]);
  expect(common(MARIE, { ...MARIE, birthDate: "6 mars 1970" })).toEqual([]);
});

test("a used name equal to the birth name gives no key twice", () => {
  expect(matchKeys({ ...MARIE, usedName: "MARTIN" })).toEqual(matchKeys({ ...MARIE, usedName: null }));
});

test.each<[string, Partial<Identity>]>([
  ["without a birth date", { birthDate: null }],
  ["with a year for a birth date", { birthDate: 1985 }],
  ["with an illegible birth date", { birthDate: "vers 1985" }],
  ["born before 1902", { birthDate: "01/01/1900" }],
  ["without a name", { birthName: null }],
  ["with a placeholder for a name", { birthName: "INCONNU" }],
  ["with an initial for a first name", { firstName: "J." }],
  ["without a first name", { firstName: "  " }],
  ["in letters that are not Latin", { firstName: "محمد" }],
])("an identity %s gives no key", (_what, change) => {
  expect(matchKeys({ ...JEAN, ...change })).toEqual([]);
});

test("no identity makes the keys throw, and every key holds two names and a date", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("Martin", "née", "Durand née Martin", "3/4/1985", null, true),
    fc.integer({ min: 1, max: 60_000 }),
  );
  fc.assert(
    fc.property(
      fc.record({ birthName: cell, usedName: cell, firstName: cell, birthDate: cell }),
      (identity) => {
        for (const { kind, key } of matchKeys(identity)) {
          const date =
            kind === "W" ? /^(?:[^|]*\|){2}\d{4}\|\d{2}\|\d{2}$/ : /^(?:[^|]*\|){2}\d{4}-\d{2}-\d{2}$/;
          expect(key).toMatch(date);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
