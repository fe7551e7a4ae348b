import { expect, test } from "vitest";
import type {
  ImportForm,
  ImportRequest,
  OldTable,
  SavedImport,
  WrittenTab,
} from "../../addon/gestures/importForm.ts";
import type { ImportReview } from "../../addon/gestures/importReview.ts";
import type { Answers, Question } from "../../shared/import/question.ts";
import { COLLEAGUE } from "../google/appsScript/scriptProject.ts";
import { tabByTitle } from "../google/workbook/workbook.ts";
import { editAs } from "../support/googleWorkbooks.ts";
import { aWorkbook, rawSheets } from "../support/rawSheets.ts";
import { type AddonWorkbook, type AddonWorkbookOptions, addonWorkbook } from "./addonWorkbook.ts";
import { addOldTable, OLD_REGISTER, OLD_SHEET, OLD_TITLE, type OldCell } from "./oldTable.ts";

/** What a person would decide of the register: the first suggestion, or that nobody knows. */
const decide = ({ key, suggestions }: Question): Answers => ({
  [key]:
    suggestions[0] === undefined
      ? { as: "unknown", code: "non_recueilli" }
      : { as: "value", value: suggestions[0] },
});

type Asking = { readonly user?: string; readonly sheetId?: number; readonly answers?: Answers };

function requestFor({ script }: AddonWorkbook, { user, sheetId = OLD_SHEET }: Asking = {}) {
  const options = user === undefined ? {} : { user };
  const table = script.call("readOldTable", [sheetId, {}], options).result as OldTable;
  const request = (answers: Answers): ImportRequest => ({ sheetId, mapping: table.proposal, answers });
  const review = (answers: Answers) =>
    script.call("reviewImport", [request(answers)], options).result as ImportReview;
  const save = (answers: Answers, digest: string) =>
    script.call("saveImport", [request(answers), digest], options);
  const answers = Object.assign({}, ...review({}).pending.map(decide)) as Answers;
  return { table, request, review, save, answers };
}

/** Decides everything and writes. */
function importAll(book: AddonWorkbook, asking: Asking = {}) {
  const { review, save, answers } = requestFor(book, asking);
  const { preview, digest } = review(answers);
  return { preview, ...save(answers, digest) };
}

async function withRegister(options: AddonWorkbookOptions = {}, rows = OLD_REGISTER): Promise<AddonWorkbook> {
  const book = await addonWorkbook(options);
  addOldTable(book, rows);
  return book;
}

function lastRow({ rows }: AddonWorkbook, title: string, back = 1): Readonly<Record<string, unknown>> {
  const [headers = [], ...others] = rows(title);
  const row = others.at(-back) ?? [];
  return Object.fromEntries(headers.map((header, index) => [String(header).replace(/ \*$/, ""), row[index]]));
}

test("the tabs of the template are not offered, and no cell is read to offer the others", async () => {
  const book = await withRegister();
  const { result, calls } = book.script.call("openImportForm");
  expect(result as ImportForm).toEqual({
    sheets: [{ id: OLD_SHEET, title: OLD_TITLE, rows: 8 }],
    missingTabs: [],
  });
  expect(calls.reads).toBe(0);
});

test("the tab in front of the person comes first", async () => {
  const book = await withRegister();
  addOldTable(book, OLD_REGISTER, { title: "Suivi 2011", sheetId: 12 });
  const area = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
  book.script.select(COLLEAGUE, { sheetId: 12, area });
  const titles = (user: string) =>
    (book.script.call("openImportForm", [], { user }).result as ImportForm).sheets.map(({ title }) => title);
  expect(titles(COLLEAGUE)).toEqual(["Suivi 2011", "Suivi 2012"]);
  expect(titles(book.script.owner)).toEqual(["Suivi 2012", "Suivi 2011"]);
});

test("the headers are found below the titles, and a person may say that they stand elsewhere", async () => {
  const { script } = await withRegister();
  const found = script.call("readOldTable", [OLD_SHEET, {}]).result as OldTable;
  expect(found.proposal.headerRows).toEqual([4, 4]);
  expect(found.examples["4"]).toEqual(["F", "H", "Mme"]);
  expect(found.examples["7"]?.slice(0, 2)).toEqual(["05/03/2012", "oct-12"]);
  const hints = { kind: "attendances", headerRows: [5, 5] };
  const corrected = script.call("readOldTable", [OLD_SHEET, hints]).result as OldTable;
  expect(corrected.proposal).toMatchObject({ kind: "attendances", headerRows: [5, 5], firstRow: 6 });
});

test("a national number is shown nowhere in the page", async () => {
  const rows: OldCell[][] = [
    ["NOM", "Prénom", "N° SS", "Obs"],
    ["XXCANARI", "Ibis", "2 85 04 49 007 123 45", "n° 285044900712345"],
  ];
  const book = await withRegister({}, rows);
  const { table, review } = requestFor(book);
  expect(JSON.stringify([table, review({})])).not.toMatch(/285044900712345|2 85 04 49/);
});

test.each([
  ["a French file, by its owner", { locale: "fr_FR" }, undefined],
  ["a French file, by a colleague", { locale: "fr_FR" }, COLLEAGUE],
  ["an English file, by a colleague", { locale: "en_US", timeZone: "America/Martinique" }, COLLEAGUE],
])("an old table is written with one read and one write a tab: %s", async (_, options, user) => {
  const book = await withRegister(options);
  const before = book.rows(OLD_TITLE);
  const { result, calls, preview } = importAll(book, user === undefined ? {} : { user });
  const written = result as SavedImport;
  expect(written).toMatchObject({
    outcome: "saved",
    scattered: 0,
    tabs: [
      { title: "Participants", added: 3, completed: 0 },
      { title: "Parcours", added: 3, completed: 0 },
    ] satisfies WrittenTab[],
  });
  expect(calls.byMethod["Range.setValues"]).toBe(2);
  expect(Math.max(...Object.values(calls.byTab).map(({ reads }) => reads))).toBe(1);
  expect(preview?.problems).toEqual([]);
  expect(lastRow(book, "Participants")).toMatchObject({
    Code: "P-005",
    "Nom de naissance": "WWCANARI",
    Prénom: "Okapi",
    Sexe: "Femme",
    "Date de naissance": 25_569,
    "Année de naissance": 1970,
    "Niveau de formation atteint": "Niveau IV (terminale ou bac)",
    Observations: "@mairie",
  });
  expect(lastRow(book, "Participants", 2)).toMatchObject({ Prénom: "<img src=x onerror=alert(1)>" });
  expect(lastRow(book, "Participants", 3)).toMatchObject({ Téléphone: "0612345678", Observations: "=1+1" });
  // The 1st of October 2012, as decided for « oct-12 »; 22 years after the 3rd of February 1990.
  expect(lastRow(book, "Parcours", 2)).toMatchObject({
    Participant: "P-004",
    Entrée: 41_183,
    "Âge à l'entrée (ans)": 22,
    "Vit en couple": "non recueilli",
  });
  expect(book.rows(OLD_TITLE)).toEqual(before);
});

test.each(["fr_FR", "en_US"])("importing twice adds nothing, in a file in %s", async (locale) => {
  const book = await withRegister({ locale });
  importAll(book);
  const after = ["Participants", "Parcours"].map(book.rows);
  const { result, calls, preview } = importAll(book);
  expect(preview?.tabs).toEqual([]);
  expect(preview?.people).toMatchObject({ created: 0, alreadyThere: 3 });
  expect(result).toMatchObject({ outcome: "saved", tabs: [] });
  expect(calls.writes).toBe(0);
  expect(["Participants", "Parcours"].map(book.rows)).toEqual(after);
});

test("blank cells of people who are there are completed, and no cell that holds something is touched", async () => {
  const participants = [
    { code: "P-001", birthName: "XXCANARI", firstName: "Ibis", birthDate: "12/04/1985", phone: "0700000000" },
    { code: "P-002", birthName: "WWCANARI", firstName: "Okapi", birthDate: "01/01/1970" },
  ];
  const book = await withRegister({ sheets: rawSheets(aWorkbook({ participants, enrolments: [] })) });
  const { result } = importAll(book);
  const [, first = [], second = []] = book.rows("Participants");
  expect(first).toContain("0700000000");
  expect(first).not.toContain("0612345678");
  expect(first).toContain("=1+1");
  expect(second).toContain("@mairie");
  expect(result).toMatchObject({ outcome: "saved" });
  const { tabs, scattered } = result as Extract<SavedImport, { outcome: "saved" }>;
  // Sex, town, level and remarks of two rows that follow each other: one write for each column that stands apart.
  expect(tabs[0]).toEqual({ title: "Participants", added: 1, completed: 8 });
  expect(scattered).toBe(3);
});

test("what changed since the preview is not written, and is shown first", async () => {
  const book = await withRegister();
  const { review, save, answers } = requestFor(book);
  const { digest } = review(answers);
  book.state.edit(book.id, (workbook) => {
    const tab = tabByTitle(workbook, OLD_TITLE);
    if (tab === undefined) return;
    const row = [...(tab.rows[4] ?? [])];
    row[2] = { value: "UUCANARI" };
    tab.rows[4] = row;
  });
  const before = book.rows("Participants");
  const { result, calls } = save(answers, digest);
  expect(calls.writes).toBe(0);
  expect(book.rows("Participants")).toEqual(before);
  const changed = result as Extract<SavedImport, { outcome: "changed" }>;
  expect(changed.outcome).toBe("changed");
  expect(JSON.stringify(changed.review.preview?.tabs)).toContain("UUCANARI");
  expect(save(answers, changed.review.digest).result).toMatchObject({ outcome: "saved" });
});

test("a person enrolled meanwhile moves the codes: nothing is written before it is seen", async () => {
  const book = await withRegister();
  const { review, save, answers } = requestFor(book);
  const { digest } = review(answers);
  const somebody = { birthName: "Essai", firstName: "Anne", birthDate: "05/03/1980", sex: "femme" };
  book.script.call("saveParticipant", [somebody, { entry: "01/03/2026" }, true], { user: COLLEAGUE });
  expect(save(answers, digest).result).toMatchObject({ outcome: "changed" });
});

test("nothing is written while a decision is left, or an answer is not understood", async () => {
  const book = await withRegister();
  const { review, save, answers } = requestFor(book);
  const wrong = { ...answers, "enrolments.inCouple|?": { as: "value", value: "peut-être" } as const };
  const { pending, preview, digest } = review(wrong);
  expect(preview).toBeNull();
  expect(pending.map(({ value }) => value)).toEqual(["?"]);
  const { result, calls } = save(wrong, digest);
  expect(result).toMatchObject({ outcome: "changed" });
  expect(calls.writes).toBe(0);
});

test("a missing tab or column is named, and nothing is written rather than part of it", async () => {
  const book = await withRegister();
  const gone = tabByTitle(book.state.workbook(book.id), "Parcours")?.sheetId ?? -1;
  editAs(book.state, book.id, [{ deleteSheet: { sheetId: gone } }]);
  book.state.edit(book.id, (workbook) => {
    const people = tabByTitle(workbook, "Participants");
    if (people === undefined) return;
    const phone = book.rows("Participants")[0]?.indexOf("Téléphone") ?? -1;
    people.rows[0] = people.rows[0]?.map((cell, index) => (index === phone ? { value: "Autre" } : cell));
  });
  expect((book.script.call("openImportForm").result as ImportForm).missingTabs).toEqual(["Parcours"]);
  const { review, save, answers } = requestFor(book);
  const { preview, digest } = review(answers);
  expect(preview?.missing).toEqual([
    "colonne « Téléphone » de l'onglet « Participants »",
    "onglet « Parcours »",
  ]);
  const { result, calls } = save(answers, digest);
  expect(result).toMatchObject({ outcome: "changed" });
  expect(calls.writes).toBe(0);
});

test("a page of another version is told so", async () => {
  const { script } = await withRegister();
  for (const mapping of [null, {}, { kind: "stays", headerRows: [1, 9], columns: [] }])
    expect(() => script.call("reviewImport", [{ sheetId: OLD_SHEET, mapping, answers: {} }])).toThrow(
      "Rien n'a été importé : cette page",
    );
  expect(() => script.call("readOldTable", [404, {}])).toThrow("n'est plus dans le classeur");
});

test("a register of presences gives its presences, durations as they are shown", async () => {
  const rows: OldCell[][] = [
    ["Date séance", "Activité", "Créneau", "Bénéficiaire", "Présent O/N", "Durée"],
    [{ day: "2012-01-05" }, "Cuisine", "matin", "ZZCANARI Quetzal", "O", { duration: 0.125 }],
    [null, null, null, "YYCANARI Wombat", "N", null],
    [{ day: "2012-01-12" }, "Couture", "AM", "ZZCANARI Quetzal", "O", { duration: 2.5 / 24 }],
  ];
  const book = await withRegister({ sheets: rawSheets(aWorkbook({ attendances: [] })) }, rows);
  const { result, calls } = importAll(book);
  expect(result).toMatchObject({
    outcome: "saved",
    tabs: expect.arrayContaining([
      { title: "Ateliers", added: 1, completed: 0 },
      { title: "Présences", added: 3, completed: 0 },
    ]),
  });
  expect(calls.byTab["Présences"]?.writes).toBe(2);
  expect(lastRow(book, "Présences")).toMatchObject({
    Date: 40_920,
    Atelier: "Couture",
    "Demi-journée": "Après-midi",
    Statut: "Présent",
    "Minutes (min)": 150,
  });
});

test("a thousand rows of fifteen columns are imported far within the six minutes of an execution", async () => {
  const [title = [], , , headers = [], ...people] = OLD_REGISTER;
  const rows = Array.from({ length: 1000 }, (_, index): readonly OldCell[] => {
    const row = [...(people[index % 3] ?? [])];
    row[2] = `${String(row[2])}${LETTERS[index % 26]}${LETTERS[Math.floor(index / 26) % 26]}${LETTERS[Math.floor(index / 676)]}`;
    return row;
  });
  const book = await withRegister({}, [title, [], headers, ...rows]);
  const times: Record<string, number> = {};
  const timed = <T>(name: string, work: () => T): T => {
    const start = performance.now();
    const value = work();
    times[name] = Math.round(performance.now() - start);
    return value;
  };
  const { review, save, answers } = timed("propose + translate", () => requestFor(book));
  const { digest } = timed("translate + preview", () => review(answers));
  const { result, calls } = timed("write", () => save(answers, digest));
  expect(result).toMatchObject({ outcome: "saved" });
  expect(calls.byMethod["Range.setValues"]).toBe(2);
  expect(Math.max(...Object.values(times))).toBeLessThan(60_000);
});

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
