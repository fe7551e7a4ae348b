import { expect, test } from "vitest";
import type { Cell } from "../../shared/records/cell.ts";
import { ASSOCIATION_TABS } from "../../shared/workbook/template.ts";
import { rawSheets, aWorkbook } from "../support/rawSheets.ts";
import { COLLEAGUE } from "../google/appsScript/scriptProject.ts";
import { tabByTitle } from "../google/workbook/workbook.ts";
import { editAs } from "../support/googleWorkbooks.ts";
import { type AddonWorkbook, addonWorkbook } from "./addonWorkbook.ts";

const ANNE = {
  birthName: "Essai",
  usedName: null,
  firstName: "Anne",
  birthDate: "05/03/1980",
  phone: "0612345678",
  sex: "femme",
  remarks: "=1+1",
};
const STAY = { entry: "01/03/2026", rights: "RSA socle", plannedHours: "9,5" };

/** The last row of a tab, by key of the column. */
function lastRow(
  { rows }: AddonWorkbook,
  key: "participants" | "enrolments",
): Readonly<Record<string, Cell>> {
  const { title, columns } = ASSOCIATION_TABS[key];
  const cells = rows(title).at(-1) ?? [];
  return Object.fromEntries(Object.keys(columns).map((each, index) => [each, cells[index] ?? null]));
}

test.each([
  { locale: "fr_FR", user: undefined },
  { locale: "en_US", user: undefined },
  { locale: "fr_FR", user: COLLEAGUE },
])("a person and the first stay are saved as typed: $locale, $user", async ({ locale, user }) => {
  const workbook = await addonWorkbook({ locale });
  const { result, calls } = workbook.script.call(
    "saveParticipant",
    [ANNE, STAY, false],
    user === undefined ? {} : { user },
  );
  expect(result).toMatchObject({ outcome: "saved", code: "P-003" });
  expect(lastRow(workbook, "participants")).toMatchObject({
    code: "P-003",
    birthName: "Essai",
    firstName: "Anne",
    birthDate: 29285,
    phone: "0612345678",
    sex: "Femme",
    remarks: "=1+1",
    birthYear: 1980,
  });
  expect(lastRow(workbook, "enrolments")).toMatchObject({
    participant: "P-003",
    entry: 46082,
    ageAtEntry: 45,
    rights: "RSA socle",
    plannedHours: 9.5,
  });
  expect(calls.byTab).toEqual({ Participants: expect.anything(), Parcours: expect.anything() });
});

test("saving takes one read and one write of values a tab, for 2 people as for 2,000", async () => {
  const counts = [];
  for (const people of [2, 2000]) {
    const participants = Array.from({ length: people }, (_, index) => ({
      code: `P-${String(index + 1).padStart(3, "0")}`,
      birthName: `Nom${String(index)}`,
      firstName: "Prénom",
      birthDate: "01/01/1980",
    }));
    const { script } = await addonWorkbook({ sheets: rawSheets(aWorkbook({ participants })) });
    const { byMethod } = script.call("saveParticipant", [{ ...ANNE, firstName: "Zoé" }, STAY, true]).calls;
    counts.push([
      byMethod["Range.getValues"],
      byMethod["Range.setValues"],
      byMethod["Range.setNumberFormats"],
    ]);
  }
  expect(counts).toEqual([
    [2, 2, 2],
    [2, 2, 2],
  ]);
});

test("somebody who looks like a person already there is shown before anything is written", async () => {
  const workbook = await addonWorkbook();
  const before = workbook.rows("Participants");
  const typed = { ...ANNE, birthName: "Zzcanary", firstName: "Quetzal", birthDate: "03/04/1985" };
  const { result } = workbook.script.call("saveParticipant", [typed, STAY, false]);
  expect(result).toEqual({
    outcome: "alike",
    people: [{ code: "P-001", name: "ZZCANARI Quetzal", born: "03/04/1985" }],
  });
  expect(workbook.rows("Participants")).toEqual(before);
  expect(workbook.script.call("saveParticipant", [typed, STAY, true]).result).toMatchObject({
    code: "P-003",
  });
});

test("what is missing or unreadable is told field by field, and nothing is written", async () => {
  const workbook = await addonWorkbook();
  const before = [workbook.rows("Participants"), workbook.rows("Parcours")];
  const { result } = workbook.script.call("saveParticipant", [
    { ...ANNE, firstName: null, birthDate: "31/02/1980", sex: "autre" },
    { entry: "hier" },
    false,
  ]);
  const { participant, enrolment } = result as Record<string, { key: string; sentence: string }[]>;
  expect(participant?.map(({ key }) => key)).toEqual(["firstName", "birthDate", "sex"]);
  expect(enrolment).toEqual([
    { key: "entry", sentence: "Valeur non reconnue : on attend une date comme 05/03/2025." },
  ]);
  expect([workbook.rows("Participants"), workbook.rows("Parcours")]).toEqual(before);
});

test("somebody who comes back gets a new stay, never the same day twice", async () => {
  const workbook = await addonWorkbook();
  const save = () => workbook.script.call("saveReturn", ["P-002", { entry: "02/03/2026" }]).result;
  expect(save()).toMatchObject({ outcome: "saved", code: "P-002" });
  expect(lastRow(workbook, "enrolments")).toMatchObject({
    participant: "P-002",
    entry: 46083,
    ageAtEntry: 56,
  });
  expect(save()).toMatchObject({ outcome: "errors", enrolment: [{ key: "entry" }] });
});

test("a correction changes its cells alone, wherever the row has gone since the form was opened", async () => {
  const workbook = await addonWorkbook();
  const { state, id, script, rows } = workbook;
  script.call("openParticipantForm");
  const before = rows("Participants").map((row) => [...row]);
  // A colleague sorts the tab in the meantime.
  state.edit(id, (each) => {
    const tab = each.tabs.find(({ properties }) => properties.title === "Participants");
    if (tab !== undefined) [tab.rows[1], tab.rows[2]] = [tab.rows[2], tab.rows[1]];
  });
  const { calls } = script.call("saveParticipantChanges", ["P-002", { phone: "+33 6 00 00 00 00" }]);
  expect(calls.byMethod["Range.setValues"]).toBe(1);
  const [headers = [], first = [], second = []] = rows("Participants");
  expect(first[headers.indexOf("Téléphone")]).toBe("+33 6 00 00 00 00");
  expect(first.filter((cell) => cell !== "+33 6 00 00 00 00")).toEqual(
    before[2]?.filter((_, index) => index !== headers.indexOf("Téléphone")),
  );
  expect(second).toEqual(before[1]);
});

test("a day typed overseas is the same day in the sheet", async () => {
  const workbook = await addonWorkbook({ timeZone: "Indian/Reunion" });
  workbook.script.call("saveParticipant", [ANNE, STAY, false]);
  expect(lastRow(workbook, "participants").birthDate).toBe(29285);
  const { result } = workbook.script.call("openParticipantForm");
  expect(result).toMatchObject({ people: [{ code: "P-003", stay: { entry: "2026-03-01" } }, {}, {}] });
});

test("a form says what to do when its tab is not there", async () => {
  const { state, id, script } = await addonWorkbook();
  const sheetId = tabByTitle(state.workbook(id), "Parcours")?.sheetId ?? Number.NaN;
  editAs(state, id, [{ deleteSheet: { sheetId } }]);
  expect(() => script.call("openParticipantForm")).toThrow(
    /L'onglet « Parcours » n'est pas dans ce classeur.*menu Navette/,
  );
});
