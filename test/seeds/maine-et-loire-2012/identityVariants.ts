import type { Day } from "../../../shared/calendar.ts";
import type { Random } from "../random.ts";
import type { Identity } from "./identities.ts";

type Variant = {
  readonly count: number;
  readonly applies: (identity: Identity) => boolean;
  readonly typed: (identity: Identity) => Identity;
};

const bare = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "");
const hasAccent = (text: string) => bare(text) !== text;
const dayOfMonth = (birthDate: Day | null) => Number(birthDate?.slice(8) ?? 99);

/** Spellings that sound alike; the first letters stay. */
const SOUND_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/ph/, "f"],
  [/([lmnrt])\1/, "$1"],
  [/eau/, "o"],
  [/y/, "i"],
  [/(?<=[a-z])th/, "t"],
  [/(?<=[aeou])d$/, "t"],
];
const soundAlike = (name: string) =>
  SOUND_ALIKES.reduce((found, [pattern, by]) => (found === name ? name.replace(pattern, by) : found), name);

/** How the second workbook spells the same people; the variants that fit few people come first. */
const VARIANTS = {
  compound_first_name: {
    count: 3,
    applies: ({ firstName }) => firstName.includes("-"),
    typed: (identity) => ({ ...identity, firstName: identity.firstName.replace("-", " ") }),
  },
  used_name_as_birth_name: {
    count: 4,
    applies: ({ usedName }) => usedName !== null,
    typed: (identity) => ({ ...identity, birthName: identity.usedName ?? "", usedName: null }),
  },
  with_a_title: {
    count: 2,
    applies: ({ usedName }) => usedName !== null,
    typed: (identity) => ({ ...identity, birthName: `Mme ${identity.birthName}` }),
  },
  without_accents: {
    count: 4,
    applies: ({ firstName }) => hasAccent(firstName),
    typed: (identity) => ({ ...identity, firstName: bare(identity.firstName) }),
  },
  day_and_month_exchanged: {
    count: 6,
    applies: ({ birthDate }) => dayOfMonth(birthDate) <= 12 && exchanged(birthDate) !== birthDate,
    typed: (identity) => ({ ...identity, birthDate: exchanged(identity.birthDate) }),
  },
  sound_alike: {
    count: 8,
    applies: ({ birthName }) => soundAlike(birthName) !== birthName,
    typed: (identity) => ({ ...identity, usedName: null, birthName: soundAlike(identity.birthName) }),
  },
  columns_exchanged: {
    count: 3,
    applies: ({ birthName, usedName, firstName }) =>
      usedName === null && !firstName.includes("-") && !birthName.includes(" "),
    typed: (identity) => ({ ...identity, birthName: identity.firstName, firstName: identity.birthName }),
  },
  in_capitals: {
    count: 9,
    applies: () => true,
    typed: (identity) => ({
      ...identity,
      birthName: `${identity.birthName.toUpperCase()} `,
      firstName: identity.firstName.toUpperCase(),
    }),
  },
  the_same: { count: 5, applies: () => true, typed: (identity) => identity },
} as const satisfies Record<string, Variant>;
export type VariantKey = keyof typeof VARIANTS;

/** 44 second registrations, each typed its own way. */
export function typedAgain(random: Random, identities: readonly Identity[]): ReadonlyMap<Identity, Identity> {
  const left = random.shuffled(identities);
  const typed = new Map<Identity, Identity>();
  for (const [key, variant] of Object.entries(VARIANTS) as [VariantKey, Variant][]) {
    for (let done = 0; done < variant.count; done++) {
      const index = left.findIndex(variant.applies);
      const [identity] = index < 0 ? [] : left.splice(index, 1);
      if (identity === undefined) throw new RangeError(`Cannot type anybody again: nobody suits ${key}`);
      typed.set(identity, variant.typed(identity));
    }
  }
  if (left.length > 0)
    throw new RangeError(`Cannot type ${left.length} people again: expected a variant each`);
  return typed;
}

function exchanged(birthDate: Day | null): Day | null {
  return birthDate === null
    ? null
    : `${birthDate.slice(0, 4)}-${birthDate.slice(8)}-${birthDate.slice(5, 7)}`;
}
