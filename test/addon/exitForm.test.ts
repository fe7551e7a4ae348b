import { expect, test } from "vitest";
import type { ExitForm, SavedExit } from "../../addon/gestures/exitForm.ts";
import type { Cell } from "../../shared/records/cell.ts";
import { ASSOCIATION_TABS } from "../../shared/workbook/template.ts";
import { COLLEAGUE, OWNER } from "../google/appsScript/scriptProject.ts";
import { tabByTitle } from "../google/workbook/workbook.ts";
import { editAs } from "../support/googleWorkbooks.ts";
import { aWorkbook, rawSheets, type TypedRow } from "../support/rawSheets.ts";
import { type AddonWorkbook, addonWorkbook } from "./addonWorkbook.ts";

const code = (number: number) => `P-${String(number).padStart(3, "0")}`;
const person = (number: number): TypedRow => ({
  code: code(number),
  birthName: `Essai${String(number).padStart(3, "0")}`,
  firstName: "Anne",
  birthDate: "05/03/1980",
});
const people = (count: number) => Array.from({ length: count }, (_, index) => person(index + 1));

/** Today is 1 March 2026, day 46082 of a spreadsheet. */
const STAYS: readonly TypedRow[] = [
  { participant: "P-001", entry: "05/01/2026", rights: "RSA socle", details: "à garder" },
  { participant: "P-002", entry: "02/06/2025", exit: "01/12/2025", outcome: "CDI", proof: "Oui" },
  { participant: "P-003", entry: "02/06/2025", exit: "30/11/2025", outcome: "Emploi" },
  { participant: "P-004", entry: "02/01/2025", exit: "31/08/2025", outcome: "Décès" },
  { participant: "P-005", entry: "02/01/2025", exit: "31/08/2025", outcome: "ne sait pas" },
  { participant: "P-006", entry: "02/06/2025", exit: "02/12/2025", outcome: "CDI" },
];
const AT_1 = { participant: "P-001", entry: "2026-01-05" };
const AT_2 = { participant: "P-002", entry: "2025-06-02" };
const TYPED = {
  exit: "28/02/2026",
  outcome: "cdd +6 mois",
  outcomeBody: "Entreprise",
  outcomeTitle: "=1+1",
  proof: "Oui",
  rightsAtExit: "RSA socle",
};

const workbookOf = (enrolments = STAYS, locale = "fr_FR", participants = people(6)) =>
  addonWorkbook({ sheets: rawSheets(aWorkbook({ participants, enrolments, attendances: [] })), locale });

const keys = Object.keys(ASSOCIATION_TABS.enrolments.columns);
const stays = ({ rows }: AddonWorkbook): Readonly<Record<string, Cell>>[] =>
  rows("Parcours")
    .slice(1)
    .map((cells) => Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? null])));
const stayOf = (book: AddonWorkbook, participant: string) =>
  stays(book).find((each) => each.participant === participant);

const save = (book: AddonWorkbook, stay: object, typed: object, user = OWNER) => {
  const { result, calls } = book.script.call("saveExit", [stay, typed], { user });
  return { saved: result as SavedExit, calls };
};

test("opening lists every stay, and what is to be done of the exits: 3 months, 6 months, a vague situation", async () => {
  const { script } = await workbookOf();
  const { result, calls } = script.call("openExitForm");
  expect([calls.reads, calls.writes]).toEqual([2, 0]);
  const form = result as ExitForm;
  expect(form.today).toBe("2026-03-01");
  expect(form.stays.map(({ participant, due }) => [participant, due])).toEqual([
    ["P-001", []],
    // 1 December and three months is today.
    ["P-002", ["situationAt3Months"]],
    // 30 November and three months is 28 February.
    ["P-003", ["outcome", "situationAt3Months"]],
    // Nobody asks for news of somebody who died.
    ["P-004", []],
    // « Ne sait pas » is an answer.
    ["P-005", ["situationAt3Months", "situationAt6Months"]],
    ["P-006", []],
  ]);
  expect(form.stays[1]).toMatchObject({ name: "ESSAI002 Anne", exit: "2025-12-01" });
  expect(form.stays[1]?.shown).toEqual({ exit: "01/12/2025", outcome: "CDI", proof: "Oui" });
});

test.each([
  ["Parcours", 2, AT_2],
  ["Participants", 3, { participant: "P-003", entry: "2025-06-02" }],
  ["Parcours", 0, null],
  ["Ateliers", 1, null],
])("the person of the selected row of %s, line %i, is chosen already", async (title, at, expected) => {
  const { script, state, id } = await workbookOf();
  const sheetId = tabByTitle(state.workbook(id), title)?.sheetId ?? Number.NaN;
  script.select(OWNER, { sheetId, area: { startRow: at, endRow: at + 1, startColumn: 2, endColumn: 3 } });
  expect((script.call("openExitForm").result as ExitForm).selected).toEqual(expected);
});

test.each([
  ["fr_FR", OWNER],
  ["en_US", OWNER],
  ["fr_FR", COLLEAGUE],
  ["en_US", COLLEAGUE],
])(
  "in a file of %s, an exit saved by %s is written as typed, and nothing else moves",
  async (locale, user) => {
    const book = await workbookOf(STAYS, locale);
    const before = stays(book);
    const { saved } = save(book, AT_1, TYPED, user);
    expect(saved).toMatchObject({ outcome: "saved", state: { exit: "2026-02-28", due: [] } });
    const [changed, ...others] = stays(book);
    expect(others).toEqual(before.slice(1));
    expect(changed).toEqual({
      ...before[0],
      exit: 46_081,
      outcome: "CDD de 6 mois et plus",
      outcomeBody: "Entreprise",
      outcomeTitle: "=1+1",
      proof: "Oui",
      rightsAtExit: "RSA socle",
    });
  },
);

test.each(["=SOMME(1;2)", "+33 6", "-rappeler", "@nom"])("the title %s stays text", async (outcomeTitle) => {
  const book = await workbookOf();
  save(book, AT_1, { ...TYPED, outcomeTitle });
  expect(stayOf(book, "P-001")?.outcomeTitle).toBe(outcomeTitle);
});

test("saving takes one read and one write of values, for 6 people as for 600", async () => {
  const counts = [];
  for (const count of [6, 600]) {
    const enrolments = people(count).map((each) => ({ participant: each.code ?? null, entry: "05/01/2026" }));
    const book = await workbookOf(enrolments, "fr_FR", people(count));
    const { saved, calls } = save(book, AT_1, TYPED);
    expect(saved.outcome).toBe("saved");
    counts.push([
      calls.byMethod["Range.getValues"],
      calls.byMethod["Range.setValues"],
      Object.keys(calls.byTab),
    ]);
    expect(book.script.call("openExitForm").calls.byMethod["Range.getValues"]).toBe(2);
  }
  expect(counts).toEqual([
    [1, 1, ["Parcours"]],
    [1, 1, ["Parcours"]],
  ]);
});

test("the row is found by the person and the entry, wherever a colleague's sort has put it", async () => {
  const book = await workbookOf();
  book.script.call("openExitForm");
  const before = stays(book);
  book.state.edit(book.id, (workbook) => {
    const tab = tabByTitle(workbook, "Parcours");
    if (tab !== undefined) [tab.rows[1], tab.rows[6]] = [tab.rows[6], tab.rows[1]];
  });
  expect(save(book, AT_1, TYPED).saved.outcome).toBe("saved");
  const after = stays(book);
  expect(after[5]).toMatchObject({ participant: "P-001", exit: 46_081 });
  expect(after[0]).toEqual(before[5]);
});

test("an exit is refused without its day, before the entry, and after the person came back", async () => {
  const book = await workbookOf([
    { participant: "P-001", entry: "05/01/2026" },
    { participant: "P-001", entry: "20/02/2026" },
  ]);
  const before = stays(book);
  const sentenceFor = (exit: string | null) => {
    const { saved, calls } = save(book, AT_1, { ...TYPED, exit });
    expect(calls.writes).toBe(0);
    return saved.outcome === "errors" ? saved.errors : [];
  };
  expect(sentenceFor(null)).toEqual([{ key: "exit", sentence: expect.stringMatching(/^À remplir/) }]);
  expect(sentenceFor("05/01/2025")).toEqual([
    { key: "exit", sentence: expect.stringContaining("ne peut pas précéder l'entrée, le 05/01/2026") },
  ]);
  expect(sentenceFor("21/02/2026")).toEqual([
    { key: "exit", sentence: expect.stringContaining("est revenue le 20/02/2026") },
  ]);
  expect(sentenceFor("hier")).toEqual([{ key: "exit", sentence: expect.stringContaining("05/03/2025") }]);
  expect(stays(book)).toEqual(before);
  expect(save(book, AT_1, { ...TYPED, exit: "20/02/2026" }).saved.outcome).toBe("saved");
});

test("a situation that cannot be read is refused; a vague one is accepted, and to be completed", async () => {
  const book = await workbookOf();
  const { saved } = save(book, AT_1, { ...TYPED, outcome: "parti ailleurs" });
  expect(saved).toMatchObject({ outcome: "errors", errors: [{ key: "outcome" }] });
  for (const outcome of ["Embauche", null]) {
    const other = await workbookOf();
    expect(save(other, AT_1, { ...TYPED, outcome }).saved).toMatchObject({
      outcome: "saved",
      state: { due: ["outcome"] },
    });
    const { stays: listed } = other.script.call("openExitForm").result as ExitForm;
    expect(listed[0]).toMatchObject({ participant: "P-001", due: ["outcome"] });
  }
});

test("two people who record the exit of one stay: the second is told, and nothing is overwritten", async () => {
  const book = await workbookOf();
  save(book, AT_1, TYPED);
  const { saved } = save(book, AT_1, { ...TYPED, outcome: "Déménagement" }, COLLEAGUE);
  expect(saved).toMatchObject({ outcome: "errors", errors: [{ key: "exit" }] });
  expect(stayOf(book, "P-001")?.outcome).toBe("CDD de 6 mois et plus");
});

test("news of somebody gone change their cell alone, and are no more to be asked for", async () => {
  const book = await workbookOf();
  const before = stays(book);
  const changed = { situationAt3Months: "injoignable" };
  const { result, calls } = book.script.call("saveExitChanges", [AT_2, changed], { user: COLLEAGUE });
  expect(result).toMatchObject({ outcome: "saved", state: { due: [] } });
  expect([calls.byMethod["Range.getValues"], calls.byMethod["Range.setValues"]]).toEqual([1, 1]);
  expect(stays(book)).toEqual(
    before.map((each) =>
      each.participant === "P-002" ? { ...each, situationAt3Months: "Injoignable" } : each,
    ),
  );
});

test("an exit recorded by mistake is taken back; what is not of the exit stays", async () => {
  const book = await workbookOf();
  const before = stayOf(book, "P-001");
  save(book, AT_1, { ...TYPED, effects: null });
  const { result, calls } = book.script.call("cancelExit", [AT_1]);
  expect(result).toMatchObject({ outcome: "saved", state: { exit: null, due: [] } });
  expect(calls.byMethod["Range.setValues"]).toBe(1);
  expect(stayOf(book, "P-001")).toEqual(before);
  const { result: late } = book.script.call("saveExitChanges", [AT_1, { proof: "Non" }]);
  expect(late).toMatchObject({ outcome: "errors", errors: [{ key: "exit" }] });
});

test("a stay that is gone, or stands twice, is told by its code and nothing is written", async () => {
  const gone = await workbookOf();
  expect(() => save(gone, { ...AT_1, entry: "2026-01-06" }, TYPED)).toThrow(
    /P-001.*n'est plus dans l'onglet/,
  );
  const twice = await workbookOf([...STAYS, { participant: "P-001", entry: "05/01/2026" }]);
  const before = stays(twice);
  expect(() => save(twice, AT_1, TYPED)).toThrow(/2 fois \(lignes 2 et 8\)/);
  expect(stays(twice)).toEqual(before);
});

test("what was typed for a column that the association removed is told, not lost", async () => {
  const book = await workbookOf();
  const sheetId = tabByTitle(book.state.workbook(book.id), "Parcours")?.sheetId ?? Number.NaN;
  const startIndex = keys.indexOf("proof");
  editAs(book.state, book.id, [
    { deleteDimension: { range: { sheetId, dimension: "COLUMNS", startIndex, endIndex: startIndex + 1 } } },
  ]);
  expect(save(book, AT_1, TYPED).saved).toMatchObject({ outcome: "errors", errors: [{ key: "proof" }] });
  expect(save(book, AT_1, { ...TYPED, proof: null }).saved).toMatchObject({ outcome: "saved" });
});

test("a column of the association in between is left as it is", async () => {
  const book = await workbookOf();
  const sheetId = tabByTitle(book.state.workbook(book.id), "Parcours")?.sheetId ?? Number.NaN;
  const at = keys.indexOf("outcomeBody");
  editAs(book.state, book.id, [
    { insertDimension: { range: { sheetId, dimension: "COLUMNS", startIndex: at, endIndex: at + 1 } } },
    {
      updateCells: {
        start: { sheetId, rowIndex: 1, columnIndex: at },
        rows: [{ values: [{ userEnteredValue: { formulaValue: "=1+2" } }] }],
        fields: "userEnteredValue",
      },
    },
  ]);
  expect(save(book, AT_1, TYPED).saved.outcome).toBe("saved");
  expect(tabByTitle(book.state.workbook(book.id), "Parcours")?.rows[1]?.[at]?.formula).toBe("=1+2");
});
