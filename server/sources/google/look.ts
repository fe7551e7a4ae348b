import { locateColumns, type LocatedTab } from "../../../shared/workbook/recognise.ts";
import { firstCell, wholeColumns } from "./a1.ts";
import { type FoundTab, isComplete } from "./foundTabs.ts";
import type { RangeValues } from "./googleApi.ts";
import { gridOf } from "./gridOf.ts";
import {
  firstTableLook,
  rangesOfTable,
  secondTableLook,
  type SeenTable,
  seenTable,
  type TableLook,
} from "./tableLook.ts";

/** Asked of a card: its two columns, its first label alone, or nothing. */
type CardLook = {
  readonly layout: "card";
  readonly found: FoundTab;
  readonly asks: "lines" | "label" | "nothing";
};

type SeenCard = {
  readonly layout: "card";
  readonly look: CardLook;
  readonly recognised: LocatedTab;
  readonly whole: boolean;
  readonly lost: false;
  readonly lastRow: null;
};

/** What is about to be asked of one tab. */
export type Look = TableLook | CardLook;
/** What the answer taught of it. */
export type SeenTab = SeenTable | SeenCard;

/** @param complete every tab of the workbook is: its columns are asked for at once, not their headers first */
export function firstLook(found: FoundTab, complete: boolean): Look {
  if (found.tab.layout === "table") return firstTableLook(found, complete);
  return { layout: "card", found, asks: complete ? "lines" : isComplete(found) ? "nothing" : "label" };
}

export function secondLook(seen: SeenTab): Look {
  if (seen.layout === "table") return secondTableLook(seen);
  const { look, recognised } = seen;
  // The first cell of a tab of people is no label of a card: nothing more is asked of it.
  const isCard = isComplete(look.found) || recognised.positions.size > 0;
  return { ...look, asks: isCard ? "lines" : "nothing" };
}

export function rangesOfLook(look: Look): readonly string[] {
  if (look.layout === "table") return rangesOfTable(look);
  const { title } = look.found;
  return { lines: [wholeColumns(title, 1, 2)], label: [firstCell(title)], nothing: [] }[look.asks];
}

/** @returns null when the answer is not that of the tab as it was described: it changed in between */
export function seenTab(look: Look, answers: readonly RangeValues[]): SeenTab | null {
  if (look.layout === "table") return seenTable(look, answers);
  const recognised = recogniseCard(look.found, answers[0]?.lines ?? []);
  return { layout: "card", look, recognised, whole: look.asks === "lines", lost: false, lastRow: null };
}

/** Lines that are not in the template are left out, as they are when each line is asked for by its range. */
function recogniseCard({ tab, title }: FoundTab, lines: RangeValues["lines"]): LocatedTab {
  const recognise = (isKept: (row: number) => boolean) => {
    const columns = [1, 2].map((position) => ({
      position,
      cells: (lines[position - 1] ?? []).map((cell, index) => (isKept(index + 1) ? cell : null)),
    }));
    return locateColumns(tab, gridOf(title, columns));
  };
  const known = new Set(recognise(() => true).positions.values());
  return recognise((row) => known.has(row));
}
