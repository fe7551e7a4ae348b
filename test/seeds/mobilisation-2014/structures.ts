import { addDays, type Day } from "../../../shared/calendar.ts";
import { MOBILISATION_2014 } from "../../../shared/programme/programmes/mobilisation2014.ts";
import { codeOf } from "../inventedPeople.ts";
import { inventedSiret } from "../inventedSiret.ts";

export const STRUCTURES_OF_2014 = 21;
const PARTICIPANTS_EACH = 12;
/** So many of the first structures send somebody on to one of the last. */
const SENT_ON = 5;
/** The first structures lead workshops of mobilisation, the others the « passeport travail ». */
const MOBILISING = 14;
const WEEKS = 8;

/** One participant of a structure. */
export type Member = {
  /** In the workbook of the structure. */
  readonly code: string;
  /** The same in two structures for somebody who was sent on. */
  readonly person: number;
  /** Half-days a week of the contract, 2 to 4. */
  readonly halfDays: number;
};

export type Structure = {
  readonly number: number;
  readonly identifier: string;
  readonly name: string;
  readonly file: string;
  readonly legalForm: "association_1901" | "ccas";
  readonly territory: string;
  readonly action: string;
  readonly group: string;
  /** From a Monday to a Friday. */
  readonly start: Day;
  readonly end: Day;
  readonly members: readonly Member[];
};

const TERRITORIES = ["Secteur nord", "Secteur sud", "Secteur est", "Secteur ouest"];

export const STRUCTURES: readonly Structure[] = Array.from({ length: STRUCTURES_OF_2014 }, (_, index) => {
  const number = index + 1;
  const digits = String(number).padStart(2, "0");
  const mobilising = number <= MOBILISING;
  const action = MOBILISATION_2014.actions[mobilising ? 0 : 1]?.name ?? "";
  const start = startOf(number, mobilising);
  return {
    number,
    identifier: inventedSiret("000014", number),
    name: `Organisme de démonstration ${digits}`,
    file: `organisme-${digits}.xlsx`,
    legalForm: number % 7 === 0 ? "ccas" : "association_1901",
    territory: TERRITORIES[index % TERRITORIES.length] ?? "",
    action,
    group: `Groupe ${digits}`,
    start,
    end: addDays(start, 7 * (WEEKS - 1) + 4),
    members: membersOf(index),
  };
});

/** In the first half of the year for one structure in two; whoever was sent on comes in the autumn. */
function startOf(number: number, mobilising: boolean): Day {
  if (!mobilising) return "2014-10-06";
  return number <= SENT_ON || number % 2 === 0 ? "2014-02-03" : "2014-09-01";
}

function membersOf(index: number): readonly Member[] {
  return Array.from({ length: PARTICIPANTS_EACH }, (_, rank) => {
    const sender = index - MOBILISING;
    const sentOn = rank === 0 && sender >= 0 && sender < SENT_ON;
    return {
      code: codeOf(rank + 1),
      person: (sentOn ? sender : index) * PARTICIPANTS_EACH + rank,
      halfDays: 2 + ((index + rank) % 3),
    };
  });
}
