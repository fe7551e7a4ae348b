import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { GoogleState } from "../googleState.ts";
import { onlyKnownFields, parseFieldMask } from "../wire/fieldMask.ts";
import { notModelled } from "../wire/googleError.ts";
import type { Principal } from "../wire/principal.ts";
import { copyWorkbook, type Workbook } from "../workbook/workbook.ts";
import type { JsonObject } from "./compact.ts";
import { metadataFrom } from "./requests/metadataRequests.ts";
import { makeTab } from "./requests/sheetRequests.ts";
import { requireLocaleName, requireTimeZone } from "./requests/workbookRequests.ts";

const KNOWN = parseFieldMask(
  "properties(title,locale,timeZone,autoRecalc),sheets(properties),namedRanges,developerMetadata",
);

/** What `spreadsheets.create` makes. Cells are written by the requests that follow. */
export function createFromJson(state: GoogleState, principal: Principal, body: JsonObject): Workbook {
  onlyKnownFields(body, KNOWN, "spreadsheets.create");
  const {
    properties,
    sheets = [],
    namedRanges,
    developerMetadata = [],
  } = body as sheets_v4.Schema$Spreadsheet;
  if (namedRanges !== undefined) throw notModelled("spreadsheets.create with namedRanges");
  const created = state.createWorkbook({
    title: properties?.title ?? "Untitled spreadsheet",
    owner: principal.email,
    ...localeAndTimeZone(properties ?? {}),
  });
  state.file(created.id).createdByProject = principal.project;
  const workbook = copyWorkbook(created);
  if (sheets.length > 0) {
    workbook.tabs = [];
    for (const [index, { properties: tab = {} }] of sheets.entries()) {
      const sheetId = tab.sheetId ?? (index === 0 ? 0 : state.ids.number());
      workbook.tabs.push(makeTab(workbook, { ...tab, sheetId }, state.ids.number));
    }
  }
  workbook.metadata = developerMetadata.map((metadata) => metadataFrom(workbook, metadata, state.ids.number));
  state.workbooks.set(workbook.id, workbook);
  return workbook;
}

function localeAndTimeZone({ locale, timeZone }: sheets_v4.Schema$SpreadsheetProperties) {
  return {
    ...(locale == null ? {} : { locale: requireLocaleName(locale) }),
    ...(timeZone == null ? {} : { timeZone: requireTimeZone(timeZone) }),
  };
}
