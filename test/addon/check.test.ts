import { expect, test } from "vitest";
import { COLLEAGUE } from "../google/appsScript/scriptProject.ts";
import type { Cell } from "../google/workbook/cell.ts";
import { setCell } from "../google/workbook/tab.ts";
import { tabByTitle } from "../google/workbook/workbook.ts";
import { aWorkbook, rawSheets } from "../support/rawSheets.ts";
import { type AddonWorkbook, addonWorkbook } from "./addonWorkbook.ts";
import type { CheckForm } from "../../addon/gestures/checkThisWorkbook.ts";

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    code: `P-${String(index + 1).padStart(3, "0")}`,
    birthName: `Zzessai${String(index)}`,
    firstName: "Essai",
    birthDate: "03/04/1985",
    sex: "Femme",
  }));

/** Pastes values alone over a column, as a paste from elsewhere does: no list and no format is left. */
function paste({ state, id }: AddonWorkbook, title: string, header: string, cells: readonly Cell[]): void {
  state.edit(id, (workbook) => {
    const tab = tabByTitle(workbook, title);
    const column = (tab?.rows[0] ?? []).findIndex(
      (cell) => String(cell?.value).replace(/ \*$/, "") === header,
    );
    if (tab === undefined || column < 0) throw new Error(`No column "${header}" in "${title}"`);
    cells.forEach((cell, index) => {
      setCell(tab, index + 1, column, cell);
    });
  });
}

const check = (book: AddonWorkbook, user?: string) =>
  book.script.call("openCheck", [], user === undefined ? {} : { user }).result as CheckForm;

const columnOf = (book: AddonWorkbook, title: string, header: string) => {
  const [headers = [], ...rows] = book.rows(title);
  const at = headers.findIndex((cell) => String(cell).replace(/ \*$/, "") === header);
  return rows.map((row) => row[at]);
};

test.each(["fr_FR", "en_US"])(
  "a paste that ruins a column is found, and repaired in one write (%s)",
  async (locale) => {
    const sheets = rawSheets(aWorkbook({ participants: people(40) }));
    const book = await addonWorkbook({ sheets, locale });
    paste(
      book,
      "Participants",
      "Sexe",
      people(40).map((_, index) => ({ value: ["F", "Femme ", "bleu"][index % 3] ?? "" })),
    );
    const form = check(book, COLLEAGUE);
    expect(form.repairs.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["participants.sex.label", "participants.birthDate.date", "dress.participants"]),
    );
    const before = form.counts.find(({ severity }) => severity === "erreur")?.count;
    const run = book.script.call(
      "repairWorkbook",
      [form.repairs.filter(({ isSure }) => isSure).map(({ id }) => id)],
      { user: COLLEAGUE },
    );
    expect(run.calls.byMethod["Range.setValues"]).toBe(
      new Set(
        form.repairs.filter(({ cells }) => cells > 0).map(({ id }) => id.split(".").slice(0, 2).join(".")),
      ).size,
    );
    expect(columnOf(book, "Participants", "Sexe").slice(0, 4)).toEqual(["Femme", "Femme", "bleu", "Femme"]);
    expect(columnOf(book, "Participants", "Date de naissance")[0]).toBe(31140);
    expect(columnOf(book, "Participants", "Année de naissance")[0]).toBe(1985);
    const after = check(book);
    expect(after.repairs.filter(({ isSure }) => isSure)).toEqual([]);
    expect(after.counts.find(({ severity }) => severity === "erreur")?.count).toBe(before);
    const sex = book.state
      .workbook(book.id)
      .tabs.find(({ properties }) => properties.title === "Participants");
    expect(sex?.rows[1]?.find((cell) => cell?.value === "Femme")?.validation?.strict).toBe(true);
  },
);

test("identical problems are one sentence with its first cells, the gravest first", async () => {
  const sheets = rawSheets(
    aWorkbook({
      enrolments: people(20).map(({ code }) => ({ participant: code, entry: 2012 })),
      participants: people(20),
    }),
  );
  const { tabs, counts } = check(await addonWorkbook({ sheets }));
  const stays = tabs.find(({ title }) => title === "Parcours");
  expect(stays?.groups[0]).toMatchObject({ severity: "erreur", count: 20 });
  expect(stays?.groups[0]?.cells.slice(0, 2)).toEqual(["B2", "B3"]);
  expect(stays?.groups[0]?.sentence).toContain("« Entrée » contient une année seule");
  expect(counts.find(({ severity }) => severity === "erreur")?.count).toBeGreaterThanOrEqual(20);
});

test("a formula keeps its place among the cells that are repaired around it", async () => {
  const book = await addonWorkbook({ sheets: rawSheets(aWorkbook({ participants: people(5) })) });
  paste(book, "Participants", "Sexe", [
    { value: "F" },
    { formula: '="F"', result: "F", resultGiven: true },
    { value: "F" },
  ]);
  book.script.call("repairWorkbook", [["participants.sex.label"]]);
  expect(columnOf(book, "Participants", "Sexe").slice(0, 3)).toEqual(["Femme", "F", "Femme"]);
});

test("a clean workbook has nothing to repair, and checking writes nothing", async () => {
  const book = await addonWorkbook();
  const first = check(book);
  book.script.call("repairWorkbook", [first.repairs.map(({ id }) => id)]);
  const { calls } = book.script.call("openCheck");
  expect(calls.writes).toBe(0);
  // The workbook, its headers, its formats and its lists; the count of rows.
  expect(Math.max(...Object.values(calls.byTab).map(({ reads }) => reads))).toBeLessThanOrEqual(4);
  expect(check(book)).toMatchObject({ tabs: [], repairs: [], isIncomplete: false });
});

test("a cell of a problem is shown to the person", async () => {
  const book = await addonWorkbook();
  book.script.call("goToCell", ["Parcours", "B2"]);
  const { sheetId, area } = book.script.selectionOf(book.script.owner);
  expect([sheetId, area.startRow, area.startColumn]).toEqual([
    tabByTitle(book.state.workbook(book.id), "Parcours")?.sheetId,
    1,
    1,
  ]);
});
