import type { Cell } from "../../shared/records/cell.ts";
import { contentOf } from "../../shared/workbook/extractContent.ts";
import { recogniseWorkbook } from "../../shared/workbook/recognise.ts";
import type { TabKey } from "../../shared/workbook/template.ts";
import type { Pull } from "../../server/sources/source.ts";
import { rawSheets, type TypedRow, type TypedRows } from "./rawSheets.ts";

/** What a source would hand over of a workbook with these rows; each participant has a made-up match token. */
export function pullOf(rows: TypedRows): Pull {
  const recognised = recogniseWorkbook(rawSheets(rows));
  if (recognised === null) throw new Error("Cannot recognise the rows of this test");
  const codes = (rows.participants ?? []).map(({ code }) => String(code));
  return {
    content: contentOf(recognised),
    registrations: codes.map((participant) => ({
      participant,
      tokens: [{ kind: "A0", token: `token of ${participant}` }],
    })),
    problems: [],
  };
}

/** The nth invented SIRET: fourteen digits that follow Luhn. */
export function siretOf(n: number): string {
  const digits = `9${String(n).padStart(12, "0")}`;
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${String((10 - (sum % 10)) % 10)}`;
}

export type SmallWorkbook = {
  readonly structure: number;
  /** How many participants, numbered from 1. */
  readonly participants: number;
  /** How many presences, spread over the participants and the days. */
  readonly attendances: number;
  /** Minutes of each presence: changes every presence at once. */
  readonly minutes?: Cell;
};

export const codeOf = (n: number) => `P-${String(n).padStart(3, "0")}`;

/** The rows of a workbook of a given size, always the same for the same sizes. */
export function smallWorkbook({
  structure,
  participants,
  attendances,
  minutes = 60,
}: SmallWorkbook): TypedRows {
  const people = Array.from({ length: participants }, (_, index) => index + 1);
  return {
    structure: [{ identifier: siretOf(structure), name: `Structure ${String(structure)}` }],
    workshops: [{ name: "Cuisine", modality: "Collectif", duration: 120 }],
    participants: people.map((n) => ({ code: codeOf(n), sex: n % 2 === 0 ? "Femme" : "Homme" })),
    enrolments: people.map((n) => ({ participant: codeOf(n), entry: "02/01/2012" })),
    attendances: Array.from({ length: attendances }, (_, index) => presence(index, participants, minutes)),
  };
}

function presence(index: number, participants: number, minutes: Cell): TypedRow {
  // Serial number of 3 January 2012, then one day after the other.
  const day = 40_911 + Math.floor(index / participants);
  const participant = codeOf((index % participants) + 1);
  return { date: day, halfDay: "Matin", workshop: "Cuisine", participant, status: "Présent", minutes };
}

/** The same workbook after somebody deleted a tab. */
export function withoutTab(rows: TypedRows, tab: TabKey): TypedRows {
  return Object.fromEntries(Object.entries(rows).filter(([key]) => key !== tab));
}
