import { plural } from "../format.ts";
import { shownCell } from "../entry/shownCell.ts";
import type { Cell } from "../records/cell.ts";
import type { Column } from "../workbook/column.ts";
import type { Repair, RepairKind } from "./repairs.ts";

const MOST_SHOWN = 3;
const LONGEST_SHOWN = 40;

const REASONS: Readonly<Record<RepairKind, string>> = {
  label: "valeur écrite autrement que dans la liste",
  date: "date tapée comme du texte",
  number: "nombre tapé comme du texte",
  duration: "durée tapée comme une heure",
  code: "code écrit autrement",
  spaces: "espaces en trop",
  suggestion: "valeur absente de la liste, une autre est proche",
  computed: "colonne remplie par Navette",
};

/** « 12 cellules de « Parcours », colonne « Sexe » : valeur écrite autrement que dans la liste » */
export function repairSentence({ cells, tabTitle, column, kind }: Repair): string {
  const counted = `${String(cells.length)} ${plural(cells.length, "cellule", "cellules")}`;
  return `${counted} de « ${tabTitle} », colonne « ${column.header} » : ${REASONS[kind]}.`;
}

/** « « F » devient « Femme » (9 fois) », the most frequent first, a few. */
export function repairSamples({ cells, column, kind }: Repair): readonly string[] {
  const counts = new Map<string, number>();
  for (const { before, after } of cells) {
    const change = `${before === null ? "vide" : `« ${shown(kind, before)} »`} devient ${becomes(column, kind, after)}`;
    counts.set(change, (counts.get(change) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  const rest = sorted.slice(MOST_SHOWN).reduce((sum, [, count]) => sum + count, 0);
  return [
    ...sorted
      .slice(0, MOST_SHOWN)
      .map(([change, count]) => (count === 1 ? change : `${change} (${String(count)} fois)`)),
    ...(rest === 0 ? [] : [`et ${String(rest)} ${plural(rest, "autre", "autres")}`]),
  ];
}

/** A day that was text looks the same once it is a day: it is told. */
function becomes(column: Column, kind: RepairKind, cell: Cell): string {
  const text = shortened(kind === "spaces" ? String(cell) : (shownCell(column, cell) ?? ""));
  if (kind === "date" && typeof cell === "number") return `la date ${text}`;
  return kind === "number" || kind === "duration" ? `le nombre ${text}` : `« ${text} »`;
}

function shown(kind: RepairKind, before: Cell): string {
  if (kind !== "duration") return visible(before);
  const minutes = Math.round(Number(before) * 1440);
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Spaces at the ends do not show by themselves. */
function visible(cell: Cell): string {
  return shortened(String(cell).replace(/^\s+|\s+$|\s{2,}/gu, (run) => "␣".repeat(run.length)));
}

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
