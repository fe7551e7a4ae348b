import { expect, test } from "vitest";
import type { ContactForm } from "../../addon/gestures/contactForm.ts";
import { COLLEAGUE } from "../google/appsScript/scriptProject.ts";
import { tabByTitle } from "../google/workbook/workbook.ts";
import { editAs } from "../support/googleWorkbooks.ts";
import { aWorkbook, rawSheets } from "../support/rawSheets.ts";
import { addonWorkbook } from "./addonWorkbook.ts";

/** Today is 1 March 2026. */
const WORKBOOK = aWorkbook({
  participants: [
    { code: "P-001", birthName: "Un", firstName: "Anne", birthDate: "05/03/1980", phone: "0612345678" },
    { code: "P-002", birthName: "Deux", firstName: "Anne", birthDate: "05/03/1980" },
    { code: "P-003", birthName: "Trois", firstName: "Anne", birthDate: "05/03/1980" },
    { code: "P-004", birthName: "Quatre", firstName: "Anne", birthDate: "05/03/1980" },
    { code: "P-005", birthName: "Cinq", firstName: "Anne", birthDate: "05/03/1980" },
  ],
  enrolments: [
    { participant: "P-001", entry: "05/01/2026" },
    { participant: "P-002", entry: "01/02/2026" },
    { participant: "P-003", entry: "05/01/2026" },
    { participant: "P-004", entry: "05/01/2026", exit: "31/01/2026", outcome: "CDI" },
    { participant: "P-005" },
  ],
  attendances: [
    { date: "22/02/2026", halfDay: "Matin", workshop: "Cuisine", participant: "P-001", status: "Présent" },
    { date: "26/02/2026", halfDay: "Matin", workshop: "Cuisine", participant: "P-001", status: "Absent" },
    { date: "15/12/2025", halfDay: "Matin", workshop: "Cuisine", participant: "P-003", status: "Présent" },
  ],
  contacts: [
    { date: "20/02/2026", participant: "P-003", means: "Appel", result: "Répondeur" },
    { date: "10/02/2026", participant: "P-003", means: "Courrier" },
  ],
});

test("who is enrolled comes with the days of silence, the longest first, and the last contact", async () => {
  const { script } = await addonWorkbook({ sheets: rawSheets(WORKBOOK) });
  const { result, calls } = script.call("openContactForm");
  expect(calls.reads).toBe(4);
  expect(calls.writes).toBe(0);
  const { today, people } = result as ContactForm;
  expect(today).toBe("2026-03-01");
  expect(people.map(({ code, days }) => [code, days])).toEqual([
    // A presence before the stay does not count: 55 days since 5 January.
    ["P-003", 55],
    ["P-002", 28],
    ["P-001", 7],
    ["P-005", null],
  ]);
  expect(people[0]?.lastContact).toEqual({
    date: "2026-02-20",
    means: "Téléphone",
    result: "Message laissé",
  });
  expect(people[2]).toMatchObject({ lastPresence: "2026-02-22", lastContact: null, phone: "0612345678" });
});

test.each([
  ["fr_FR", "association@structure.example"],
  ["en_US", COLLEAGUE],
])("in a file of %s a contact is one read and one write, and its text stays text", async (locale, user) => {
  const { script, rows } = await addonWorkbook({ sheets: rawSheets(WORKBOOK), locale });
  const typed = { date: "05/03/2026", means: "Visite", result: "Joint", followUp: "=SOMME(1;2)" };
  const { result, calls } = script.call("saveContact", ["P-002", typed], { user });
  expect(result).toEqual({ outcome: "saved", row: 4 });
  expect(calls.byMethod["Range.getValues"]).toBe(1);
  expect(calls.byMethod["Range.setValues"]).toBe(1);
  expect(rows("Relances")[3]?.slice(0, 5)).toEqual([46_086, "P-002", "Visite", "Joint", "=SOMME(1;2)"]);
});

test.each(["+33 à rappeler", "-rappeler", "@rappeler"])("the follow-up %s stays text", async (followUp) => {
  const { script, rows } = await addonWorkbook({ sheets: rawSheets(WORKBOOK) });
  script.call("saveContact", ["P-001", { date: "01/03/2026", means: "Visite", followUp }]);
  expect(rows("Relances").at(-1)?.[4]).toBe(followUp);
});

test("a contact without its means, or noted twice, is refused beside the means and writes nothing", async () => {
  const { script } = await addonWorkbook({ sheets: rawSheets(WORKBOOK) });
  for (const means of [null, "Téléphone"]) {
    const { result, calls } = script.call("saveContact", ["P-003", { date: "20/02/2026", means }]);
    expect(result).toMatchObject({ outcome: "errors", errors: [{ key: "means" }] });
    expect(calls.writes).toBe(0);
  }
});

test("a workbook without the optional tab says so, and how to add it", async () => {
  const { script, state, id } = await addonWorkbook({ sheets: rawSheets(WORKBOOK) });
  const relances = tabByTitle(state.workbook(id), "Relances");
  editAs(state, id, [{ deleteSheet: { sheetId: relances?.sheetId ?? -1 } }]);
  expect(() => script.call("openContactForm")).toThrow(
    /L'onglet « Relances » n'est pas dans ce classeur.*Installer ou mettre à jour/,
  );
});
