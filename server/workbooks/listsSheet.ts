import type { NamedRange } from "hucre";
import type { WriteSheet } from "hucre/xlsx";
import type { Nomenclature } from "../../shared/nomenclature/nomenclature.ts";
import { EXPLICIT_UNKNOWNS } from "../../shared/records/value.ts";
import { columnLetters } from "../../shared/workbook/content.ts";
import type { Tab } from "../../shared/workbook/tab.ts";
import { listsOf } from "./listsOf.ts";
import { FONT } from "./sheetStyles.ts";

export const LISTS_TITLE = "Listes";

/** Where the values of a list stand in the hidden tab. */
export type ListPlace = {
  /** The entries alone: what a column of a key accepts. */
  readonly entries: string;
  /** The entries, then the explicit unknowns. */
  readonly withUnknowns: string;
  /** Name of the latter in the workbook: hints of colour cannot refer to another tab otherwise. */
  readonly name: string;
};

export type ListPlaces = {
  readonly of: (list: Nomenclature) => ListPlace;
  /** The explicit unknowns, legal in every column that is not part of a key. */
  readonly unknowns: string;
};

const UNKNOWN_LABELS = EXPLICIT_UNKNOWNS.map(({ label }) => label);
const UNKNOWNS_HEADER = "Réponses toujours possibles";

/** Every value that a drop-down list offers, one list a column, in a tab that nobody needs to see. */
export function listsSheet(tabs: readonly Tab[]): {
  readonly sheet: WriteSheet;
  readonly names: readonly NamedRange[];
  readonly places: ListPlaces;
} {
  const lists = listsOf(tabs);
  const columns = [
    [UNKNOWNS_HEADER, ...UNKNOWN_LABELS],
    ...lists.map((list) => [list.label, ...list.entries.map(({ label }) => label), ...UNKNOWN_LABELS]),
  ];
  const places = new Map(lists.map((list, index) => [list, placeOf(list, index + 2)]));
  const height = Math.max(...columns.map(({ length }) => length));
  return {
    sheet: {
      name: LISTS_TITLE,
      hidden: true,
      protection: { sheet: true },
      columns: columns.map(() => ({ width: 32, style: { font: FONT } })),
      rows: Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null)),
    },
    names: [...places.values()].map(({ name, withUnknowns }) => ({ name, range: withUnknowns })),
    places: {
      of: (list) => {
        const place = places.get(list);
        if (place === undefined) throw new TypeError(`Cannot offer the list "${list.key}": no tab uses it`);
        return place;
      },
      unknowns: range(1, UNKNOWN_LABELS.length),
    },
  };
}

function placeOf(list: Nomenclature, position: number): ListPlace {
  return {
    entries: range(position, list.entries.length),
    withUnknowns: range(position, list.entries.length + UNKNOWN_LABELS.length),
    name: `liste_${list.key}`,
  };
}

function range(position: number, length: number): string {
  const letters = columnLetters(position);
  return `${LISTS_TITLE}!$${letters}$2:$${letters}$${length + 1}`;
}
