import { isBlank } from "../records/cell.ts";
import { fold } from "../records/fold.ts";
import { participantCode } from "../identity/participantCode.ts";
import { identityInCells } from "../identity/identityInCells.ts";
import type { RowPerson } from "./peopleOf.ts";
import { nameTab, type Pouring, pourValues, valueOf } from "./pouring.ts";
import { pourAttendance, pourSessions } from "./pourPresences.ts";
import { type ReadRow, readRow } from "./readRow.ts";
import type { OpenRow, Put } from "./recordBook.ts";
import { type Note, notesOfRow, pourNotes } from "./rowNotes.ts";
import { writtenKey } from "./rowKey.ts";
import { columnOfTarget, FULL_NAME, isNotes, tabOfTarget, type Target } from "./target.ts";
import type { DataRow } from "./translateImport.ts";

const CODE: Target = "participants.code";

/** Writes one row of an old table: the person, their stay, their presences. */
export function pourRow(source: DataRow, pouring: Pouring): void {
  const row = readRow(source, pouring);
  const person = personOf(source, row, pouring);
  if (person === null) {
    leaveRow(source, row, pouring);
    return;
  }
  const notes = notesOfRow(row.values, pouring.columns);
  pourParticipant(source, row, person, notes, pouring);
  if (pouring.mapping.kind === "attendances") pourAttendance(source, row, person.code, pouring);
  else pourStay(source, row, person.code, notes, pouring);
  if (pouring.mapping.kind === "cross") pourSessions(source, row, person.code, pouring);
  for (const { column, settled } of row.values) {
    const { position } = column;
    if (settled.is === "pending") pouring.fates.pending(source.row, position);
    if (settled.is === "left") pouring.fates.left(source.row, position, settled.why);
    if (settled.is === "nothing") pouring.fates.decided(source.row, position);
  }
}

/** A row without a name is nobody's; while its name waits for an answer, all of it waits. */
function leaveRow({ row }: DataRow, { values }: ReadRow, { columns, fates }: Pouring): void {
  const waits = values.some(
    ({ target, settled }) => settled.is === "pending" && tabOfTarget(target) === "participants",
  );
  for (const { position } of columns) {
    if (waits) fates.pending(row, position);
    else fates.left(row, position, "nobody");
  }
}

function personOf({ row }: DataRow, { values, names }: ReadRow, { people }: Pouring): RowPerson | null {
  const identity = identityInCells(names);
  const code = participantCode(names.code ?? null);
  const isNamed = [identity.birthName, identity.usedName, identity.firstName].some((cell) => !isBlank(cell));
  if (!isNamed && code === null) return null;
  const named =
    values.find(({ target }) => target === FULL_NAME || target === "participants.birthName") ?? values[0];
  return people.of(row, identity, code, { row, position: named?.column.position ?? 1 });
}

function pourParticipant(
  source: DataRow,
  { values, names }: ReadRow,
  { code, codeTaken, pending }: RowPerson,
  notes: readonly Note[],
  pouring: Pouring,
): void {
  const { book, fates } = pouring;
  const open = book.open("participants", fold(code));
  open.put("code", code);
  for (const { target, column, settled } of values) {
    if (settled.is !== "value" || tabOfTarget(target) !== "participants" || isNotes(target)) continue;
    const { position } = column;
    if (target === CODE && codeTaken) fates.left(source.row, position, "code_taken");
    else if (target === FULL_NAME) putName(source, position, open, names, pending, settled.decided, pouring);
    else {
      const put = open.put(columnOfTarget(target)?.key ?? "", settled.value);
      if (!source.isOwn(position)) continue;
      if (pending && NAMES.has(target)) fates.pending(source.row, position);
      else fates.put(source.row, position, [put], settled.decided);
    }
  }
  pourNotes(source, open, notes, "participants", pouring);
}

const NAMES: ReadonlySet<Target> = new Set([
  "participants.birthName",
  "participants.usedName",
  "participants.firstName",
  "participants.birthDate",
]);

function putName(
  source: DataRow,
  position: number,
  open: OpenRow,
  names: ReadRow["names"],
  pending: boolean,
  decided: boolean,
  { fates }: Pouring,
): void {
  const puts = ["birthName", "usedName", "firstName"].flatMap((key): Put[] => {
    const cell = names[key] ?? null;
    return isBlank(cell) ? [] : [open.put(key, cell)];
  });
  if (!source.isOwn(position)) return;
  if (pending) fates.pending(source.row, position);
  else fates.put(source.row, position, puts, decided);
}

function pourStay(
  source: DataRow,
  { values }: ReadRow,
  code: string,
  notes: readonly Note[],
  pouring: Pouring,
): void {
  const stay = values.filter(({ target }) => tabOfTarget(target) === "enrolments");
  const written = stay.filter(({ settled }) => settled.is === "value" || settled.is === "note");
  if (written.length === 0) return;
  const entry = valueOf(values, "enrolments.entry");
  const key = { participant: code, entry };
  const open = pouring.book.open("enrolments", writtenKey("enrolments", key));
  open.put("participant", code);
  pourValues(source, open, stay, pouring);
  pourNotes(source, open, notes, "enrolments", pouring);
  nameTab("groups", valueOf(values, "enrolments.group"), pouring);
}
