/**
 * What may be logged of an error nobody expected: its name, its code, where it was thrown.
 *
 * Never its message: that of a parser quotes what it could not read, which may be a cell.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const code = "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...frames.slice(0, 8).map((line) => line.trim())].join("\n  ");
}
