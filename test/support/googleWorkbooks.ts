import {
  type AccessOptions,
  READING_SCOPES,
  googleAccess,
} from "../../server/sources/google/googleAccess.ts";
import { googleSource } from "../../server/sources/google/googleSource.ts";
import { createPacer } from "../../server/sources/google/pacer.ts";
import type { Source } from "../../server/sources/source.ts";
import type { Store } from "../../server/store/store.ts";
import type { GoogleRequest } from "../../server/workbooks/googleRequest.ts";
import { googleTemplateRequests } from "../../server/workbooks/googleTemplate.ts";
import { type Cell, isBlank } from "../../shared/records/cell.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { fold } from "../../shared/records/fold.ts";
import { ASSOCIATION_TEMPLATE, type Template } from "../../shared/workbook/template.ts";
import type { GoogleState } from "../google/googleState.ts";
import { type StandIn, type StandInOptions, startGoogle } from "../google/server.ts";
import { batchUpdate } from "../google/sheets/batchUpdate.ts";
import type { Tab } from "../google/workbook/tab.ts";
import { tabByTitle, type Workbook } from "../google/workbook/workbook.ts";
import type { SimulatedTime } from "./simulatedTime.ts";

export const SERVICE = "navette@service.example";
export const OWNER = "association@structure.example";

/** The stand-in, which knows the service by the token that it uses when nobody gave it credentials. */
export async function startGoogleForNavette(options: StandInOptions = {}): Promise<StandIn> {
  const google = await startGoogle(options);
  google.state.principals.set("navette", {
    email: SERVICE,
    scopes: [...READING_SCOPES],
    project: "1",
    expires: Number.POSITIVE_INFINITY,
  });
  return google;
}

/** The Google source as the service builds it, on the stand-in and a clock of the test. */
export async function sourceOn(
  { url }: StandIn,
  store: Store,
  time: SimulatedTime,
  options: AccessOptions = {},
): Promise<Source> {
  const access = await googleAccess({ credentials: null, url }, options);
  return googleSource({ access, feed: store.drive, pacer: createPacer(time), effects: time });
}

/** Sends requests as the owner of the workbook does from the browser. */
export function editAs(state: GoogleState, id: string, requests: readonly GoogleRequest[]): void {
  const writer = { email: OWNER, isOwner: true };
  state.edit(id, (workbook) => batchUpdate({ workbook, ids: state.ids, writer }, { requests }));
}

export type MakeOptions = {
  readonly title?: string;
  readonly template?: Template;
  /** Formats and lists left out: nothing that the service reads, and most of the time it takes. */
  readonly bare?: boolean;
};

const DRESS: readonly (keyof GoogleRequest)[] = ["repeatCell", "setDataValidation"];

/** A Google workbook made from the template, filled with the rows of these sheets, and shared with the service. */
export function makeWorkbook(
  state: GoogleState,
  sheets: readonly RawSheet[],
  { title = "Atelier d'essai", template = ASSOCIATION_TEMPLATE, bare = true }: MakeOptions = {},
): string {
  const { id } = state.createWorkbook({ title, owner: OWNER, locale: "fr_FR", timeZone: "Europe/Paris" });
  const requests = googleTemplateRequests(template);
  editAs(state, id, bare ? requests.filter((request) => !DRESS.some((kind) => kind in request)) : requests);
  state.edit(id, (workbook) => {
    for (const sheet of sheets) fill(workbook, sheet);
  });
  state.share(id, SERVICE, "reader");
  return id;
}

/** Writes the rows of a sheet as they are, headers included. */
function fill(workbook: Workbook, { title, rows }: RawSheet): void {
  const tab =
    tabByTitle(workbook, title) ??
    workbook.tabs.find(({ properties }) => fold(properties.title) === fold(title));
  if (tab === undefined) throw new Error(`The workbook has no tab "${title}"`);
  tab.rowCount = Math.max(tab.rowCount, rows.length);
  tab.columnCount = Math.max(tab.columnCount, ...rows.map((row) => row.length));
  rows.forEach((row, index) => {
    tab.rows[index] = cellsOf(tab, row, index);
  });
}

function cellsOf(tab: Tab, row: readonly Cell[], index: number) {
  return row.map((value, column) => {
    const present = tab.rows[index]?.[column];
    return value === null || isBlank(value) ? present : { ...present, value };
  });
}

/** Requests to Sheets and to Drive since the log was cleared. */
export function requestsIn({ log }: StandIn): { readonly sheets: number; readonly drive: number } {
  return { sheets: log.to(/^\/v4\/spreadsheets/).length, drive: log.to(/^\/drive\/v3\//).length };
}
