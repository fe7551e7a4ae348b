import type { ReportDefinition } from "../../shared/report/report.ts";

export const DEFINITIONS_TITLE = "Définitions et bases des chiffres";

/** What is printed under the name of a figure, a paragraph each. */
export function definitionLines(definition: ReportDefinition): readonly string[] {
  const { display, proof, referenceDate, population, rule, unknowns } = definition;
  const value = proof === "" || proof === display ? display : `${display} (${proof})`;
  return [`${value}, ${referenceDate}.`, population, rule, unknowns].filter((line) => line !== "");
}
