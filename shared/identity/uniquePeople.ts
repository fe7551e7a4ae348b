import { type UnionFind, unionFind } from "../statistics/unionFind.ts";
import { MATCH_KINDS, type MatchKind, type Registration } from "./registration.ts";

/** A registration and the workbook that it comes from. */
export type LocatedRegistration = Registration & { readonly workbook: string };

/** How the people of a department were recognised: what the count of people is worth. */
export type MatchQuality = {
  /** Participants of all workbooks. count = registrations - exactLinks - tolerantLinks. */
  readonly registrations: number;
  /** Registrations that an exact key joined to a person already counted. */
  readonly exactLinks: number;
  /** Registrations that only a tolerant key joined: spelling, swapped columns, day and month inverted. */
  readonly tolerantLinks: number;
  /** Registrations that cannot be compared with any other: each counts as one person. */
  readonly withoutToken: number;
  /** Of the links, those inside one workbook: the same person entered under two codes. */
  readonly sameWorkbookLinks: number;
};

/** Who is the same person, across the workbooks of a department. */
export type PeopleIndex = {
  /** Number of the person, 0 to count - 1; null for a participant that no registration names. */
  personOf(workbook: string, participant: string): number | null;
  readonly count: number;
  readonly quality: MatchQuality;
};

const EXACT: readonly MatchKind[] = ["A0"];
const TOLERANT = MATCH_KINDS.filter((kind) => !EXACT.includes(kind));

/**
 * Counts people once: registrations that share a match token are one person, and so are those that a third one links.
 *
 * The numbers of people depend on the registrations, never on their order. A participant given twice is one registration
 * with the tokens of both.
 */
export function uniquePeople(registrations: readonly LocatedRegistration[]): PeopleIndex {
  const sorted = mergeRepeated(registrations);
  const groups = unionFind(sorted.length);
  const exactLinks = joinByToken(groups, sorted, EXACT);
  const tolerantLinks = joinByToken(groups, sorted, TOLERANT);
  const { people, numbers } = numberPeople(groups, sorted);
  const count = sorted.length - exactLinks - tolerantLinks;
  return {
    personOf: (workbook, participant) => people.get(workbook)?.get(participant) ?? null,
    count,
    quality: {
      registrations: sorted.length,
      exactLinks,
      tolerantLinks,
      withoutToken: sorted.filter(({ tokens }) => tokens.length === 0).length,
      sameWorkbookLinks:
        sorted.length - new Set(sorted.map(({ workbook }, i) => `${numbers[i]}|${workbook}`)).size,
    },
  };
}

function mergeRepeated(registrations: readonly LocatedRegistration[]): readonly LocatedRegistration[] {
  const byParticipant = new Map<string, LocatedRegistration>();
  for (const registration of registrations) {
    const key = JSON.stringify([registration.workbook, registration.participant]);
    const before = byParticipant.get(key);
    byParticipant.set(
      key,
      before === undefined ? registration : { ...before, tokens: [...before.tokens, ...registration.tokens] },
    );
  }
  // By code unit, whatever the language of the machine: the numbers of people follow this order.
  return [...byParticipant]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, registration]) => registration);
}

/** @returns how many registrations joined a group */
function joinByToken(
  groups: UnionFind,
  registrations: readonly LocatedRegistration[],
  kinds: readonly MatchKind[],
): number {
  const firstWith = new Map<string, number>();
  let links = 0;
  registrations.forEach(({ tokens }, index) => {
    for (const { kind, token } of tokens) {
      if (!kinds.includes(kind)) continue;
      const key = `${kind}|${token}`;
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, index);
      else if (groups.join(first, index)) links += 1;
    }
  });
  return links;
}

function numberPeople(groups: UnionFind, registrations: readonly LocatedRegistration[]) {
  const numberOf = new Map<number, number>();
  const people = new Map<string, Map<string, number>>();
  const numbers = registrations.map(({ workbook, participant }, index) => {
    const group = groups.find(index);
    const number = numberOf.get(group) ?? numberOf.size;
    numberOf.set(group, number);
    const codes = people.get(workbook) ?? new Map<string, number>();
    people.set(workbook, codes.set(participant, number));
    return number;
  });
  return { people, numbers };
}
