import { faker } from "@faker-js/faker/locale/fr";
import { type Day, dayOf, yearOf } from "../../../shared/calendar.ts";
import type { Random } from "../random.ts";
import { LAST_DAY } from "./days.ts";
import type { AgeClass } from "./totals.ts";

/** Somebody who does not exist: the name and the first name are drawn apart from lists of a library. */
export type Identity = {
  readonly birthName: string;
  /** null: the person uses the name of birth. */
  readonly usedName: string | null;
  readonly firstName: string;
  /** null: the association does not know it. */
  readonly birthDate: Day | null;
};

const { first_name: FIRST_NAMES, last_name: LAST_NAMES } = faker.definitions.person;
const FAMILY_NAMES = (LAST_NAMES.generic ?? []).map((name) =>
  name.replace(/ (\p{Ll})/gu, (_, letter: string) => ` ${letter.toUpperCase()}`),
);
const COMPOUND = { F: "Marie", H: "Jean" } as const;

/**
 * Draws identities that no two people share: not even the birth date with its day and month exchanged, so that only
 * those meant to be recognised can be.
 */
export function identityDrawer(random: Random): (sex: "F" | "H", age: AgeClass | null) => Identity {
  const taken = new Set<string>();
  const birthDate = ({ min, max }: AgeClass): Day => {
    for (;;) {
      const year = yearOf(LAST_DAY) - random.integer(min, max);
      const [month, day] = [random.integer(1, 12), random.integer(1, 28)];
      const key = `${year} ${Math.min(month, day)} ${Math.max(month, day)}`;
      const drawn = dayOf(year, month, day);
      if (drawn === null || taken.has(key)) continue;
      taken.add(key);
      return drawn;
    }
  };
  return (sex, age) => {
    const birthName = random.pick(FAMILY_NAMES);
    const firstName = random.pick((sex === "F" ? FIRST_NAMES.female : FIRST_NAMES.male) ?? []);
    const usedName = sex === "F" && random.chance(0.35) ? random.pick(FAMILY_NAMES) : null;
    return {
      birthName,
      usedName: usedName === birthName ? null : usedName,
      firstName: random.chance(0.12) ? `${COMPOUND[sex]}-${firstName}` : firstName,
      birthDate: age === null ? null : birthDate(age),
    };
  };
}
