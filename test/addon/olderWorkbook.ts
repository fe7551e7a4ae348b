import { type AppsScript, createAppsScript } from "../google/appsScript/appsScript.ts";
import { COLLEAGUE, OWNER } from "../google/appsScript/scriptProject.ts";
import { GoogleState } from "../google/googleState.ts";
import type { Cell } from "../google/workbook/cell.ts";
import { enterIn, readTyped } from "../google/workbook/enter.ts";
import { localeNamed } from "../google/workbook/locale.ts";
import { setCell } from "../google/workbook/tab.ts";
import { tabByTitle } from "../google/workbook/workbook.ts";
import { shippedAddon, TODAY } from "./addonWorkbook.ts";

export type OlderWorkbook = { readonly state: GoogleState; readonly id: string; readonly script: AppsScript };

/** What somebody put in a cell: pasted as it is (a text stays a text), typed as the file reads it, or a formula. */
export type Put =
  | string
  | number
  | boolean
  | null
  | { readonly typed: string }
  | { readonly formula: string; readonly result: string | number };

export type PutRows = Readonly<Record<string, readonly (readonly Put[])[]>>;

const typed = (text: string): Put => ({ typed: text });
/** A day that a file of any language reads the same. */
const DAY = typed("2012-01-05");
export const ATTENDANCES = 1200;

/**
 * What an association has after a year without the forms, in a workbook of before the first version: some columns and
 * tabs are not there, columns of its own stand between ours, no range, no list, no version.
 */
export const BY_HAND: PutRows = {
  Structure: [
    ["Nom de la structure", "Association d'essai"],
    ["SIRET", "130 025 265 00013"],
    ["Notre local", { formula: '="Rue "&"haute"', result: "Rue haute" }],
    ["Heures d'ouverture par semaine", "17,5"],
  ],
  Ateliers: [
    ["Nom de l'atelier", "Modalité", "Durée habituelle", "Budget", "Début"],
    [" Cuisine  du jeudi", "collectif", "2 h", { formula: "=10*3", result: 30 }, "01/09/2011"],
    ["Jardin", "Individuel ", typed("2:30"), "=3*4", typed("2011-09-12")],
    ["Vélo", "Collectf", "90 min", "12", "date ?"],
    ["Couture", "COLLECTIF", 90, null, "1er mars 2012"],
  ],
  Participants: [
    [
      "Code",
      "Nom",
      "Mon suivi",
      "Prénom",
      "Né(e) le",
      "Année de naissance",
      "Sexe",
      "Téléphone",
      "Observations",
      "Relance le",
    ],
    [
      "p-1",
      "Zzcanari",
      "voir CAF",
      "Quetzal",
      "03/04/1985",
      null,
      "F",
      612345678,
      " =SOMME(A1)",
      typed("2012-05-06"),
    ],
    [
      "P 2",
      "=Yycanari",
      { formula: "=1+1", result: 2 },
      " Wombat",
      typed("1970-01-01"),
      null,
      "femme",
      "+33 6 12",
      "-",
      "",
    ],
    [
      "P-3",
      "@Xx",
      "=1+1",
      "Ibis ",
      "12.11.90",
      1991,
      { formula: '="F"', result: "F" },
      "06 12 ",
      "+ de 2 ans",
      "bientôt",
    ],
    ["P-4", "-Ww", null, "Koala", "vers 1960", 1960, "hommme", "-", "@demain  ", null],
    ["P-5", "Vv", true, "Ara", DAY, null, "bleu", typed("0612"), typed("10:30"), null],
    [null, null, "une ligne à nous", null, null, null, null, null, " fin ", null],
    ["P-6", "Uu", null, "Puma", "5 mars 1988", null, "Non communiqué", null, typed("2012-05-06"), null],
    ["P-7", "Tt", null, "Loir", { formula: "=29000+1", result: 29001 }, null, "H", null, "  dernière ", null],
  ],
  Parcours: [
    [
      "Participant",
      "Date d'entrée",
      "Âge à l'entrée",
      "Logement",
      "Enfants à charge",
      "Sortie",
      "Calcul à nous",
    ],
    ["P-1", "02/01/2012", null, "x", "2", null, { formula: "=2*3", result: 6 }],
    ["p2", typed("2012-01-02"), null, null, "=2", "30/06/2012", "-"],
    ["P-3", "2 janvier 2012", null, null, { formula: "=1+2", result: 3 }, "2012", "+1"],
    ["P-4", "02/01/12", 51, null, " 0 ", null, null],
    ["P-7", typed("2012-02-29"), null, null, 1, null, null],
  ],
  Présences: [
    ["Date", "Demi-journée", "Atelier", "Code participant", "Notre note", "Statut", "Minutes"],
    ...Array.from({ length: ATTENDANCES }, (_, row): Put[] => [
      row % 3 === 0 ? `${String(1 + (row % 28)).padStart(2, "0")}/${String(1 + (row % 12))}/2012` : DAY,
      ["matin", "Après-midi", "AM", "journée "][row % 4] ?? null,
      row % 5 === 0 ? "cuisine du  jeudi" : "Jardin",
      ["P-1", "p-2", "P 3", "P-7"][row % 4] ?? null,
      row % 100 === 0 ? { formula: "=1+1", result: 2 } : row % 7 === 0 ? "=à voir" : null,
      ["Présent", "present", "Absent excusé", "?"][row % 4] ?? null,
      [null, "90", typed("2:00"), "1h30", 45][row % 5] ?? null,
    ]),
  ],
  "Nos sorties": [
    ["Lieu", "Coût", "Jour"],
    ["=Musée", { formula: "=12*2", result: 24 }, typed("2012-07-14")],
    ["Mer", " F ", "03/04/2012"],
  ],
};

export async function olderWorkbook(locale: string, content: PutRows = BY_HAND): Promise<OlderWorkbook> {
  const state = new GoogleState({ clock: () => new Date(`${TODAY}T09:00:00.000Z`) });
  const tabs = Object.entries(content).map(([title, rows]) => ({
    title,
    rowCount: rows.length + 100,
    columnCount: 12,
  }));
  const { id } = state.createWorkbook({
    title: "Classeur",
    owner: OWNER,
    locale,
    timeZone: "Europe/Paris",
    tabs,
  });
  state.edit(id, (workbook) => {
    for (const [title, rows] of Object.entries(content)) {
      const tab = tabByTitle(workbook, title);
      if (tab === undefined) continue;
      rows.forEach((row, at) => {
        row.forEach((put, column) => {
          setCell(tab, at, column, cellOf(put, locale));
        });
      });
    }
  });
  state.share(id, COLLEAGUE, "writer");
  return { state, id, script: createAppsScript({ state, spreadsheetId: id, files: await shippedAddon() }) };
}

function cellOf(put: Put, locale: string): Cell | undefined {
  if (put === null || put === "") return undefined;
  if (typeof put !== "object") return { value: put };
  if ("typed" in put) return enterIn(undefined, readTyped(put.typed, localeNamed(locale)));
  return { ...put, resultGiven: true };
}
