import { type Day, dayOf } from "../../shared/calendar.ts";
import { identityDrawer, type Identity } from "./maine-et-loire-2012/identities.ts";
import type { Random } from "./random.ts";

export type InventedPerson = Identity & { readonly birthDate: Day; readonly remarks: string };

/** Draws people who do not exist, none of whom was born the same day as another. */
export function peopleDrawer(random: Random): (sex: "F" | "H", birthYear: number) => InventedPerson {
  const draw = identityDrawer(random);
  const taken = new Set<Day>();
  return (sex, birthYear) => {
    for (;;) {
      // After the 12th: a day is never taken for a month.
      const birthDate = dayOf(birthYear, random.integer(1, 12), random.integer(13, 28));
      if (birthDate === null || taken.has(birthDate)) continue;
      taken.add(birthDate);
      return { ...draw(sex, null), birthDate, remarks: "personne inventée" };
    }
  };
}

/** « P-007 » */
export const codeOf = (rank: number): string => `P-${String(rank).padStart(3, "0")}`;
