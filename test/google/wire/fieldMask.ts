import { invalidArgument, notModelled } from "./googleError.ts";

/** Which fields are meant: "all" of what is below, or a tree of names (`*` stands for each name). */
export type FieldMask = "all" | ReadonlyMap<string, FieldMask>;

/** Reads `a,b.c,d(e,f/g)`: Google takes `/` for `.`. */
export function parseFieldMask(text: string): FieldMask {
  const tokens = text.match(/[A-Za-z0-9_*]+|[.,()/]|\S/g) ?? [];
  const reader = { tokens, position: 0, text };
  const mask = readList(reader);
  if (reader.position < tokens.length) throw invalidMask(text);
  return mask;
}

type Reader = { readonly tokens: readonly string[]; position: number; readonly text: string };

function readList(reader: Reader): FieldMask {
  let mask: FieldMask = readItem(reader);
  while (reader.tokens[reader.position] === ",") {
    reader.position += 1;
    mask = merge(mask, readItem(reader));
  }
  return mask;
}

function readItem(reader: Reader): FieldMask {
  const name = reader.tokens[reader.position];
  if (name === undefined || !/^[A-Za-z0-9_*]+$/.test(name)) throw invalidMask(reader.text);
  reader.position += 1;
  const next = reader.tokens[reader.position];
  if (next === "." || next === "/") {
    reader.position += 1;
    return new Map([[name, readItem(reader)]]);
  }
  if (next !== "(") return name === "*" ? "all" : new Map([[name, "all"]]);
  reader.position += 1;
  const inner = readList(reader);
  if (reader.tokens[reader.position] !== ")") throw invalidMask(reader.text);
  reader.position += 1;
  return new Map([[name, inner]]);
}

function invalidMask(text: string) {
  return invalidArgument(`Request contains an invalid argument: fields=${text}`);
}

function merge(a: FieldMask, b: FieldMask): FieldMask {
  if (a === "all" || b === "all") return "all";
  const merged = new Map(a);
  for (const [name, mask] of b) {
    const present = merged.get(name);
    merged.set(name, present === undefined ? mask : merge(present, mask));
  }
  return merged;
}

/** The part of a mask below a field; undefined when the field is not meant. */
export function below(mask: FieldMask, field: string): FieldMask | undefined {
  return mask === "all" ? "all" : (mask.get(field) ?? mask.get("*"));
}

/** The same answer with only the fields meant; objects and lists on the way stay, even empty. */
export function applyMask(value: unknown, mask: FieldMask): unknown {
  if (mask === "all") return value;
  if (Array.isArray(value)) return value.map((item) => applyMask(item, mask));
  if (typeof value !== "object" || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const inside = below(mask, key);
    if (inside !== undefined) kept[key] = applyMask(inner, inside);
  }
  return kept;
}

/** Refuses aloud a field of a body that the stand-in would otherwise drop in silence. */
export function onlyKnownFields(value: unknown, known: FieldMask, path: string): void {
  if (known === "all" || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) onlyKnownFields(item, known, path);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const inside = below(known, key);
    if (inside === undefined) throw notModelled(`${path}.${key}`);
    onlyKnownFields(inner, inside, `${path}.${key}`);
  }
}

/** Refuses aloud a mask that names a field which the stand-in never answers. */
export function onlyKnownMask(mask: FieldMask, known: FieldMask, path: string): void {
  if (mask === "all" || known === "all") return;
  for (const [name, inner] of mask) {
    if (name === "*") continue;
    const inside = below(known, name);
    if (inside === undefined) throw notModelled(`${path}.${name}`);
    onlyKnownMask(inner, inside, `${path}.${name}`);
  }
}

/** The paths of a mask, dotted: for requests that change only the fields they name. */
export function pathsOf(mask: FieldMask, prefix = ""): readonly string[] {
  if (mask === "all") return [prefix === "" ? "*" : prefix];
  return [...mask].flatMap(([name, inner]) => pathsOf(inner, prefix === "" ? name : `${prefix}.${name}`));
}
