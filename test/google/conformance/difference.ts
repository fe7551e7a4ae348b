import { type IdMap, isIdKey } from "./idMap.ts";

/** Looks of a new workbook: the project uses none of them. */
const FORMATTING_DEFAULTS = new Set(["defaultFormat", "spreadsheetTheme", "effectiveFormat"]);

/** The first place where our answer differs from Google's, in words; null when they agree. */
export function difference(recorded: unknown, ours: unknown, ids: IdMap, path = ""): string | null {
  if (Array.isArray(recorded) && Array.isArray(ours)) return inLists(recorded, ours, ids, path);
  if (isObject(recorded) && isObject(ours)) return inObjects(recorded, ours, ids, path);
  return recorded === ours ? null : `${path}: ${show(recorded)} at Google, ${show(ours)} here`;
}

function inLists(
  recorded: readonly unknown[],
  ours: readonly unknown[],
  ids: IdMap,
  path: string,
): string | null {
  if (recorded.length !== ours.length)
    return `${path}: ${recorded.length} items at Google, ${ours.length} here`;
  for (const [index, item] of recorded.entries()) {
    const found = difference(item, ours[index], ids, `${path}[${index}]`);
    if (found !== null) return found;
  }
  return null;
}

function inObjects(
  recorded: Record<string, unknown>,
  ours: Record<string, unknown>,
  ids: IdMap,
  path: string,
): string | null {
  for (const key of new Set([...Object.keys(recorded), ...Object.keys(ours)])) {
    const found = inField(key, recorded[key], ours[key], ids, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function inField(key: string, recorded: unknown, ours: unknown, ids: IdMap, path: string): string | null {
  if (FORMATTING_DEFAULTS.has(key)) return null;
  if (recorded === undefined) return `${path}: absent at Google, ${show(ours)} here`;
  if (ours === undefined) return `${path}: ${show(recorded)} at Google, absent here`;
  if (isIdKey(key)) return ids.agree(recorded, ours) ? null : `${path}: another id than before`;
  if (/Time$/.test(key)) return isTime(recorded) === isTime(ours) ? null : `${path}: not a time here`;
  if (typeof recorded === "string" && typeof ours === "string" && key === "spreadsheetUrl") {
    return ids.inUri(recorded) === ours ? null : `${path}: ${recorded} at Google, ${ours} here`;
  }
  return difference(recorded, ours, ids, path);
}

function isTime(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
