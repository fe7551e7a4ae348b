import { type Computed, notApplicable } from "./computed.ts";

/** One quantity for each unit of another; « sans objet » when there is nothing to divide by. */
export function quotient(
  numerator: number,
  denominator: number,
  format: (value: number) => string,
  unknown = 0,
  quality: readonly string[] = [],
): Computed {
  if (denominator === 0) return notApplicable({ numerator, denominator, unknown, quality });
  const value = numerator / denominator;
  return { value, display: format(value), numerator, denominator, unknown, quality, breakdown: [] };
}
