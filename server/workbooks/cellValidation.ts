import type { DataValidation } from "hucre/xlsx";
import { serialOfDay } from "../../shared/calendar.ts";
import { expectedOf } from "../../shared/records/expected.ts";
import { EXPLICIT_UNKNOWNS } from "../../shared/records/value.ts";
import { type Column, NEVER_WORKED } from "../../shared/workbook/column.ts";
import type { ListPlaces } from "./listsSheet.ts";

/** Excel refuses a list written in the cell, and any message, beyond this length. */
const LONGEST_INLINE = 255;
const LONGEST_MESSAGE = 255;

/** Any day a person living today may have to write, birth dates included. */
const FIRST_DATE = serialOfDay("1900-03-01");
const LAST_DATE = serialOfDay("2100-12-31");

const UNKNOWN_LABELS = EXPLICIT_UNKNOWNS.map(({ label }) => label);

/** Where a validation applies, and what it needs to know of the rest of the workbook. */
export type ValidatedCells = {
  /** « D2:D1048576 ». */
  readonly range: string;
  /** « D2 »: the first cell of the range, as formulas name it. */
  readonly first: string;
  readonly places: ListPlaces;
  /** What the column refers to in another tab; null when it refers to none, or when that tab is not in the workbook. */
  readonly referred: ReferredCells | null;
};

export type ReferredCells = {
  readonly range: string;
  readonly tabTitle: string;
};

/**
 * What a spreadsheet checks while a person types.
 *
 * A hint and no more: pasting goes around it. The explicit unknowns pass wherever the rules of reading accept them.
 *
 * @returns null when anything may be typed
 */
export function cellValidation(column: Column, cells: ValidatedCells): DataValidation | null {
  const rule = ruleOf(column, cells);
  return rule === null ? null : { ...messagesOf(column, cells), ...rule, range: cells.range };
}

type Rule = Omit<DataValidation, "range">;

function ruleOf(column: Column, cells: ValidatedCells): Rule | null {
  if (column.list !== undefined) return listRule(column, cells);
  if (column.refersTo !== undefined) return referenceRule(cells);
  if (column.written === true) return null;
  switch (column.type) {
    case "date":
      return numberRule(column, cells, { type: "date", min: FIRST_DATE, max: LAST_DATE });
    case "month":
      return monthRule(cells);
    case "year":
    case "integer":
      return numberRule(column, cells, { type: "whole", min: column.min, max: column.max });
    case "decimal":
      return numberRule(column, cells, { type: "decimal", min: column.min, max: column.max });
    default:
      return null;
  }
}

function listRule(column: Column, { places }: ValidatedCells): Rule {
  const { list, multiple, naturalKey } = column;
  if (list === undefined) throw new TypeError(`Cannot list the values of "${column.header}": it has no list`);
  const labels = [...list.entries.map(({ label }) => label), ...(naturalKey === true ? [] : UNKNOWN_LABELS)];
  const place = places.of(list);
  const inline = labels.join(",").length <= LONGEST_INLINE && !labels.some((label) => /[",]/.test(label));
  const source = inline
    ? { values: labels }
    : { formula1: naturalKey === true ? place.entries : place.withUnknowns };
  return {
    type: "list",
    errorStyle: multiple === true ? "warning" : "stop",
    ...source,
    ...(multiple === true ? SEVERAL : {}),
  };
}

const SEVERAL = {
  showInputMessage: true,
  inputTitle: "Plusieurs réponses possibles",
  inputMessage: "Choisissez-en une, ou tapez-en plusieurs séparées par « ; ».",
} as const;

/** A warning: the row of the other tab may well be typed afterwards. */
function referenceRule({ referred }: ValidatedCells): Rule | null {
  return referred === null ? null : { type: "list", errorStyle: "warning", formula1: referred.range };
}

type Bounds = {
  readonly type: "date" | "whole" | "decimal";
  readonly min: number | undefined;
  readonly max: number | undefined;
};

/** A key takes no explicit unknown: its rule is the spreadsheet's own. Elsewhere a formula lets them through. */
function numberRule(column: Column, cells: ValidatedCells, { type, min, max }: Bounds): Rule {
  if (column.naturalKey === true && min !== undefined && max !== undefined) {
    return {
      type,
      operator: "between",
      formula1: String(min),
      formula2: String(max),
      errorStyle: "stop",
    };
  }
  const { first, places } = cells;
  const tests = [
    ...(min === undefined ? [] : [`${first}>=${min}`]),
    ...(max === undefined ? [] : [`${first}<=${max}`]),
    ...(type === "whole" ? [`${first}=INT(${first})`] : []),
  ];
  const [number, unknown] = [`ISNUMBER(${first})`, isUnknown(first, places)];
  const formula1 =
    tests.length === 0 ? `OR(${number},${unknown})` : `IF(${number},AND(${tests.join(",")}),${unknown})`;
  return { type: "custom", formula1, errorStyle: "stop" };
}

function monthRule({ first, places }: ValidatedCells): Rule {
  const month = `AND(${first}>=${FIRST_DATE},${first}<=${LAST_DATE})`;
  const never = `LEFT(LOWER(${first}),${NEVER_WORKED.length})="${NEVER_WORKED}"`;
  const formula1 = `IF(ISNUMBER(${first}),${month},OR(${isUnknown(first, places)},${never}))`;
  return { type: "custom", formula1, errorStyle: "warning" };
}

const isUnknown = (first: string, { unknowns }: ListPlaces) => `COUNTIF(${unknowns},${first})>0`;

function messagesOf(column: Column, { referred }: ValidatedCells): Omit<Rule, "type"> {
  const unknowns = UNKNOWN_LABELS.map((label) => `« ${label} »`).join(", ");
  const expected = referred === null ? expectedOf(column) : `une valeur de l'onglet « ${referred.tabTitle} »`;
  const otherwise = column.naturalKey === true ? "" : ` Sinon : ${unknowns}.`;
  return {
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: "Cette valeur n'est pas prévue",
    errorMessage:
      shortened(`On attend ${expected}.`.replace("….", "…"), LONGEST_MESSAGE - otherwise.length) + otherwise,
  };
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
