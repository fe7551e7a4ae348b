import { type Severity, SEVERITIES } from "../../shared/checks/problem.ts";
import { type LocatedProblem } from "../store/store.ts";
import { ScrollTable } from "./scrollTable.tsx";

export function severityLabel(severity: Severity): string {
  return SEVERITIES.find(({ code }) => code === severity)?.label ?? severity;
}

/** What there is to correct: workbook, tab, cell, and what to do. */
export function ProblemTable({
  id,
  caption,
  problems,
}: {
  id: string;
  caption: string;
  problems: readonly LocatedProblem[];
}) {
  return (
    <ScrollTable
      id={id}
      caption={caption}
      columns={[
        { header: "Classeur" },
        { header: "Onglet" },
        { header: "Cellule" },
        { header: "Gravité" },
        { header: "Ce qu'il faut faire" },
      ]}
      rows={problems.map(({ workbookTitle, tabTitle, cell, row, severity, refusesRow, sentence }) => [
        workbookTitle,
        tabTitle ?? "tout le classeur",
        cell ?? (row === null ? "" : `ligne ${row}`),
        refusesRow ? `${severityLabel(severity)}, ligne refusée` : severityLabel(severity),
        sentence,
      ])}
    />
  );
}
