import { formatInteger } from "../../format.ts";
import { isKnown } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import { totalOf } from "../builders/total.ts";

type Objective = Pick<RecordOf<"objectives">, "minimum" | "maximum">;

/** How many participants are aimed at; one bound at least. */
export type Target = { readonly min: number | null; readonly max: number | null };

export const saysATarget = ({ minimum, maximum }: Objective): boolean => isKnown(minimum) || isKnown(maximum);

/** The sum of the objectives; a bound that one of them does not give is in no sum. null when neither bound is left. */
export function targetOf(objectives: readonly Objective[]): Target | null {
  const ordered = objectives.map(inOrder);
  const minimum = totalOf(ordered.map((objective) => objective.minimum));
  const maximum = totalOf(ordered.map((objective) => objective.maximum));
  const min = minimum.known === 0 || minimum.unknown > 0 ? null : minimum.total;
  const max = maximum.known === 0 || maximum.unknown > 0 ? null : maximum.total;
  return min === null && max === null ? null : { min, max };
}

/** Bounds typed the wrong way round are a problem to correct, and what was meant is not in doubt. */
function inOrder({ minimum, maximum }: Objective): Objective {
  const reversed = isKnown(minimum) && isKnown(maximum) && minimum > maximum;
  return reversed ? { minimum: maximum, maximum: minimum } : { minimum, maximum };
}

/** « 247 pour un objectif de 200 à 300 : atteint » */
export function besideTarget(people: number, target: Target | null): string {
  const realised = formatInteger(people);
  if (target === null) return `${realised}, sans objectif fixé`;
  return `${realised} pour un objectif de ${targetInWords(target)} : ${verdict(people, target)}`;
}

function verdict(people: number, { min, max }: Target): string {
  if (min !== null && people < min) return "non atteint";
  return max !== null && people > max ? "dépassé" : "atteint";
}

function targetInWords({ min, max }: Target): string {
  if (min === null) return `${formatInteger(max ?? 0)} au plus`;
  if (max === null) return `${formatInteger(min)} au moins`;
  return min === max ? formatInteger(min) : `${formatInteger(min)} à ${formatInteger(max)}`;
}
