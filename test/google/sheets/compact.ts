export type JsonObject = Record<string, unknown>;

/** An object without the keys that hold nothing: Google leaves out what has its default. */
export function compact(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A number, left out when it is zero; a boolean, left out when false; a list, left out when empty. */
export function unlessDefault<Value>(value: Value): Value | undefined {
  const isDefault =
    value === 0 || value === false || value === "" || (Array.isArray(value) && value.length === 0);
  return isDefault ? undefined : value;
}
