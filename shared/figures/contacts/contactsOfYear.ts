import type { RecordOf } from "../../records/record.ts";
import { personKey } from "../attendance/personWeeks.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import { perYear } from "../year/perYear.ts";

/** An attempt to reach somebody, and who it was. */
export type ContactOfYear = {
  readonly contact: RecordOf<"contacts">;
  /** The same for the same person, in whatever workbook. */
  readonly person: string;
};

export const CONTACTS = { one: "relance", several: "relances", missing: "sans résultat connu" };

export const CONTACTS_OF_YEAR = "Relances de l'année, dans toutes les structures.";

export const contactsOfYear = perYear(
  ({ workbooks, index, year: { firstDay, lastDay } }: IndexedYear): readonly ContactOfYear[] =>
    workbooks.flatMap(({ workbook, facts }) =>
      facts.contacts
        .filter(({ date }) => date >= firstDay && date <= lastDay)
        .map((contact) => ({ contact, person: personKey(index, workbook, contact.participant) })),
    ),
);
