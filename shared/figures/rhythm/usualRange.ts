import { formatInteger } from "../../format.ts";
import { quartiles } from "../../statistics/quartiles.ts";

/** « 2 à 4 »: from the first to the third quartile; « 3 » when they are one. @param values whole numbers, at least one */
export function usualRange(values: readonly number[]): string {
  const [first, third] = quartiles(values);
  return first === third ? formatInteger(first) : `${formatInteger(first)} à ${formatInteger(third)}`;
}
