import type { Day } from "../calendar.ts";
import type { Cell } from "../records/cell.ts";
import { readDay } from "../records/readDay.ts";
import type { Identity } from "../workbook/extractContent.ts";
import { EARLIEST_BIRTH } from "../workbook/association/participantsTab.ts";
import { familyNamesOf, firstNameOf } from "./normalise.ts";
import { phonetic } from "./phonetic.ts";
import { MATCH_KINDS, type MatchKind } from "./registration.ts";

/** What two registrations of one person have in common. It tells who the person is: only its keyed fingerprint is kept. */
export type MatchKey = { readonly kind: MatchKind; readonly key: string };

const KEYS: Readonly<Record<MatchKind, (name: string, firstName: string, birth: Day) => string>> = {
  A0: (name, firstName, birth) => `${name}|${firstName}|${birth}`,
  B: (name, firstName, birth) => `${phonetic(name)}|${phonetic(firstName)}|${birth}`,
  E: (name, firstName, birth) => `${[name, firstName].sort().join("|")}|${birth}`,
  W: (name, firstName, birth) =>
    `${name}|${firstName}|${birth.slice(0, 4)}|${dayAndMonth(birth).sort().join("|")}`,
};

/**
 * The keys by which an identity is compared with others: two people are taken for one when they share a key.
 *
 * - A0: family name, first of the first names, birth date;
 * - B: the same by their sound, for spelling mistakes;
 * - E: name and first name in any order, for swapped columns;
 * - W: day and month in any order, for dates typed the American way.
 *
 * Most people who are missed have been registered once under the name of birth and once under the name they use. Each
 * family name that the two cells hold gives its own keys, always with the first name and the whole birth date, so that
 * two people do not meet on a family name alone.
 *
 * @returns nothing when a name, the first name or the birth date is missing, illegible or a placeholder: people of
 * whom nothing is known would all be the same person
 */
export function matchKeys(identity: Identity): readonly MatchKey[] {
  const birth = birthOf(identity.birthDate);
  const firstName = firstNameOf(identity.firstName);
  if (birth === null || firstName === "") return [];
  const keys = [...familyNames(identity)].flatMap((name) =>
    MATCH_KINDS.map((kind) => ({ kind, key: KEYS[kind](name, firstName, birth) })),
  );
  const distinct = new Map(keys.map((matchKey) => [`${matchKey.kind}|${matchKey.key}`, matchKey]));
  return [...distinct.values()];
}

function familyNames({ birthName, usedName }: Identity): ReadonlySet<string> {
  const written = [birthName, usedName].map(familyNamesOf);
  return new Set(written.flatMap((names) => [names.birthName, names.usedName]).filter((name) => name !== ""));
}

function birthOf(cell: Cell): Day | null {
  const birth = readDay(cell);
  return birth !== null && birth >= EARLIEST_BIRTH ? birth : null;
}

function dayAndMonth(birth: Day): string[] {
  return [birth.slice(5, 7), birth.slice(8, 10)];
}
