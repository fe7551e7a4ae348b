import type { Severity } from "../../shared/checks/problem.ts";

export type ProblemsChoice = {
  readonly workbook?: string | undefined;
  readonly severity?: Severity | undefined;
  /** From 1. */
  readonly page?: number;
};

/** The address of a part of what there is to correct. */
export function problemsLink({ workbook, severity, page = 1 }: ProblemsChoice): string {
  const query = new URLSearchParams();
  if (workbook !== undefined) query.set("classeur", workbook);
  if (severity !== undefined) query.set("gravite", severity);
  if (page > 1) query.set("page", String(page));
  const choice = query.toString();
  return choice === "" ? "/a-corriger" : `/a-corriger?${choice}`;
}
