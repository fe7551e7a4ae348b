import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { parseFieldMask, pathsOf } from "../../wire/fieldMask.ts";
import { invalidArgument, notModelled } from "../../wire/googleError.ts";
import type { ProtectedRange, Tab } from "../../workbook/tab.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { rangeFromJson, requireRange } from "../rangeJson.ts";
import { protectedRangeToJson } from "../sheetJson.ts";
import { type RequestContext, requestKind } from "./request.ts";

const PROTECTED =
  "protectedRange(protectedRangeId,range,namedRangeId,description,warningOnly,requestingUserCanEdit," +
  "unprotectedRanges,editors(users,groups,domainUsersCanEdit))";

export const addProtectedRange = requestKind(
  "addProtectedRange",
  PROTECTED,
  (context, { protectedRange = {} }) => {
    const protection = protectionFrom(context, protectedRange);
    const tab = requireProtectedTab(context.workbook, protection);
    tab.protections = [...tab.protections, protection];
    const answered = protectedRangeToJson(protection, true);
    // The answer tells the editors that were asked for; those whom Google adds appear at the next reading.
    const asked = protectedRange.editors?.users ?? [];
    const editors = protection.warningOnly ? {} : { editors: asked.length === 0 ? {} : { users: asked } };
    return { addProtectedRange: { protectedRange: { ...answered, ...editors } } };
  },
);

function protectionFrom(
  { workbook, ids, writer }: RequestContext,
  json: sheets_v4.Schema$ProtectedRange,
): ProtectedRange {
  const warningOnly = json.warningOnly ?? false;
  const named = workbook.namedRanges.find((each) => each.namedRangeId === json.namedRangeId);
  return {
    protectedRangeId: json.protectedRangeId ?? ids.number(),
    range: named?.range ?? requireRange(workbook, json.range).range,
    ...(named === undefined ? {} : { namedRangeId: named.namedRangeId }),
    ...(json.description == null ? {} : { description: json.description }),
    warningOnly,
    unprotectedRanges: (json.unprotectedRanges ?? []).map(rangeFromJson),
    editors: editorsFrom(json.editors ?? {}, warningOnly, writer.email),
    domainUsersCanEdit: json.editors?.domainUsersCanEdit ?? false,
  };
}

function editorsFrom(
  { users, groups }: sheets_v4.Schema$Editors,
  warningOnly: boolean,
  author: string,
): readonly string[] {
  if ((groups ?? []).length > 0) throw notModelled("a protected range with groups of editors");
  const asked = users ?? [];
  if (warningOnly && asked.length > 0) {
    throw invalidArgument("ProtectedRange is warningOnly. Editors cannot be set on it.");
  }
  // Whoever protects a range may always edit it.
  return warningOnly ? [] : [...new Set([...asked, author])];
}

function requireProtectedTab(workbook: Workbook, protection: ProtectedRange): Tab {
  const tab = workbook.tabs.find((each) => each.sheetId === protection.range.sheetId);
  if (tab === undefined) throw invalidArgument(`No grid with id: ${protection.range.sheetId}`);
  return tab;
}

export const updateProtectedRange = requestKind(
  "updateProtectedRange",
  `${PROTECTED},fields`,
  (context, { protectedRange = {}, fields }) => {
    const { tab, protection } = requireProtection(context.workbook, protectedRange.protectedRangeId);
    const asked = protectionFrom(context, { range: protection.range, ...protectedRange });
    const changes: Partial<Record<string, Partial<ProtectedRange>>> = {
      range: { range: asked.range },
      description: { description: asked.description ?? "" },
      warningOnly: { warningOnly: asked.warningOnly, editors: asked.editors },
      unprotectedRanges: { unprotectedRanges: asked.unprotectedRanges },
      editors: { editors: asked.editors, domainUsersCanEdit: asked.domainUsersCanEdit },
      "editors.users": { editors: asked.editors },
    };
    let next = protection;
    for (const path of pathsOf(parseFieldMask(fields ?? ""))) {
      const change = changes[path];
      if (change === undefined) throw notModelled(`updateProtectedRange with fields=${path}`);
      next = { ...next, ...change };
    }
    tab.protections = tab.protections.map((each) => (each === protection ? next : each));
    return {};
  },
);

export const deleteProtectedRange = requestKind(
  "deleteProtectedRange",
  "protectedRangeId",
  ({ workbook }, { protectedRangeId }) => {
    const { tab, protection } = requireProtection(workbook, protectedRangeId);
    tab.protections = tab.protections.filter((each) => each !== protection);
    return {};
  },
);

function requireProtection(workbook: Workbook, id: number | null | undefined) {
  for (const tab of workbook.tabs) {
    const protection = tab.protections.find((each) => each.protectedRangeId === id);
    if (protection !== undefined) return { tab, protection };
  }
  throw invalidArgument(`No protected range with id: ${id ?? 0}`);
}
