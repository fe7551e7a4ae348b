import fc from "fast-check";
import { expect, test } from "vitest";
import { type MatchToken, MATCH_KINDS } from "../../../shared/identity/registration.ts";
import { type LocatedRegistration, uniquePeople } from "../../../shared/identity/uniquePeople.ts";

const token = (kind: MatchToken["kind"], text: string): MatchToken => ({ kind, token: text });
const registration = (workbook: string, participant: string, ...tokens: MatchToken[]) => ({
  workbook,
  participant,
  tokens,
});

test("a person in two workbooks counts once, by an exact link", () => {
  const people = uniquePeople([
    registration("a", "P-001", token("A0", "marie"), token("B", "mari")),
    registration("b", "P-001", token("A0", "marie"), token("B", "mari")),
    registration("b", "P-002", token("A0", "paul")),
  ]);
  expect(people.count).toBe(2);
  expect(people.personOf("a", "P-001")).toBe(people.personOf("b", "P-001"));
  expect(people.personOf("b", "P-002")).not.toBe(people.personOf("b", "P-001"));
  expect(people.quality).toEqual({
    registrations: 3,
    exactLinks: 1,
    tolerantLinks: 0,
    withoutToken: 0,
    sameWorkbookLinks: 0,
  });
});

test("a link that only a tolerant key makes is counted as such", () => {
  const people = uniquePeople([
    registration("a", "P-001", token("A0", "x"), token("W", "w")),
    registration("b", "P-001", token("A0", "y"), token("W", "w")),
  ]);
  expect(people.count).toBe(1);
  expect(people.quality).toMatchObject({ exactLinks: 0, tolerantLinks: 1 });
});

test("a person entered twice in one workbook counts once", () => {
  const people = uniquePeople([
    registration("a", "P-001", token("A0", "x")),
    registration("a", "P-002", token("A0", "x")),
    registration("b", "P-009", token("A0", "x")),
  ]);
  expect(people.count).toBe(1);
  expect(people.quality).toMatchObject({ exactLinks: 2, sameWorkbookLinks: 1 });
});

test("people without a token are never taken for each other", () => {
  const people = uniquePeople([
    registration("a", "P-001"),
    registration("a", "P-002"),
    registration("b", "P-001"),
  ]);
  expect(people.count).toBe(3);
  expect(people.quality.withoutToken).toBe(3);
});

test("the same text under two kinds of key links nobody", () => {
  expect(
    uniquePeople([registration("a", "1", token("A0", "x")), registration("b", "1", token("B", "x"))]).count,
  ).toBe(2);
});

test("a participant that no registration names is nobody", () => {
  const people = uniquePeople([registration("a", "P-001")]);
  expect(people.personOf("a", "P-002")).toBeNull();
  expect(people.personOf("b", "P-001")).toBeNull();
  expect(people.personOf("constructor", "toString")).toBeNull();
});

test("no registration makes no people", () => {
  expect(uniquePeople([])).toMatchObject({ count: 0, quality: { registrations: 0, sameWorkbookLinks: 0 } });
});

const someRegistrations = fc.array(
  fc.record({
    workbook: fc.constantFrom("a", "b", "c", "a|b"),
    participant: fc.constantFrom("1", "2", "3", "b|1", "__proto__"),
    tokens: fc.array(
      fc.record({
        kind: fc.constantFrom(...MATCH_KINDS),
        token: fc.constantFrom("k", "l", "m", "n", "o", "p"),
      }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 16 },
);

test("people are the groups that a naive closure of shared tokens finds", () => {
  fc.assert(
    fc.property(someRegistrations, (registrations) => {
      const people = uniquePeople(registrations);
      const groups = naiveGroups(registrations);
      expect(people.count).toBe(groups.length);
      const numbers = groups.map(
        (group) => new Set(group.map((r) => people.personOf(r.workbook, r.participant))),
      );
      expect(numbers.every((same) => same.size === 1)).toBe(true);
      expect(numbers.flatMap((same) => [...same]).sort((one, other) => Number(one) - Number(other))).toEqual(
        groups.map((_, i) => i),
      );
      const { quality } = people;
      expect(quality.registrations - quality.exactLinks - quality.tolerantLinks).toBe(people.count);
      expect(quality.registrations - quality.exactLinks).toBe(
        naiveGroups(registrations, (kind) => kind === "A0").length,
      );
    }),
    { numRuns: 500 },
  );
});

test("the order of the registrations and of their tokens changes nothing", () => {
  const shuffled = someRegistrations.chain((registrations) =>
    fc.tuple(
      fc.constant(registrations),
      fc.shuffledSubarray(registrations, {
        minLength: registrations.length,
        maxLength: registrations.length,
      }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([registrations, other]) => {
      const [one, two] = [
        uniquePeople(registrations),
        uniquePeople(other.map((r) => ({ ...r, tokens: [...r.tokens].reverse() }))),
      ];
      expect(two.quality).toEqual(one.quality);
      for (const { workbook, participant } of registrations) {
        expect(two.personOf(workbook, participant)).toBe(one.personOf(workbook, participant));
      }
    }),
    { numRuns: 500 },
  );
});

/** Groups merged two by two until no two of them share a token or a participant. */
function naiveGroups(
  registrations: readonly LocatedRegistration[],
  counts: (kind: string) => boolean = () => true,
): LocatedRegistration[][] {
  const linked = (one: LocatedRegistration, other: LocatedRegistration) =>
    (one.workbook === other.workbook && one.participant === other.participant) ||
    one.tokens.some(
      (mine) =>
        counts(mine.kind) && other.tokens.some((its) => its.kind === mine.kind && its.token === mine.token),
    );
  let groups: LocatedRegistration[][] = registrations.map((r) => [r]);
  for (;;) {
    const found = groups.find((group) => groups.some((other) => other !== group && touch(group, other)));
    const other = groups.find(
      (candidate) => found !== undefined && candidate !== found && touch(found, candidate),
    );
    if (found === undefined || other === undefined) return groups;
    groups = [...groups.filter((group) => group !== found && group !== other), [...found, ...other]];
  }

  function touch(group: LocatedRegistration[], other: LocatedRegistration[]): boolean {
    return group.some((one) => other.some((two) => linked(one, two)));
  }
}
