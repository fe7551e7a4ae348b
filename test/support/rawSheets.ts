import type { Cell } from "../../shared/records/cell.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { writtenHeader } from "../../shared/workbook/recognise.ts";
import { columnsOf, type Tab } from "../../shared/workbook/tab.ts";
import { TABS, type TabKey } from "../../shared/workbook/template.ts";

export type TypedRow = Readonly<Record<string, Cell>>;
export type TypedRows = { readonly [K in TabKey]?: readonly TypedRow[] };

/** The sheets of a workbook whose cells are given by column key, as a person would have typed them. */
export function rawSheets(rows: TypedRows): RawSheet[] {
  return Object.entries(rows).map(([key, tabRows]) => {
    const tab: Tab = TABS[key as TabKey];
    const columns = columnsOf(tab);
    if (tab.layout === "card") {
      const [card = {}] = tabRows;
      return { title: tab.title, rows: columns.map((c) => [c.column.header, card[c.key] ?? null]) };
    }
    return {
      title: tab.title,
      rows: [
        columns.map(({ column }) => writtenHeader(column)),
        ...tabRows.map((row) => columns.map((c) => row[c.key] ?? null)),
      ],
    };
  });
}

/** An invented SIRET that follows Luhn. */
export const SIRET = "13002526500013";

export const aStructure: TypedRow = {
  identifier: SIRET,
  name: "Association d'essai",
  legalForm: "Association loi 1901",
};

/** A small, clean workbook: one workshop, two people, their stays and presences. */
export function aWorkbook(overrides: TypedRows = {}): TypedRows {
  return {
    structure: [aStructure],
    workshops: [{ name: "Cuisine", modality: "Collectif", duration: 120 }],
    participants: [
      { code: "P-001", birthName: "Zzcanari", firstName: "Quetzal", birthDate: "03/04/1985", sex: "Femme" },
      { code: "P-002", birthName: "Yycanari", firstName: "Wombat", birthDate: "01/01/1970", sex: "Homme" },
    ],
    enrolments: [
      { participant: "P-001", entry: "02/01/2012", rights: "RSA socle" },
      { participant: "P-002", entry: "02/01/2012", exit: "30/06/2012", outcome: "CDI", rights: "RSA socle" },
    ],
    attendances: [
      { date: "05/01/2012", halfDay: "Matin", workshop: "Cuisine", participant: "P-001", status: "Présent" },
      {
        date: "05/01/2012",
        halfDay: "Matin",
        workshop: "Cuisine",
        participant: "P-002",
        status: "Absent excusé",
      },
    ],
    ...overrides,
  };
}
