import type { Day } from "../../shared/calendar.ts";
import { type EntryError, readEntry, type Typed } from "../../shared/entry/readEntry.ts";
import { type SilentPerson, silentPeople } from "../../shared/entry/silentPeople.ts";
import { rowKeyOf } from "../../shared/import/rowKey.ts";
import { ASSOCIATION_TABS } from "../../shared/workbook/template.ts";
import { withDocumentLock } from "../platform/documentLock.ts";
import { today } from "../platform/today.ts";
import { appendRows, neededTab } from "../platform/workbook.ts";

const CONTACTS = ASSOCIATION_TABS.contacts;

/** What the form needs to open, in one call. For the association's eyes only. */
export type ContactForm = { readonly today: Day; readonly people: readonly SilentPerson[] };

export type SavedContact =
  | { readonly outcome: "saved"; readonly row: number }
  | { readonly outcome: "errors"; readonly errors: readonly EntryError[] };

export function openContactForm(): ContactForm {
  const day = today();
  const tabs = {
    contacts: neededTab("contacts").rows,
    participants: neededTab("participants").rows,
    enrolments: neededTab("enrolments").rows,
    attendances: neededTab("attendances").rows,
  };
  return { today: day, people: silentPeople(tabs, day) };
}

export function saveContact(code: string, typed: Typed): SavedContact {
  return withDocumentLock(() => {
    const contacts = neededTab("contacts");
    const { written, errors } = readEntry(CONTACTS, { date: null, means: null, ...typed, participant: code });
    if (errors.length > 0) return { outcome: "errors", errors };
    const key = rowKeyOf("contacts", written);
    const same = contacts.rows.find(({ cells }) => rowKeyOf("contacts", cells) === key);
    if (same !== undefined) return { outcome: "errors", errors: [alreadyThere(same.row)] };
    appendRows(contacts, [written]);
    return { outcome: "saved", row: contacts.nextRow };
  });
}

function alreadyThere(row: number): EntryError {
  const sentence = `Une relance de ce jour, par ce moyen, est déjà notée pour cette personne, ligne ${row} de l'onglet « ${CONTACTS.title} » : complétez cette ligne, ou choisissez un autre moyen.`;
  return { key: "means", sentence };
}
