import { type Day, serialOfDay, weekdayOf } from "../../../shared/calendar.ts";
import { type Entry, labelOf } from "../../../shared/nomenclature/nomenclature.ts";
import { WEEKDAY } from "../../../shared/nomenclature/weekday.ts";
import { YES_NO } from "../../../shared/nomenclature/yesNo.ts";
import type { Cell } from "../../../shared/records/cell.ts";
import { EXPLICIT_UNKNOWNS, type Field, isKnown } from "../../../shared/records/value.ts";
import { type Column, NEVER_WORKED } from "../../../shared/workbook/column.ts";
import type { Random } from "../random.ts";
import { COMMUNES } from "./communes.ts";
import { CELL_MESS } from "./mess.ts";

const NBSP = "\u00A0";

/** The cell that a person types to mean a value, with the usual variety of spellings. */
export function typedCell(random: Random, column: Column, field: Field<unknown>): Cell {
  if (field === null) return null;
  if (!isKnown(field)) return unknownCell(random, column, field as { readonly unknown: string });
  const typed = TYPISTS[column.type];
  return typed === undefined ? (field as Cell) : typed(random, column, field);
}

type Typist = (random: Random, column: Column, value: unknown) => Cell;

const TYPISTS: Partial<Record<Column["type"], Typist>> = {
  list: (random, column, value) => {
    if (!Array.isArray(value)) return typedLabel(random, column, String(value));
    const separator = random.chance(CELL_MESS.list_on_several_lines.share) ? "\n" : "; ";
    return value.map((code) => labelOf(listOf(column), String(code))).join(separator);
  },
  date: (random, _column, value) => typedDay(random, String(value)),
  month: (_random, _column, value) => {
    const [year, month] = String(value).split("-");
    return value === NEVER_WORKED ? "jamais travaillé" : `${month}/${year}`;
  },
  commune: (random, _column, value) => {
    const code = String(value) as keyof typeof COMMUNES;
    if (!random.chance(CELL_MESS.commune_otherwise.share)) return `${code} ${COMMUNES[code]}`;
    return random.pick([code, Number(code), `${code} ${COMMUNES[code].toUpperCase()}`]);
  },
  code: (random, _column, value) =>
    random.chance(CELL_MESS.code_in_lower_case.share) ? String(value).toLowerCase() : String(value),
  name: (random, _column, value) => {
    if (!random.chance(CELL_MESS.name_in_another_case.share)) return String(value);
    return random.pick([String(value).toUpperCase(), `${String(value)} `, String(value).toLowerCase()]);
  },
  identifier: (random, _column, value) => {
    const siret = String(value);
    if (!random.chance(CELL_MESS.identifier_otherwise.share)) return siret;
    return random.pick([Number(siret), siret.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/, "$1 $2 $3 $4")]);
  },
  integer: typedNumber,
  decimal: typedNumber,
};

function listOf({ list, header }: Column) {
  if (list === undefined) throw new TypeError(`Cannot type in "${header}": expected a list`);
  return list;
}

function typedLabel(random: Random, column: Column, code: string): Cell {
  const list = listOf(column);
  const label = labelOf(list, code);
  if (list === YES_NO && random.chance(CELL_MESS.yes_no_ticked.share)) {
    return random.pick(code === "oui" ? ["x", "VRAI", "OUI", "O", true] : ["FAUX", "N", "non", false]);
  }
  const { label_in_another_case, label_without_accents, label_with_blanks, label_alias } = CELL_MESS;
  let drawn = random.next();
  const falls = ({ share }: { readonly share: number }) => (drawn -= share) < 0;
  if (falls(label_in_another_case)) return random.chance(0.5) ? label.toUpperCase() : label.toLowerCase();
  if (falls(label_without_accents)) return label.normalize("NFKD").replace(/\p{M}/gu, "");
  if (falls(label_with_blanks))
    return random.pick([`${label} `, ` ${label}`, `${label}${NBSP}`, label.replace(" ", NBSP)]);
  if (falls(label_alias)) {
    const aliases = list.entries.find((entry: Entry) => entry.code === code)?.aliases ?? [];
    return aliases.length > 0 ? random.pick(aliases) : label;
  }
  return label;
}

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " ",
);

/** A real date mostly; otherwise one of the ways in which people write a day. */
function typedDay(random: Random, day: Day): Cell {
  if (!random.chance(CELL_MESS.date_as_text.share)) return serialOfDay(day);
  const [year = "", month = "", date = ""] = day.split("-");
  const named = `${Number(date)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
  const weekday = WEEKDAY.entries[weekdayOf(day) - 1]?.label.toLowerCase() ?? "";
  return random.pick([
    `${date}/${month}/${year}`,
    `${date}/${month}/${year}`,
    `${date}/${month}/${year}${NBSP}`,
    `${Number(date)}/${Number(month)}/${year}`,
    `${date}/${month}/${year.slice(2)}`,
    `${date}-${month}-${year}`,
    `${date}.${month}.${year}`,
    day,
    named,
    `${weekday} ${named}`,
  ]);
}

function typedNumber(random: Random, { unit }: Column, value: unknown): Cell {
  const number = Number(value);
  if (!random.chance(CELL_MESS.number_as_text.share)) return number;
  if (unit === "min") {
    const [hours, minutes] = [Math.floor(number / 60), number % 60];
    return random.pick([`${number} min`, `${hours} h ${String(minutes).padStart(2, "0")}`]);
  }
  if (unit !== "€") return number;
  const [whole = "", cents] = String(number).split(".");
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, random.pick([" ", NBSP]));
  return `${grouped}${cents === undefined ? "" : `,${cents.padEnd(2, "0")}`} €`;
}

/** What stands in a cell whose value nobody will ever know. */
function unknownCell(random: Random, column: Column, { unknown }: { readonly unknown: string }): Cell {
  const explicit = EXPLICIT_UNKNOWNS.find(({ code }) => code === unknown);
  if (explicit !== undefined) return random.chance(0.8) ? explicit.label : explicit.label.toUpperCase();
  if (column.type === "date") return random.pick([2009, "courant 2009", "31/02/2009", "#REF!"]);
  if (column.type !== "list") return random.pick(["#REF!", "deux ou trois", "?"]);
  return random.pick([misspelt(random, column), "?", "à voir", "#N/A"]);
}

/** Two letters lost, and a doubt: nobody can tell which label was meant. */
function misspelt(random: Random, column: Column): string {
  const { label } = random.pick(listOf(column).entries);
  return `${label.slice(0, 1)}${label.slice(3)} ?`;
}
