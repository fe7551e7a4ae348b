import { isKnown, known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import type { Programme } from "../../programme/programme.ts";
import { quantity } from "../builders/quality.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import { activeStructures } from "./activeStructures.ts";

type Workshop = RecordOf<"workshops">;

/** The workshops open at some time of the year. A first or last day that is blank, or cannot be read, bounds nothing. */
export function openWorkshops(year: IndexedYear): readonly Workshop[] {
  const { firstDay, lastDay } = year.year;
  return activeStructures(year)
    .flatMap(({ facts }) => facts.workshops)
    .filter(({ start, end }) => (known(start) ?? firstDay) <= lastDay && (known(end) ?? lastDay) >= firstDay);
}

/** People at a time: what the workshop says, else the programme; null when neither does. */
export function capacityOf(workshop: Workshop | undefined, { capacity }: Programme): number | null {
  return known(workshop?.capacity ?? null) ?? capacity;
}

export const OPEN_WORKSHOPS =
  "Ateliers ouverts au moins un jour de l'année, des structures qui ont accueilli quelqu'un dans l'année ou ont une convention pour elle ; un atelier sans date de début ou de fin n'est borné par aucune.";

/** What becomes of a workshop that does not say its capacity, in French. */
export const capacityRule = ({ capacity }: Programme): string =>
  capacity === null
    ? "Un atelier dont la capacité n'est pas connue est hors calcul."
    : `Un atelier dont la capacité n'est pas connue a celle du programme, ${capacity}.`;

export const WORKSHOPS = { one: "atelier", several: "ateliers", missing: "sans capacité connue" };

/** How many of them have the capacity of the programme, when some do. */
export function byProgramme(workshops: readonly Workshop[], { capacity }: Programme): readonly string[] {
  const silent = workshops.filter((workshop) => !isKnown(workshop.capacity)).length;
  if (capacity === null || silent === 0) return [];
  return [
    `${quantity(silent, WORKSHOPS)} sans capacité saisie : celle du programme, ${capacity}, est prise.`,
  ];
}
