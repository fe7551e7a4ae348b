import { addDays, serialOfDay } from "../../../shared/calendar.ts";
import type { Cell } from "../../../shared/records/cell.ts";
import type { TabKey } from "../../../shared/workbook/template.ts";
import type { Random } from "../random.ts";
import { BLANK_ROWS, hasTurn, ROW_MESS, type RowMessKey, SPOILT_CELLS } from "./mess.ts";
import { inventedSiret } from "../inventedSiret.ts";
import { SIREN_PREFIX } from "./structures.ts";
import type { TypedRow, TypedRows } from "./typedRow.ts";

/** Where the rows of a mess come from: one that is there, chosen at random. */
type Maker = (random: Random, model: TypedRow) => TypedRow;

const NOBODY = "P-901";
/** In no month of no year: the months 20 to 99 stand for people whose birth is not known, and the commune does not exist. */
const IMPOSSIBLE_NATIONAL_NUMBER = "1 55 99 49 999 999 99";
const FAR_BELOW = 25;

const MAKERS: Readonly<Record<RowMessKey, Maker>> = {
  attendance_twice: (_, model) => model,
  attendance_of_nobody: (random, model) => ({ ...model, participant: `P-9${random.integer(10, 99)}` }),
  attendance_at_nothing: (_, model) => ({ ...model, workshop: "Poterie" }),
  attendance_in_a_year: (_, model) => ({ ...model, date: 2012 }),
  attendance_on_no_day: (_, model) => ({ ...model, date: "31/02/2012" }),
  attendance_broken_formula: (_, model) => ({ ...model, participant: "#REF!" }),
  attendance_without_code: (_, { participant: _code, ...model }) => model,
  attendance_outside_stay: (random, model) => ({
    ...model,
    date: serialOfDay(addDays("2010-03-01", random.integer(0, 100))),
  }),
  attendance_absent_with_minutes: (random, { absenceReason: _reason, ...model }) => ({
    ...model,
    date: serialOfDay(addDays("2010-07-01", random.integer(0, 100))),
    status: "Absent",
    minutes: 90,
  }),
  participant_twice: (_, model) => model,
  participant_total: () => ({ code: "TOTAL : voir ci-dessus" }),
  enrolment_twice: (_, model) => model,
  enrolment_of_nobody: (_, model) => ({ ...model, participant: NOBODY }),
  convention_twice: (_, model) => model,
  convention_of_nobody: (_, model) => ({ ...model, structure: inventedSiret(SIREN_PREFIX, 77) }),
};

/** Adds to a workbook the rows and cells that real ones have: see `mess.ts`. */
export function withMess(random: Random, number: number, rows: TypedRows): TypedRows {
  const messy = Object.fromEntries(
    Object.entries(rows).map(([tab, tabRows]) => [
      tab,
      withExtraRows(random, number, tab as TabKey, tabRows),
    ]),
  ) as Record<string, readonly TypedRow[]>;
  const { attendances, enrolments } = messy;
  return {
    ...messy,
    ...(attendances === undefined ? {} : { attendances: withBlankRows(random, attendances) }),
    ...(enrolments === undefined ? {} : { enrolments: withSpoiltCells(number, enrolments) }),
  };
}

function withExtraRows(
  random: Random,
  number: number,
  tab: TabKey,
  rows: readonly TypedRow[],
): readonly TypedRow[] {
  const messy = [...rows];
  for (const [key, mess] of Object.entries(ROW_MESS)) {
    if (mess.tab !== tab || !hasTurn(number, mess)) continue;
    for (let added = 0; added < mess.rows; added++) {
      const at = random.integer(0, rows.length - 1);
      const made = MAKERS[key as RowMessKey](random, rows[at] as TypedRow);
      // A total stands under the list; the others below the row they were copied from.
      if (key === "participant_total") messy.push(...blankRows(FAR_BELOW), made);
      else messy.splice(messy.indexOf(rows[at] as TypedRow) + 1, 0, made);
    }
  }
  return messy;
}

const blankRows = (count: number): TypedRow[] => Array.from({ length: count }, () => ({}));

function withBlankRows(random: Random, rows: readonly TypedRow[]): readonly TypedRow[] {
  const at = random.integer(1, rows.length - 1);
  return [...rows.slice(0, at), ...blankRows(BLANK_ROWS.rows), ...rows.slice(at)];
}

/** Cells of stays that no figure of the document looks at. */
function withSpoiltCells(number: number, rows: readonly TypedRow[]): readonly TypedRow[] {
  const spoilt = [...rows];
  const spoil = (mess: keyof typeof SPOILT_CELLS, row: number, cell: Readonly<Record<string, Cell>>) => {
    if (hasTurn(number, SPOILT_CELLS[mess])) spoilt[row] = { ...spoilt[row], ...cell };
  };
  spoil("national_number", 1, { outcomeTitle: `n° ${IMPOSSIBLE_NATIONAL_NUMBER}` });
  spoil("several_values", 2, { housing: "Locataire HLM ; Hébergé par un proche" });
  spoil("unknown_group", 3, { group: "Groupe du printemps" });
  spoil("impossible_number", 4, { plannedHalfDays: 99 });
  return spoilt;
}
