import { serialOfDay } from "../calendar.ts";
import { ATTENDANCE_STATUS } from "../nomenclature/attendanceStatus.ts";
import { HALF_DAY } from "../nomenclature/halfDay.ts";
import { labelOf } from "../nomenclature/nomenclature.ts";
import { type Cell, isBlank } from "../records/cell.ts";
import { fold } from "../records/fold.ts";
import { ASSOCIATION_TABS } from "../workbook/template.ts";
import { nameTab, type Pouring, pourValues, type Value, valueOf } from "./pouring.ts";
import type { ReadRow } from "./readRow.ts";
import type { OpenRow, Put } from "./recordBook.ts";
import { writtenKey } from "./rowKey.ts";
import { type Mark, type Settled, settleMark, settleMissing } from "./settleCell.ts";
import { columnOfTarget, SESSION, tabOfTarget, type Target } from "./target.ts";
import type { DataRow } from "./translateImport.ts";

/** The parts of the key of a presence that a table may not say, with what is probably meant. */
function missingPart(target: Target, source: DataRow, pouring: Pouring): Cell {
  const { settling, columns } = pouring;
  const position =
    columns.find(({ target: of }) => of === "attendances.date" || of === SESSION)?.position ?? 1;
  const settled = settleMissing(
    target,
    suggestionsFor(target, pouring),
    { row: source.row, position },
    settling,
  );
  return settled.is === "value" ? settled.value : null;
}

function suggestionsFor(target: Target, { names, sheet, mapping }: Pouring): readonly string[] {
  const column = columnOfTarget(target)?.column;
  const titles = [sheet.title, ...sheet.rows.slice(0, Math.max(0, mapping.headerRows[0] - 1)).flat()]
    .filter((cell) => !isBlank(cell))
    .map((cell) => fold(String(cell)));
  const known =
    target === "attendances.workshop"
      ? [...names.workshop.existing.values()]
      : (column?.list?.entries.map(({ label }) => label) ?? []);
  const said = known.filter((name) => titles.some((title) => title.includes(fold(name))));
  return said.length > 0 || column?.list === undefined ? said : known;
}

/** The presence of a row. */
export function pourAttendance(source: DataRow, { values }: ReadRow, code: string, pouring: Pouring): void {
  const own = values.filter(({ target }) => tabOfTarget(target) === "attendances");
  if (own.length === 0) return;
  const hasStatus = pouring.columns.some(({ target }) => target === "attendances.status");
  const cells: Record<string, Cell> = {
    participant: code,
    date: valueOf(values, "attendances.date"),
    halfDay:
      valueOf(values, "attendances.halfDay") ??
      missingUnlessPending("attendances.halfDay", source, values, pouring),
    workshop:
      valueOf(values, "attendances.workshop") ??
      missingUnlessPending("attendances.workshop", source, values, pouring),
    ...(hasStatus ? {} : { status: missingPart("attendances.status", source, pouring) }),
  };
  const open = openAttendance(cells, pouring);
  pourValues(source, open, own, pouring);
}

function missingUnlessPending(
  target: Target,
  source: DataRow,
  values: readonly Value[],
  pouring: Pouring,
): Cell {
  const asked = values.some((value) => value.target === target && value.settled.is === "pending");
  return asked ? null : missingPart(target, source, pouring);
}

function openAttendance(cells: Readonly<Record<string, Cell>>, pouring: Pouring): OpenRow {
  const open = pouring.book.open("attendances", writtenKey("attendances", cells));
  const columns = ASSOCIATION_TABS.attendances.columns;
  for (const key of Object.keys(columns)) {
    const cell = cells[key] ?? null;
    if (!isBlank(cell)) open.put(key, cell);
  }
  nameTab("workshops", cells.workshop ?? null, pouring);
  return open;
}

/** The presences of a person in the columns of sessions of a cross table. */
export function pourSessions(source: DataRow, { values }: ReadRow, code: string, pouring: Pouring): void {
  const { columns, fates, settling, book } = pouring;
  for (const column of columns) {
    const { target, session, position } = column;
    const cell = source.cellAt(position);
    if (target !== SESSION || session === undefined || isBlank(cell)) continue;
    const settled: Settled<Mark> = settleMark(column, cell, { row: source.row, position }, settling);
    if (settled.is === "pending") fates.pending(source.row, position);
    else if (settled.is === "left") fates.left(source.row, position, settled.why);
    else if (settled.is === "nothing") fates.decided(source.row, position);
    else if (settled.is === "note") {
      const put = book.open("participants", fold(code)).note("remarks", settled.text);
      fates.put(source.row, position, [put], true);
    } else {
      const halfDay = session.halfDay === null ? null : labelOf(HALF_DAY, session.halfDay);
      const puts = pourMark(
        source,
        code,
        { date: serialOfDay(session.date), halfDay },
        settled.value,
        values,
        pouring,
      );
      fates.put(source.row, position, puts, settled.decided);
    }
  }
}

function pourMark(
  source: DataRow,
  code: string,
  session: { readonly date: Cell; readonly halfDay: Cell },
  { status, minutes }: Mark,
  values: readonly Value[],
  pouring: Pouring,
): readonly Put[] {
  const open = openAttendance(
    {
      participant: code,
      date: session.date,
      halfDay: session.halfDay ?? missingPart("attendances.halfDay", source, pouring),
      workshop:
        valueOf(values, "attendances.workshop") ??
        missingUnlessPending("attendances.workshop", source, values, pouring),
    },
    pouring,
  );
  const isPresent = status === labelOf(ATTENDANCE_STATUS, "present");
  return [
    open.put("status", status),
    ...(minutes === null || !isPresent ? [] : [open.put("minutes", minutes)]),
  ];
}
