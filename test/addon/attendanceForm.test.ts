import { expect, test } from "vitest";
import type { AttendanceForm, SavedSession } from "../../addon/gestures/attendanceForm.ts";
import type { Mark } from "../../shared/entry/attendanceMark.ts";
import type { Session } from "../../shared/entry/session.ts";
import { COLLEAGUE } from "../google/appsScript/scriptProject.ts";
import { aWorkbook, rawSheets, type TypedRow } from "../support/rawSheets.ts";
import { type AddonWorkbook, addonWorkbook } from "./addonWorkbook.ts";

const NOTHING: Mark = { status: null, minutes: null, absenceReason: null };
const PRESENT: Mark = { ...NOTHING, status: "Présent" };
const ABSENT: Mark = { ...NOTHING, status: "Absent" };
const EXCUSED: Mark = { ...NOTHING, status: "Absent excusé", absenceReason: "Transport" };

/** 1 March 2026 is day 46082 of a spreadsheet; the 5th, a Thursday, day 46086. */
const THURSDAY: Session = { date: "2026-03-05", halfDay: "matin", workshop: "Cuisine" };
const code = (number: number) => `P-${String(number).padStart(3, "0")}`;
const row = (participant: string, date: TypedRow["date"], status = "Présent"): TypedRow => ({
  date: date ?? null,
  halfDay: "Matin",
  workshop: "Cuisine",
  participant,
  status,
});

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    code: code(index + 1),
    birthName: `Essai${String(index + 1).padStart(3, "0")}`,
    firstName: "Anne",
    birthDate: "05/03/1980",
  }));

function workbookOf(count: number, attendances: readonly TypedRow[] = [], locale = "fr_FR") {
  const workbook = aWorkbook({
    workshops: [
      {
        name: "Cuisine",
        modality: "Collectif",
        duration: 120,
        weeklySlots: "jeudi matin ; dimanche après-midi",
      },
      { name: "Entretien", modality: "Individuel", duration: 60 },
    ],
    participants: people(count),
    enrolments: people(count).map((each) => ({ participant: each.code, entry: "05/01/2026" })),
    attendances,
  });
  return addonWorkbook({ sheets: rawSheets(workbook), locale });
}

const noted = (numbers: readonly number[], mark: Mark, before: Mark = NOTHING) =>
  numbers.map((number) => ({ participant: code(number), before, mark }));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Date, half-day, workshop, participant, status, minutes, reason of each row below the headers. */
const attendancesOf = ({ rows }: AddonWorkbook) =>
  rows("Présences")
    .slice(1)
    .map((each) => each.slice(0, 7));
const statuses = (book: AddonWorkbook) => attendancesOf(book).map((each) => [each[3], each[4]]);

test("opening is one call that reads each tab once, and says which session is meant", async () => {
  const { script } = await workbookOf(6, [row("P-001", "26/02/2026"), row("P-002", "02/10/2025")]);
  const { result, calls } = script.call("openAttendanceForm");
  const form = result as AttendanceForm;
  expect(calls.byTab).toEqual({
    Structure: { reads: 1, writes: 0 },
    Ateliers: { reads: 1, writes: 0 },
    Participants: { reads: 1, writes: 0 },
    Parcours: { reads: 1, writes: 0 },
    Présences: { reads: 1, writes: 0 },
  });
  // 1 March 2026 is a Sunday.
  expect(form.likely).toEqual({ date: "2026-03-01", halfDay: "apres_midi", workshop: "Cuisine" });
  expect(form.structure).toBe("Association d'essai");
  expect(form.people[0]).toEqual({
    code: "P-001",
    name: "ESSAI001 Anne",
    stays: [{ entry: "2026-01-05", exit: null }],
  });
  expect(form.workshops.map(({ name, duration, individual }) => [name, duration, individual])).toEqual([
    ["Cuisine", 120, false],
    ["Entretien", 60, true],
  ]);
  // October is more than sixty days ago.
  expect(form.sessions).toEqual([
    { date: "2026-02-26", halfDay: "matin", workshop: "Cuisine", marks: { "P-001": PRESENT } },
  ]);
});

test("a session that is too old to come with the form is asked for", async () => {
  const { script } = await workbookOf(6, [row("P-002", "02/10/2025")]);
  const asked = { date: "2025-10-02", halfDay: "matin", workshop: " CUISINE" };
  expect(script.call("openSession", [asked]).result).toEqual({ "P-002": PRESENT });
});

test.each([6, 60])("a roll-call of %i people is one read and one write of cells", async (count) => {
  const book = await workbookOf(60, [row("P-001", "26/02/2026")]);
  const { calls } = book.script.call("saveSession", [THURSDAY, noted(upTo(count), PRESENT)]);
  expect(calls.byMethod["Range.getValues"]).toBe(1);
  expect(calls.byMethod["Range.setValues"]).toBe(1);
  // The format of the cells is the other write.
  expect(calls.byTab).toEqual({ Présences: { reads: 1, writes: 2 } });
  expect(attendancesOf(book).length).toBe(1 + count);
  expect(attendancesOf(book)[1]).toEqual([46_086, "Matin", "Cuisine", "P-001", "Présent", null, null]);
});

test("people who are added to a recorded session stand right below it, in one write", async () => {
  const book = await workbookOf(6, [
    row("P-001", "05/03/2026"),
    row("P-002", "05/03/2026", "Absent"),
    row("P-001", "06/03/2026"),
  ]);
  const { result, calls } = book.script.call("saveSession", [
    { ...THURSDAY, workshop: "cuisine" },
    [...noted([2], PRESENT, ABSENT), ...noted([4, 5], EXCUSED)],
  ]);
  expect(calls.byMethod["Range.getValues"]).toBe(1);
  expect(calls.byMethod["Range.setValues"]).toBe(1);
  expect(calls.byMethod["Sheet.insertRowsAfter"]).toBe(1);
  expect(statuses(book)).toEqual([
    ["P-001", "Présent"],
    ["P-002", "Présent"],
    ["P-004", "Absent excusé"],
    ["P-005", "Absent excusé"],
    ["P-001", "Présent"],
  ]);
  expect(attendancesOf(book)[4]?.[0]).toBe("06/03/2026");
  expect((result as Extract<SavedSession, { outcome: "saved" }>).marks).toEqual({
    "P-001": PRESENT,
    "P-002": PRESENT,
    "P-004": EXCUSED,
    "P-005": EXCUSED,
  });
});

test("in a sheet that somebody sorted, only the rows of the session are written, one write a run", async () => {
  const book = await workbookOf(6, [
    row("P-001", "05/03/2026"),
    row("P-001", "06/03/2026", "Absent"),
    row("P-002", "05/03/2026"),
    row("P-002", "06/03/2026", "Absent"),
  ]);
  const { calls } = book.script.call("saveSession", [
    THURSDAY,
    [...noted([1, 2], ABSENT, PRESENT), ...noted([3], PRESENT)],
  ]);
  expect(calls.byMethod["Range.getValues"]).toBe(1);
  expect(calls.byMethod["Range.setValues"]).toBe(2);
  expect(statuses(book)).toEqual([
    ["P-001", "Absent"],
    ["P-001", "Absent"],
    ["P-002", "Absent"],
    ["P-003", "Présent"],
    ["P-002", "Absent"],
  ]);
});

test("nobody gets a row whom nobody marked, and a mark that is taken away leaves a row not noted", async () => {
  const book = await workbookOf(6, [row("P-001", "05/03/2026")]);
  const { calls } = book.script.call("saveSession", [
    THURSDAY,
    [...noted([1], NOTHING, PRESENT), ...noted([2], NOTHING)],
  ]);
  expect(calls.byMethod["Range.setValues"]).toBe(1);
  expect(statuses(book)).toEqual([["P-001", null]]);
});

test("two people who call different people at once lose nothing", async () => {
  const book = await workbookOf(6);
  const mine = book.script.startCall("saveSession", [THURSDAY, noted([1, 2], PRESENT)]);
  const theirs = book.script.startCall("saveSession", [THURSDAY, noted([3, 4], ABSENT)], {
    user: COLLEAGUE,
  });
  expect(mine.resume({ before: "Range.setValues" }).status).toBe("paused");
  expect(theirs.resume().status).toBe("waiting");
  expect(mine.resume()).toMatchObject({ status: "done" });
  expect(theirs.resume()).toMatchObject({
    status: "done",
    result: {
      conflicts: [],
      marks: { "P-001": PRESENT, "P-002": PRESENT, "P-003": ABSENT, "P-004": ABSENT },
    },
  });
  expect(statuses(book)).toEqual([
    ["P-001", "Présent"],
    ["P-002", "Présent"],
    ["P-003", "Absent"],
    ["P-004", "Absent"],
  ]);
});

test("a person whom two people mark otherwise is asked about, and the rest is saved", async () => {
  const book = await workbookOf(6);
  const save = (typed: unknown, user: string) =>
    book.script.call("saveSession", [THURSDAY, typed], { user }).result;
  save(noted([1, 2], PRESENT), book.script.owner);
  expect(save([...noted([1], PRESENT), ...noted([2, 3], ABSENT)], COLLEAGUE)).toEqual({
    outcome: "saved",
    conflicts: [{ participant: "P-002", theirs: PRESENT }],
    marks: { "P-001": PRESENT, "P-002": PRESENT, "P-003": ABSENT },
  });
  expect(statuses(book)).toEqual([
    ["P-001", "Présent"],
    ["P-002", "Présent"],
    ["P-003", "Absent"],
  ]);
  expect(save(noted([2], ABSENT, PRESENT), COLLEAGUE)).toMatchObject({ conflicts: [] });
  expect(statuses(book)[1]).toEqual(["P-002", "Absent"]);
});

test("what cannot be read is refused beside its person, and nothing is written", async () => {
  const book = await workbookOf(6);
  const { result, calls } = book.script.call("saveSession", [
    THURSDAY,
    [...noted([1], PRESENT), ...noted([2], { ...PRESENT, minutes: "longtemps" })],
  ]);
  expect(result).toMatchObject({ outcome: "errors", errors: [{ participant: "P-002", key: "minutes" }] });
  expect(calls.writes).toBe(0);
  expect(attendancesOf(book)).toEqual([]);
});

test.each(["fr_FR", "en_US"])("in a file of %s a day stays that day, whoever saves", async (locale) => {
  const book = await workbookOf(
    6,
    [
      row("P-001", "05/03/2026"),
      { ...row("P-002", "05/03/2026"), minutes: "3/4" },
      row("P-003", "05/03/2026"),
    ],
    locale,
  );
  const typed = [...noted([1, 3], ABSENT, PRESENT), ...noted([4], { ...PRESENT, minutes: "90" })];
  book.script.call("saveSession", [THURSDAY, typed], { user: COLLEAGUE });
  expect(attendancesOf(book)).toEqual([
    [46_086, "Matin", "Cuisine", "P-001", "Absent", null, null],
    [46_086, "Matin", "Cuisine", "P-002", "Présent", "3/4", null],
    [46_086, "Matin", "Cuisine", "P-003", "Absent", null, null],
    [46_086, "Matin", "Cuisine", "P-004", "Présent", 90, null],
  ]);
});

test.each(["=1+1", "+cuisine", "-cuisine", "@cuisine"])(
  "a workshop named %s stays text",
  async (workshop) => {
    const book = await workbookOf(6);
    book.script.call("saveSession", [{ ...THURSDAY, workshop }, noted([1], PRESENT)]);
    expect(attendancesOf(book)[0]?.[2]).toBe(workshop);
  },
);
