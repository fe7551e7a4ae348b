import { invalidArgument, notModelled } from "../../wire/googleError.ts";
import { parseFieldMask, pathsOf } from "../../wire/fieldMask.ts";
import { requestKind } from "./request.ts";

export const updateSpreadsheetProperties = requestKind(
  "updateSpreadsheetProperties",
  "properties(title,locale,timeZone,autoRecalc),fields",
  ({ workbook }, { properties = {}, fields }) => {
    for (const path of pathsOf(parseFieldMask(fields ?? ""))) {
      if (path === "title") workbook.title = properties.title ?? "";
      else if (path === "timeZone") workbook.timeZone = requireTimeZone(properties.timeZone ?? "");
      else if (path === "autoRecalc") workbook.autoRecalc = properties.autoRecalc ?? workbook.autoRecalc;
      else if (path === "locale") workbook.locale = requireLocaleName(properties.locale ?? "");
      else throw notModelled(`updateSpreadsheetProperties with fields=${path}`);
    }
    return {};
  },
);

export function requireTimeZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    throw invalidArgument(`Unsupported time zone: ${timeZone}`);
  }
  return timeZone;
}

export function requireLocaleName(name: string): string {
  if (!/^[a-z]{2,3}([_-][A-Za-z]{2,4})?$/.test(name)) throw invalidArgument(`Unsupported locale: ${name}`);
  return name;
}
