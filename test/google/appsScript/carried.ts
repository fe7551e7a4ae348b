/** What `google.script.run` refuses to call or to carry. */
export class RefusedCall extends Error {}

/**
 * The copy of a value that crosses between a page and the script: numbers, booleans, texts, null, lists and objects of
 * them. A property without value is left out, an item without value becomes null. Dates, functions, and what contains
 * itself make the call fail. Runs in the page as well as here.
 *
 * @param where as in `result.rows[3]`
 * @param isService true of an object that a service gave
 */
export function carried(
  value: unknown,
  where: string,
  isService: (value: object) => boolean = () => false,
  above: readonly unknown[] = [],
): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const what = refusedKind(value, isService);
  if (what !== null) throw new RefusedCall(`${where} is ${what}, which google.script.run cannot carry`);
  if (above.includes(value)) throw new RefusedCall(`${where} contains itself`);
  const path = [...above, value];
  if (Array.isArray(value)) {
    return Array.from(value, (item: unknown, index) => carried(item, `${where}[${index}]`, isService, path));
  }
  return Object.fromEntries(
    Object.entries(value as object)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, carried(inner, `${where}.${key}`, isService, path)]),
  );
}

function refusedKind(value: unknown, isService: (value: object) => boolean): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return `a ${typeof value}`;
  // A date of another frame or of another scope is no instance of this one's Date.
  if (Object.prototype.toString.call(value) === "[object Date]") return "a Date";
  return isService(value) ? "an object of a service" : null;
}

/** Only functions of the first level whose name does not end in `_`. */
export function requirePublicName(functionName: string): void {
  if (!/^[A-Za-z$][\w$]*$/.test(functionName) || functionName.endsWith("_")) {
    throw new RefusedCall(`${functionName} is not a function that a page may call`);
  }
}
