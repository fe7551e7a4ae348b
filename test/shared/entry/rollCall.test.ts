import fc from "fast-check";
import { expect, test } from "vitest";
import { serialOfDay } from "../../../shared/calendar.ts";
import { type Mark, NO_MARK } from "../../../shared/entry/attendanceMark.ts";
import { pourRollCall } from "../../../shared/entry/rollCall.ts";
import type { SheetRow } from "../../../shared/workbook/sheetRow.ts";
import type { Cell } from "../../../shared/records/cell.ts";

type Cells = Readonly<Record<string, Cell>>;

const SESSION = { date: "2026-03-05", halfDay: "matin", workshop: "Cuisine" } as const;
const STATUSES = ["Présent", "Absent", "Absent excusé", "Séance annulée"] as const;
const NEXT_DAY = "2026-03-06";

const cellsOf = (participant: string, date: string, status: Cell): Cells => ({
  date: serialOfDay(date),
  halfDay: "Matin",
  workshop: "Cuisine",
  participant,
  status,
  minutes: null,
  absenceReason: null,
});
const markOf = (status: string | null): Mark => ({ ...NO_MARK, status });
const code = (number: number) => `P-${String(number).padStart(3, "0")}`;

/** A sheet with its headers in row 1, which the writes are carried out upon as a spreadsheet does. */
function written(sheet: readonly Cells[], typed: Parameters<typeof pourRollCall>[1]) {
  const rows = sheet.map((cells, index): SheetRow => ({ row: index + 2, cells }));
  const poured = pourRollCall(SESSION, typed, rows, sheet.length + 2);
  const after = [...sheet];
  for (const { firstRow, rows: put, insertAfter, added } of poured.writes) {
    if (insertAfter !== null)
      after.splice(insertAfter - 1, 0, ...Array.from({ length: added }, (): Cells => ({})));
    put.forEach((cells, index) => (after[firstRow - 2 + index] = cells));
  }
  return { ...poured, after };
}

/** Any order of the rows of two days, each person once a day. */
const aSheet = fc
  .uniqueArray(fc.record({ person: fc.integer({ min: 1, max: 12 }), next: fc.boolean() }), {
    selector: ({ person, next }) => `${String(person)}${String(next)}`,
    maxLength: 20,
  })
  .chain((places) =>
    fc.tuple(
      ...places.map(({ person, next }) =>
        fc
          .constantFrom(...STATUSES)
          .map((status) => cellsOf(code(person), next ? NEXT_DAY : SESSION.date, status)),
      ),
    ),
  );
const someMarks = fc.uniqueArray(fc.integer({ min: 1, max: 12 })).chain((people) =>
  fc.tuple(
    ...people.map((person) =>
      fc.record({
        participant: fc.constant(code(person)),
        status: fc.option(fc.constantFrom(...STATUSES)),
        stale: fc.boolean(),
      }),
    ),
  ),
);

test("whatever the order of the sheet, what was typed is there once and nothing else has moved", () => {
  fc.assert(
    fc.property(aSheet, someMarks, (sheet, marks) => {
      const statusOf = new Map(
        sheet
          .filter(({ date }) => date === serialOfDay(SESSION.date))
          .map(({ participant, status }) => [String(participant), String(status)] as const),
      );
      const typed = marks.map(({ participant, status, stale }) => ({
        participant,
        before: markOf(stale ? "refus" : (statusOf.get(participant) ?? null)),
        mark: markOf(status),
      }));
      const { after, conflicts, errors } = written(sheet, typed);
      expect(errors).toEqual([]);
      const isDisputed = (each: (typeof marks)[number]) =>
        each.stale && (statusOf.get(each.participant) ?? null) !== each.status;
      expect(conflicts.map(({ participant }) => participant)).toEqual(
        marks.filter(isDisputed).map(({ participant }) => participant),
      );
      const expected = new Map<string, string | null>(statusOf);
      for (const mark of marks)
        if (!isDisputed(mark) && (expected.has(mark.participant) || mark.status !== null))
          expected.set(mark.participant, mark.status);
      const ofSession = after.filter(({ date }) => date === serialOfDay(SESSION.date));
      expect(new Map(ofSession.map(({ participant, status }) => [participant, status]))).toEqual(expected);
      expect(ofSession.length).toBe(expected.size);
      const others = (cells: readonly Cells[]) =>
        cells.filter(({ date }) => date !== serialOfDay(SESSION.date));
      expect(others(after)).toEqual(others(sheet));
    }),
  );
});

test("rows of the session that follow one another are one write, new people included", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.nat({ max: 3 }), someMarks, (count, others, marks) => {
      const sheet = [
        ...Array.from({ length: others }, () => cellsOf("P-001", NEXT_DAY, "Présent")),
        ...Array.from({ length: count }, (_, index) => cellsOf(code(index + 1), SESSION.date, "Absent")),
        ...Array.from({ length: others }, () => cellsOf("P-002", NEXT_DAY, "Présent")),
      ];
      const typed = marks.map(({ participant, status }) => ({
        participant,
        before: markOf(Number(participant.slice(2)) <= count ? "Absent" : null),
        mark: markOf(status),
      }));
      expect(written(sheet, typed).writes.length).toBeLessThanOrEqual(1);
    }),
  );
});

test("of a person with two rows the first changes, as it is the one that counts", () => {
  const sheet = ["Présent", "Absent"].map((status) => cellsOf("P-001", SESSION.date, status));
  const { after } = written(sheet, [
    { participant: "P-001", before: markOf("Présent"), mark: markOf("Absent excusé") },
  ]);
  expect(after.map(({ status }) => status)).toEqual(["Absent excusé", "Absent"]);
});

test("a status that somebody typed by hand is shown as it stands, and no one overwrites it unseen", () => {
  const sheet = [cellsOf("P-001", SESSION.date, "peut-être")];
  const { conflicts } = written(sheet, [{ participant: "P-001", before: NO_MARK, mark: markOf("Présent") }]);
  expect(conflicts).toEqual([{ participant: "P-001", theirs: markOf("peut-être") }]);
});
