import type { GridRange } from "../../workbook/gridRange.ts";
import type { Metadata } from "../../workbook/workbook.ts";
import type { Book } from "../book.ts";
import type { Emulated } from "../googleTypes.ts";
import { NotEmulated, ScriptException, wrongArguments } from "../scriptError.ts";
import { enumKey, service } from "../service.ts";
import { SHEET_ENUMS } from "./enums.ts";

export type MetadataWorld = {
  readonly book: Book;
  readonly rangeOf: (cells: GridRange) => object;
  readonly sheetOf: (sheetId: number) => object;
  readonly spreadsheet: () => object;
};

/** Where `addDeveloperMetadata` puts it, as the API writes places. */
type Location =
  | { readonly spreadsheet: true }
  | { readonly sheetId: number }
  | {
      readonly dimensionRange: {
        readonly sheetId: number;
        readonly dimension: "ROWS" | "COLUMNS";
        readonly startIndex: number;
        readonly endIndex: number;
      };
    };

/** `addDeveloperMetadata(key, value?, visibility?)`. */
export function addMetadata(book: Book, location: Location, args: readonly unknown[]): void {
  const [metadataKey, ...others] = args;
  const visibility = others
    .map((each) => enumKey(each, "DeveloperMetadataVisibility"))
    .find((key) => key !== undefined);
  const metadataValue = others.find((each) => typeof each === "string");
  const isKnown =
    others.length <= 2 && others.every((each) => typeof each === "string" || typeof each === "object");
  if (typeof metadataKey !== "string" || !isKnown) {
    throw wrongArguments("SpreadsheetApp.addDeveloperMetadata", args);
  }
  const developerMetadata = {
    metadataKey,
    ...(metadataValue === undefined ? {} : { metadataValue }),
    visibility: visibility ?? "DOCUMENT",
    location,
  };
  book.request({ createDeveloperMetadata: { developerMetadata } });
}

/** One whole row or one whole column: nothing else of a tab can carry metadata. */
export function lineLocation(cells: GridRange): Location {
  const { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = cells;
  const isColumn = startRowIndex === undefined && endRowIndex === undefined;
  const isRow = startColumnIndex === undefined && endColumnIndex === undefined;
  if (isColumn === isRow) {
    throw new ScriptException(
      "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
    );
  }
  return {
    dimensionRange: isColumn
      ? { sheetId, dimension: "COLUMNS", startIndex: startColumnIndex ?? 0, endIndex: endColumnIndex ?? 0 }
      : { sheetId, dimension: "ROWS", startIndex: startRowIndex ?? 0, endIndex: endRowIndex ?? 0 },
  };
}

export function metadataServices(world: MetadataWorld, wanted: (metadata: Metadata) => boolean): object[] {
  return world.book.workbook.metadata
    .filter(wanted)
    .map(({ metadataId }) => metadataService(world, metadataId));
}

function metadataService(world: MetadataWorld, metadataId: number): object {
  const { book } = world;
  const present = (): Metadata => {
    const found = book.workbook.metadata.find((each) => each.metadataId === metadataId);
    if (found === undefined) throw new ScriptException("Developer metadata not found");
    return found;
  };
  const dataFilters = [{ developerMetadataLookup: { metadataId } }];
  const update = (developerMetadata: object, fields: string) => {
    book.request({ updateDeveloperMetadata: { dataFilters, developerMetadata, fields } });
    return self;
  };
  const self: object = service("DeveloperMetadata", {
    getId: () => metadataId,
    getKey: () => present().metadataKey,
    getValue: () => present().metadataValue ?? null,
    getVisibility: () => SHEET_ENUMS.DeveloperMetadataVisibility[present().visibility],
    getLocation: () => location(world, present().location),
    setKey: (metadataKey: string) => update({ metadataKey }, "metadataKey"),
    setValue: (metadataValue: string) => update({ metadataValue }, "metadataValue"),
    remove: () =>
      void book.request({
        deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
      }),
  } satisfies Emulated<GoogleAppsScript.Spreadsheet.DeveloperMetadata>);
  return self;
}

function location({ sheetOf, rangeOf, spreadsheet }: MetadataWorld, place: Metadata["location"]): object {
  const { type } = place;
  const line = type === "ROW" || type === "COLUMN" ? place : null;
  return service("DeveloperMetadataLocation", {
    getLocationType: () => SHEET_ENUMS.DeveloperMetadataLocationType[type],
    getSpreadsheet: () => (type === "SPREADSHEET" ? spreadsheet() : null),
    getSheet: () => (place.type === "SHEET" ? sheetOf(place.sheetId) : null),
    getColumn: () =>
      line?.type === "COLUMN"
        ? rangeOf({ sheetId: line.sheetId, startColumnIndex: line.start, endColumnIndex: line.end })
        : null,
    getRow: () =>
      line?.type === "ROW"
        ? rangeOf({ sheetId: line.sheetId, startRowIndex: line.start, endRowIndex: line.end })
        : null,
  } satisfies Emulated<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>);
}

/** Looks for the metadata of a spreadsheet, or of a tab with its rows and columns. */
export function metadataFinder(world: MetadataWorld, inScope: (metadata: Metadata) => boolean): object {
  const tests: ((metadata: Metadata) => boolean)[] = [inScope];
  const need = (test: (metadata: Metadata) => boolean) => {
    tests.push(test);
    return finder;
  };
  const finder: object = service("DeveloperMetadataFinder", {
    withKey: (key: string) => need(({ metadataKey }) => metadataKey === key),
    withValue: (value: string) => need(({ metadataValue }) => metadataValue === value),
    withId: (id: number) => need(({ metadataId }) => metadataId === id),
    withLocationType: (type: unknown) => {
      const key = enumKey(type, "DeveloperMetadataLocationType");
      if (key === undefined)
        throw wrongArguments("SpreadsheetApp.DeveloperMetadataFinder.withLocationType", [type]);
      return need(({ location: { type: present } }) => present === key);
    },
    withVisibility: (visibility: unknown) => {
      const key = enumKey(visibility, "DeveloperMetadataVisibility");
      if (key === undefined)
        throw wrongArguments("SpreadsheetApp.DeveloperMetadataFinder.withVisibility", [visibility]);
      return need((metadata) => metadata.visibility === key);
    },
    onIntersectingLocations: () => {
      throw new NotEmulated("DeveloperMetadataFinder.onIntersectingLocations");
    },
    find: () => metadataServices(world, (metadata) => tests.every((test) => test(metadata))),
  } satisfies Emulated<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>);
  return finder;
}
