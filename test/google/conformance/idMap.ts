/** Which of our ids stands for which recorded one. */
export class IdMap {
  private readonly ours = new Map<string, string>();

  /** True when this pair agrees with all that was said before. */
  agree(recorded: unknown, ours: unknown): boolean {
    if (typeof recorded !== typeof ours) return false;
    const known = this.ours.get(String(recorded));
    if (known === undefined) this.ours.set(String(recorded), String(ours));
    return known === undefined || known === String(ours);
  }

  has(recorded: string): boolean {
    return this.ours.has(recorded);
  }

  get(recorded: string): string | undefined {
    return this.ours.get(recorded);
  }

  /** A URI with our file ids in it. */
  inUri(uri: string): string {
    return uri.replace(/\b1[\w-]{43}(?![\w-])/g, (id) => this.ours.get(id) ?? id);
  }

  /** A body with our ids in it. */
  inBody(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.inBody(item));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]: [string, unknown]) => [
        key,
        isIdKey(key) ? this.mapped(inner) : this.inBody(inner),
      ]),
    );
  }

  private mapped(value: unknown): unknown {
    const ours = this.ours.get(String(value));
    if (ours === undefined) return value;
    return typeof value === "number" ? Number(ours) : ours;
  }
}

/** The keys whose values Google draws: compared one to one, never as such. */
export function isIdKey(key: string): boolean {
  return /^(id|spreadsheetId|fileId|namedRangeId|protectedRangeId|metadataId|sheetId|sourceSheetId|newSheetId)$/.test(
    key,
  );
}
