import { matchKeys } from "./matchKeys.ts";
import { familyNamesOf, firstNameOf } from "./normalise.ts";
import { phonetic } from "./phonetic.ts";
import type { Cell } from "../records/cell.ts";
import { fold } from "../records/fold.ts";
import { readDay } from "../records/readDay.ts";
import type { Identity } from "../workbook/extractContent.ts";

/** A participant of the workbook or of the old table. */
export type Known = {
  readonly code: string;
  readonly identity: Identity;
  /** First row of the old table that names the person; null for somebody who was in the workbook before. */
  readonly sourceRow: number | null;
};

/** Who a row of the old table may be. */
export type Match = { readonly same: Known | null; readonly near: readonly Known[] };

export type PeopleDirectory = {
  readonly add: (person: Known) => void;
  readonly byCode: (code: string) => Known | undefined;
  /** Somebody who was in the workbook before and is written just so; nobody when a birth date can tell. */
  readonly twinOf: (identity: Identity) => Known | undefined;
  /** @param byNameAlone the old table has no birth date: a name that one person bears is that person */
  readonly match: (identity: Identity, byNameAlone: boolean) => Match;
};

const EXACT = "A0";

/** The participants already known, to be looked up by who they are. */
export function peopleDirectory(): PeopleDirectory {
  const codes = new Map<string, Known>();
  const byKey = new Map<string, Set<Known>>();
  const found = (keys: readonly string[]) => [...new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]))];

  return {
    add(person) {
      if (!codes.has(person.code)) codes.set(person.code, person);
      for (const key of [
        ...exactKeys(person.identity),
        ...nearKeys(person.identity),
        ...soundKeys(person.identity),
        ...nameKeys(person.identity),
      ])
        byKey.set(key, (byKey.get(key) ?? new Set()).add(person));
    },
    byCode: (code) => codes.get(code),
    twinOf: (identity) =>
      hasBirth(identity)
        ? undefined
        : found(nameKeys(identity)).find(
            (person) => person.sourceRow === null && identityKey(person.identity) === identityKey(identity),
          ),
    match(identity, byNameAlone) {
      const [exact] = found(exactKeys(identity));
      if (exact !== undefined) return { same: exact, near: [] };
      const namesakes = found(nameKeys(identity));
      if (!hasBirth(identity)) {
        const candidates = byNameAlone ? namesakes : namesakes.filter((person) => !hasBirth(person.identity));
        const [only, ...others] = candidates;
        if (only !== undefined && others.length === 0) return { same: only, near: [] };
      }
      const sounding = found(soundKeys(identity)).filter(
        (person) => !hasBirth(identity) || !hasBirth(person.identity),
      );
      return { same: null, near: [...new Set([...namesakes, ...found(nearKeys(identity)), ...sounding])] };
    },
  };
}

const hasBirth = ({ birthDate }: Identity) => readDay(birthDate) !== null;

const exactKeys = (identity: Identity) =>
  matchKeys(identity).flatMap(({ kind, key }) => (kind === EXACT ? `${kind}|${key}` : []));

/** How people may be the same in spite of a slip in a name or in the birth date. */
const nearKeys = (identity: Identity) =>
  matchKeys(identity).flatMap(({ kind, key }) => (kind === EXACT ? [] : `${kind}|${key}`));

/** By sound and name alone: for want of one of the birth dates. */
function soundKeys(identity: Identity): string[] {
  const first = phonetic(firstNameOf(identity.firstName));
  return familyNames(identity).map((name) => `sound|${phonetic(name)}|${first}`);
}

function nameKeys(identity: Identity): string[] {
  const first = firstNameOf(identity.firstName) || folded(identity.firstName);
  return familyNames(identity).map((name) => `name|${name}|${first}`);
}

function familyNames({ birthName, usedName }: Identity): readonly string[] {
  const names = [birthName, usedName].flatMap((cell) => {
    const read = familyNamesOf(cell);
    // A name in other letters than Latin has no normal form: it is itself.
    return read.birthName === "" ? [folded(cell)] : [read.birthName, read.usedName];
  });
  const kept = names.filter((name) => name !== "");
  return kept.length === 0 ? [""] : [...new Set(kept)];
}

const folded = (cell: Cell) => (cell === null ? "" : fold(String(cell)));

/** Names a person in the answers, wherever the row stands. */
export function identityKey(identity: Identity): string {
  const birth = readDay(identity.birthDate) ?? folded(identity.birthDate);
  return [[...familyNames(identity)].sort().join("+"), folded(identity.firstName), birth].join("|");
}
