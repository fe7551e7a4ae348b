import { googleTemplateRequests } from "../../server/workbooks/googleTemplate.ts";
import { ASSOCIATION_TEMPLATE } from "../../shared/workbook/template.ts";
import { type AppsScript, createAppsScript } from "../google/appsScript/appsScript.ts";
import { COLLEAGUE, OWNER } from "../google/appsScript/scriptProject.ts";
import { GoogleState, type NewTab } from "../google/googleState.ts";
import { editAs } from "../support/googleWorkbooks.ts";
import { shippedAddon, TODAY } from "./addonWorkbook.ts";

export type EmptyWorkbook = { readonly state: GoogleState; readonly id: string; readonly script: AppsScript };

/** A file as Google makes it, or with the tabs of an association, and the shipped add-on in it. */
export async function emptyWorkbook(
  tabs: readonly NewTab[] = [{ title: "Feuille 1" }],
  locale = "fr_FR",
): Promise<EmptyWorkbook> {
  const state = new GoogleState({ clock: () => new Date(`${TODAY}T09:00:00.000Z`) });
  const { id } = state.createWorkbook({
    title: "Classeur",
    owner: OWNER,
    locale,
    timeZone: "Europe/Paris",
    tabs,
  });
  state.share(id, COLLEAGUE, "writer");
  const script = createAppsScript({ state, spreadsheetId: id, files: await shippedAddon() });
  return { state, id, script };
}

/** The same file, made by the service's requests. */
export function madeByRequests(): { readonly state: GoogleState; readonly id: string } {
  const state = new GoogleState();
  const { id, tabs } = state.createWorkbook({
    title: "Classeur",
    owner: OWNER,
    locale: "fr_FR",
    timeZone: "Europe/Paris",
  });
  editAs(state, id, googleTemplateRequests(ASSOCIATION_TEMPLATE, tabs[0]?.sheetId ?? 0));
  return { state, id };
}
