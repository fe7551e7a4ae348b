/**
 * Why a value is not known.
 *
 * - ne_sait_pas, refus, non_recueilli: said by the person who fills the workbook; a settled gap;
 * - illisible: the cell holds something that could not be read; a problem says where.
 */
export type UnknownReason = "ne_sait_pas" | "refus" | "non_recueilli" | "illisible";

/** A value that is not known; null is a blank cell: not asked yet. */
export type Unknown = null | { readonly unknown: UnknownReason };

/** What a record holds for a column: its value, or why there is none. Survives JSON. */
export type Field<V> = V | Unknown;

export const ILLEGIBLE: Unknown = { unknown: "illisible" };

/** The three explicit values, legal in any column that is not part of a key. */
export const EXPLICIT_UNKNOWNS = [
  { code: "ne_sait_pas", label: "ne sait pas" },
  { code: "refus", label: "refus" },
  { code: "non_recueilli", label: "non recueilli" },
] as const satisfies readonly { code: UnknownReason; label: string }[];

export function isKnown<V>(field: Field<V>): field is V {
  return field !== null && !(typeof field === "object" && field !== null && "unknown" in field);
}

/** The value, or null when it is not known. */
export function known<V>(field: Field<V>): V | null {
  return isKnown(field) ? field : null;
}
