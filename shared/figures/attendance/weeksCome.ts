import { halfDaysOf, type PersonWeek, personWeeks } from "./personWeeks.ts";
import type { IndexedYear } from "../year/indexedYear.ts";

/** The weeks of the ISO year in which somebody came at least once, and those of which it is not known. */
export function weeksCome(year: IndexedYear): readonly PersonWeek[] {
  return personWeeks(year).filter((week) => week.attended.present > 0 || halfDaysOf(week) === null);
}

export const WEEKS_COME = {
  one: "semaine de présence",
  several: "semaines de présence",
  missing: "avec une ligne sans statut saisi",
};

export const WEEKS_COME_POPULATION =
  "Semaines de l'année (ISO) où une personne est venue au moins une fois, dans toutes les structures.";

export const HALF_DAYS_RULE =
  "Une journée fait deux demi-journées, et deux ateliers aussi, même le même matin ; une semaine dont une ligne n'a pas de statut est hors calcul.";
