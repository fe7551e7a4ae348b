import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { parseFieldMask, pathsOf } from "../../wire/fieldMask.ts";
import { invalidArgument, notModelled } from "../../wire/googleError.ts";
import { readBounds } from "../../workbook/a1.ts";
import type { GridRange } from "../../workbook/gridRange.ts";
import { namedRangeByName, type NamedRange, type Workbook } from "../../workbook/workbook.ts";
import { requireRange } from "../rangeJson.ts";
import { namedRangeToJson } from "../sheetJson.ts";
import { requestKind } from "./request.ts";

const NAMED =
  "namedRange(namedRangeId,name,range(sheetId,startRowIndex,endRowIndex,startColumnIndex,endColumnIndex))";

export const addNamedRange = requestKind("addNamedRange", NAMED, ({ workbook, ids }, { namedRange = {} }) => {
  const named: NamedRange = {
    namedRangeId: namedRange.namedRangeId ?? String(ids.number()),
    name: requireName(workbook, namedRange.name ?? ""),
    range: targetOf(workbook, namedRange),
  };
  if (workbook.namedRanges.some((each) => each.namedRangeId === named.namedRangeId)) {
    throw invalidArgument(`A named range with id ${named.namedRangeId} already exists.`);
  }
  workbook.namedRanges = [...workbook.namedRanges, named];
  return { addNamedRange: { namedRange: namedRangeToJson(named) } };
});

export const updateNamedRange = requestKind(
  "updateNamedRange",
  `${NAMED},fields`,
  ({ workbook }, { namedRange = {}, fields }) => {
    const present = requireNamedRange(workbook, namedRange.namedRangeId);
    let next = present;
    for (const path of pathsOf(parseFieldMask(fields ?? ""))) {
      const everything = path === "*";
      if (!everything && path !== "name" && path !== "range") {
        throw notModelled(`updateNamedRange with fields=${path}`);
      }
      if ((everything || path === "name") && namedRange.name !== present.name) {
        next = { ...next, name: requireName(workbook, namedRange.name ?? "") };
      }
      if (everything || path === "range") next = { ...next, range: targetOf(workbook, namedRange) };
    }
    workbook.namedRanges = workbook.namedRanges.map((each) => (each === present ? next : each));
    return {};
  },
);

export const deleteNamedRange = requestKind(
  "deleteNamedRange",
  "namedRangeId",
  ({ workbook }, { namedRangeId }) => {
    const present = requireNamedRange(workbook, namedRangeId);
    workbook.namedRanges = workbook.namedRanges.filter((each) => each !== present);
    return {};
  },
);

function requireNamedRange(workbook: Workbook, id: string | null | undefined): NamedRange {
  const found = workbook.namedRanges.find((each) => each.namedRangeId === id);
  if (found === undefined) throw invalidArgument(`Cannot find a named range with ID: ${id ?? ""}`);
  return found;
}

/** Letters, digits and underscores, not the look of a cell, taken by no other. */
function requireName(workbook: Workbook, name: string): string {
  const looksLikeCells =
    readBounds(name) !== null || /^[Rr]\d*[Cc]\d*$/.test(name) || /^(true|false)$/i.test(name);
  if (!/^[\p{L}_][\p{L}\d_]{0,249}$/u.test(name) || looksLikeCells) {
    throw invalidArgument(`The name: ${name} is not a valid name for a named range.`);
  }
  if (namedRangeByName(workbook, name) !== undefined) {
    throw invalidArgument(`A named range with name: ${name} already exists.`);
  }
  return name;
}

function targetOf(workbook: Workbook, namedRange: sheets_v4.Schema$NamedRange): GridRange {
  return requireRange(workbook, namedRange.range).range;
}
