/** The first object with one path of it taken from the second, or taken away when the second lacks it. */
export function mergeAtPath<Shape extends object>(
  base: Shape,
  given: object,
  path: readonly string[],
): Shape {
  const [key, ...rest] = path;
  if (key === undefined) return base;
  const from: unknown = (given as Record<string, unknown>)[key];
  const present: unknown = (base as Record<string, unknown>)[key];
  const others = Object.fromEntries(Object.entries(base).filter(([name]) => name !== key)) as Shape;
  if (rest.length === 0) return from === undefined ? others : { ...others, [key]: from };
  const inner = mergeAtPath(asObject(present), asObject(from), rest);
  return Object.keys(inner).length === 0 ? others : { ...others, [key]: inner };
}

function asObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
