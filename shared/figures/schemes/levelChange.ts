import { known } from "../../records/value.ts";
import type { ProcessOfYear } from "../year/processOfYear.ts";
import type { AssessmentDomain } from "./assessmentDomains.ts";

/** From the assessment of the entry to that of the end, in one domain. */
export const LEVEL_CHANGE = {
  classes: [
    { code: "amelioree", label: "Améliorée" },
    { code: "stabilisee", label: "Stabilisée" },
    { code: "degradee", label: "Dégradée" },
  ],
} as const;
export type LevelChangeCode = (typeof LEVEL_CHANGE)["classes"][number]["code"];

/** @returns null when one of the two levels is not known */
export function levelChange(
  { assessments }: ProcessOfYear,
  { key }: AssessmentDomain,
): LevelChangeCode | null {
  const before = known(assessments.entree?.[key] ?? null);
  const after = known(assessments.fin?.[key] ?? null);
  if (before === null || after === null) return null;
  if (after === before) return "stabilisee";
  return after > before ? "amelioree" : "degradee";
}

/** All domains together: one that got worse is never made up for by another that got better. */
export const OVERALL_CHANGE = {
  classes: [
    { code: "amelioree", label: "Améliorée, sans recul dans aucun domaine" },
    { code: "stabilisee", label: "Stabilisée dans tous les domaines" },
    { code: "contrastee", label: "Améliorée dans un domaine, en recul dans un autre" },
    { code: "degradee", label: "En recul, sans amélioration" },
  ],
} as const;
export type OverallChangeCode = (typeof OVERALL_CHANGE)["classes"][number]["code"];

/** @returns null when a level of one of the domains is not known: only complete cases tell */
export function overallChange(
  process: ProcessOfYear,
  domains: readonly AssessmentDomain[],
): OverallChangeCode | null {
  const changes = new Set(domains.map((domain) => levelChange(process, domain)));
  if (changes.has(null)) return null;
  const [better, worse] = [changes.has("amelioree"), changes.has("degradee")];
  if (worse) return better ? "contrastee" : "degradee";
  return better ? "amelioree" : "stabilisee";
}
