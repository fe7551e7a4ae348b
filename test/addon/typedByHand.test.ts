import { expect, test, vi } from "vitest";
import type { CheckForm } from "../../addon/gestures/checkThisWorkbook.ts";
import type { InstallForm } from "../../addon/gestures/installWorkbook.ts";
import { cellFormat } from "../../shared/workbook/cellFormat.ts";
import { readCell } from "../../shared/records/readCell.ts";
import type { Column } from "../../shared/workbook/column.ts";
import { gridOfRows } from "../../shared/workbook/grid.ts";
import { locateColumns } from "../../shared/workbook/recognise.ts";
import { columnsOf } from "../../shared/workbook/tab.ts";
import { ASSOCIATION_TEMPLATE } from "../../shared/workbook/template.ts";
import { COLLEAGUE, OWNER } from "../google/appsScript/scriptProject.ts";
import { type Cell, effectiveValue, isCellError } from "../google/workbook/cell.ts";
import { type Locale, localeNamed } from "../google/workbook/locale.ts";
import { shownText } from "../google/workbook/render.ts";
import { tabByTitle, type Workbook } from "../google/workbook/workbook.ts";
import { BY_HAND, olderWorkbook, type OlderWorkbook, type Put } from "./olderWorkbook.ts";
import { workbookState } from "./workbookState.ts";

vi.setConfig({ testTimeout: 300_000 });

const valueOf = (cell: Cell | undefined) => {
  const value = effectiveValue(cell);
  return value === undefined || isCellError(value) ? null : value;
};

const cellsOf = (workbook: Workbook, title: string) => tabByTitle(workbook, title)?.rows ?? [];

function check({ script }: OlderWorkbook, user: string): CheckForm {
  return script.call("openCheck", [], { user }).result as CheckForm;
}

function repair(book: OlderWorkbook, user: string): CheckForm {
  const ids = check(book, user).repairs.map(({ id }) => id);
  return book.script.call("repairWorkbook", [ids], { user }).result as CheckForm;
}

/** The column of the template that a cell stands in; null for the headers and for what is the association's own. */
function columnsAt(title: string, workbook: Workbook) {
  const tab = ASSOCIATION_TEMPLATE.tabs.find((each) => each.title === title);
  if (tab === undefined) return () => null;
  const rows = cellsOf(workbook, title).map((row) => Array.from(row ?? [], valueOf));
  const { positions, headerRow } = locateColumns(tab, gridOfRows({ title, rows }));
  const columns = new Map(columnsOf(tab).map(({ key, column }) => [positions.get(key), column]));
  return (row: number, column: number): Column | null => {
    if (tab.layout === "card") return column === 1 ? (columns.get(row + 1) ?? null) : null;
    return row < headerRow ? null : (columns.get(column + 1) ?? null);
  };
}

/** What became otherwise than it was, in words; a cell that could not be read may have become one that can. */
function losses(before: Workbook, after: Workbook): string[] {
  return Object.keys(BY_HAND).flatMap((title) => {
    const columnAt = columnsAt(title, before);
    const now = cellsOf(after, title);
    return cellsOf(before, title).flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, index) => {
        const column = columnAt(row, index);
        const kept = now[row]?.[index];
        if (cell === undefined || isKept(column, cell, kept, localeNamed(before.locale))) return [];
        return [
          `${title} ${String(row)},${String(index)}: ${JSON.stringify(cell)} -> ${JSON.stringify(kept && valueOf(kept))}`,
        ];
      }),
    );
  });
}

function isKept(column: Column | null, before: Cell, after: Cell | undefined, locale: Locale): boolean {
  if (after === undefined) return false;
  const content = ({ value, formula, result }: Cell) => JSON.stringify([value, formula, result]);
  if (column === null) return content(before) === content(after) && isSameFormat(before, after);
  if (before.formula !== undefined) return content(before) === content(after);
  if (column.written === true) return valueOf(after) !== null;
  const meant = meantBy(column, before, locale);
  const [was, is] = [readCell(column, meant), readCell(column, valueOf(after))];
  if (was.problem === null) return JSON.stringify(was) === JSON.stringify(is);
  return valueOf(after) === meant || (was.problem.suggestion !== "" && is.problem === null);
}

/** In a column of texts, a day or a time means what it shows. */
function meantBy(column: Column, cell: Cell, locale: Locale) {
  const isMoment = ["DATE", "TIME"].includes(cell.format?.numberFormat?.type ?? "");
  return isMoment && cellFormat(column) === "@" ? (shownText(cell, locale) ?? null) : valueOf(cell);
}

/** A header may be dressed; what the association typed elsewhere is shown as it was. */
const isSameFormat = (before: Cell, after: Cell) =>
  JSON.stringify(before.format?.numberFormat) === JSON.stringify(after.format?.numberFormat);

/** Of tables: what is added to a card is added below its lines. */
function rowCounts(workbook: Workbook) {
  const [, ...tables] = Object.keys(BY_HAND);
  return tables.map((title) => [
    title,
    cellsOf(workbook, title).filter((row) => (row ?? []).some((cell) => valueOf(cell) !== null)).length,
  ]);
}

const column = (workbook: Workbook, title: string, header: string) => {
  const [headers = [], ...rows] = cellsOf(workbook, title);
  const at = headers.findIndex((cell) => cell?.value === header);
  return rows.map((row) => valueOf(row?.[at]));
};

test.each(["fr_FR", "en_US"].flatMap((locale) => [OWNER, COLLEAGUE].map((user) => [locale, user] as const)))(
  "what was typed and pasted without the forms loses nothing when it is checked, repaired and upgraded (%s, %s)",
  async (locale, user) => {
    const book = await olderWorkbook(locale);
    const before = book.state.workbook(book.id);
    const own = workbookState(book.state, book.id).tabs.at(-1);

    const first = check(book, user);
    expect(first.isIncomplete).toBe(true);
    expect(book.state.workbook(book.id)).toEqual(before);
    expect(repair(book, user).repairs.filter(({ cells }) => cells > 0)).toEqual([]);
    expect(losses(before, book.state.workbook(book.id))).toEqual([]);
    book.script.call("installWorkbook", [], { user });

    const after = book.state.workbook(book.id);
    expect(losses(before, after)).toEqual([]);
    expect(check(book, user)).toMatchObject({ repairs: [], isIncomplete: false });
    expect(rowCounts(after)).toEqual(rowCounts(before));
    const state = workbookState(book.state, book.id);
    expect(state.tabs.find(({ properties }) => properties.title === "Nos sorties")).toEqual(own);
    // Written as years and ages by hand; « vers 1960 » is no day, and what was typed beside it stands.
    expect(column(after, "Participants", "Année de naissance").slice(0, 8)).toEqual([
      1985,
      1970,
      1990,
      1960,
      2012,
      null,
      1988,
      1979,
    ]);
    expect(column(after, "Parcours", "Âge à l'entrée").slice(0, 5)).toEqual([26, 42, 21, 51, 32]);

    expect(book.script.call("openInstall", [], { user }).result as InstallForm).toMatchObject({
      missing: [],
    });
    book.script.call("installWorkbook", [], { user: user === OWNER ? COLLEAGUE : OWNER });
    expect(workbookState(book.state, book.id)).toEqual(state);
  },
);

test("an older workbook without the columns that Navette writes gets them, then their values, and loses nothing", async () => {
  const written = ["Année de naissance", "Âge à l'entrée"];
  const content = Object.fromEntries(
    Object.entries(BY_HAND).map(([title, [headers = [], ...rows]]) => {
      const kept = (row: readonly Put[]) => row.filter((_, at) => !written.includes(String(headers[at])));
      return [title, [headers, ...rows].map(kept)];
    }),
  );
  const book = await olderWorkbook("fr_FR", content);
  const before = book.state.workbook(book.id);
  book.script.call("installWorkbook", [], { user: COLLEAGUE });
  expect(losses(before, book.state.workbook(book.id))).toEqual([]);
  expect(repair(book, COLLEAGUE)).toMatchObject({ repairs: [], isIncomplete: false });
  const after = book.state.workbook(book.id);
  expect(losses(before, after)).toEqual([]);
  expect(column(after, "Participants", "Année de naissance").slice(0, 8)).toEqual([
    1985,
    1970,
    1990,
    null,
    2012,
    null,
    1988,
    1979,
  ]);
  expect(column(after, "Parcours", "Âge à l'entrée (ans)").slice(0, 5)).toEqual([26, 42, 21, null, 32]);
});

test("minutes typed as a time are minutes, and a day typed in a text stays what was read there", async () => {
  const book = await olderWorkbook("fr_FR");
  const offer = check(book, OWNER).repairs.find(({ id }) => id === "attendances.minutes.duration");
  expect(offer).toMatchObject({ cells: 240, samples: ["« 2:00 » devient le nombre 120 (240 fois)"] });
  book.script.call("installWorkbook");
  repair(book, OWNER);
  const after = book.state.workbook(book.id);
  expect(column(after, "Présences", "Minutes")[2]).toBe(120);
  expect(column(after, "Ateliers", "Durée habituelle").slice(0, 4)).toEqual([120, 150, 90, 90]);
  expect(column(after, "Participants", "Observations").slice(4, 7)).toEqual(["10:30", "fin", "2012-05-06"]);
});
