import type { TabKey } from "../workbook/template.ts";
import type { CheckCode } from "./catalogue.ts";

/**
 * - bloquant: the workbook is held, its last good state stays;
 * - erreur: a row is refused, or a cell counts as unknown;
 * - a_verifier: nothing is left out, a person should look.
 */
export type Severity = "bloquant" | "erreur" | "a_verifier";

export const SEVERITIES: readonly { readonly code: Severity; readonly label: string }[] = [
  { code: "bloquant", label: "bloquant" },
  { code: "erreur", label: "erreur" },
  { code: "a_verifier", label: "à vérifier" },
];

/** Something to correct in a workbook. Holds no value of a cell, only its shape. Plain JSON. */
export type Problem = {
  readonly code: CheckCode;
  readonly severity: Severity;
  readonly tab: TabKey | null;
  /** Title of the tab in the workbook; null when the whole workbook is concerned. */
  readonly tabTitle: string | null;
  /** Row as a person sees it; null when a whole tab is concerned. */
  readonly row: number | null;
  /** « C12 »; null when no single cell is concerned. */
  readonly cell: string | null;
  /** The row was refused because of this problem. */
  readonly refusesRow: boolean;
  /** What is wrong, what was expected and what to do, in French. */
  readonly sentence: string;
};
