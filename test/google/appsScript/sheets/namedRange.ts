import type { GridRange } from "../../workbook/gridRange.ts";
import type { NamedRange } from "../../workbook/workbook.ts";
import type { Book } from "../book.ts";
import type { Emulated } from "../googleTypes.ts";
import { NotEmulated, ScriptException } from "../scriptError.ts";
import { service } from "../service.ts";
import { requireCells } from "./rangePlace.ts";

type Ranged = { readonly book: Book; readonly rangeOf: (cells: GridRange) => object };

export function namedRange({ book, rangeOf }: Ranged, namedRangeId: string): object {
  const present = (): NamedRange => {
    const found = book.workbook.namedRanges.find((each) => each.namedRangeId === namedRangeId);
    if (found === undefined) throw new ScriptException("Named range not found");
    return found;
  };
  const update = (change: object, fields: string) => {
    book.request({ updateNamedRange: { namedRange: { namedRangeId, ...change }, fields } });
    return self;
  };
  const self: object = service("NamedRange", {
    getName: () => present().name,
    setName: (name: string) => update({ name }, "name"),
    getRange: () => {
      const { range, name } = present();
      // What Google gives for a name whose cells are gone (#REF!) is not in its documentation.
      if (range === null) throw new NotEmulated(`NamedRange.getRange of ${name}, whose cells are gone`);
      return rangeOf(range);
    },
    setRange: (range: unknown) =>
      update({ range: requireCells(range, "SpreadsheetApp.NamedRange.setRange") }, "range"),
    remove: () => void book.request({ deleteNamedRange: { namedRangeId } }),
  } satisfies Emulated<GoogleAppsScript.Spreadsheet.NamedRange>);
  return self;
}
