import { formatShortDay } from "../format.ts";
import { participantCode } from "../identity/participantCode.ts";
import { readDay } from "../records/readDay.ts";
import { isBlank } from "../records/cell.ts";
import { ASSOCIATION_TABS } from "../workbook/template.ts";
import { ASKED_AT_EXIT } from "./exitStays.ts";
import { type ReadEntry, readEntry, type Typed } from "./readEntry.ts";
import type { SheetRow } from "../workbook/sheetRow.ts";

/**
 * Reads what the form of an exit holds; what it does not ask is left out.
 *
 * @param stay the row it goes to
 * @param enrolments every row of « Parcours »: a person leaves before coming back
 */
export function readExit(stay: SheetRow, enrolments: readonly SheetRow[], typed: Typed): ReadEntry {
  const keys = ASKED_AT_EXIT.filter((key) => key in typed);
  const { written, errors } = readEntry(ASSOCIATION_TABS.enrolments, typed, keys);
  if (!("exit" in typed) || errors.some(({ key }) => key === "exit")) return { written, errors };
  const sentence = wrongExit(stay, enrolments, typed);
  return { written, errors: sentence === null ? errors : [{ key: "exit", sentence }, ...errors] };
}

function wrongExit(stay: SheetRow, enrolments: readonly SheetRow[], typed: Typed): string | null {
  if (isBlank(typed.exit ?? null))
    return "À remplir : le dernier jour. Si la personne n'est pas partie, choisissez « Annuler la sortie ».";
  const exit = readDay(typed.exit ?? null);
  if (exit === null) return null;
  const entry = readDay(stay.cells.entry ?? null);
  if (entry !== null && exit < entry)
    return `La sortie ne peut pas précéder l'entrée, le ${formatShortDay(entry)} : vérifiez l'année.`;
  const back = nextEntry(stay, enrolments);
  return back !== null && exit > back
    ? `Cette personne est revenue le ${formatShortDay(back)}, dans un autre parcours : la sortie vient avant.`
    : null;
}

function nextEntry({ cells }: SheetRow, enrolments: readonly SheetRow[]) {
  const code = participantCode(cells.participant ?? null);
  const entry = readDay(cells.entry ?? null);
  if (entry === null) return null;
  const later = enrolments.flatMap((other) => {
    if (participantCode(other.cells.participant ?? null) !== code) return [];
    const day = readDay(other.cells.entry ?? null);
    return day !== null && day > entry ? [day] : [];
  });
  return later.sort()[0] ?? null;
}
