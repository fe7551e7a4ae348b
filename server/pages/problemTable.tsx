import { SEVERITIES } from "../../shared/checks/problem.ts";
import type { LocatedProblem } from "../store/store.ts";
import { ScrollTable } from "./scrollTable.tsx";

const HEADERS = ["Classeur", "Onglet", "Cellule", "Gravité", "Ce qu'il faut faire"];
const SEVERITY_WORDS = new Map(SEVERITIES.map(({ code, label }) => [code, label]));

/** What there is to correct: workbook unless they are all of one, tab, cell, and what to do. */
export function ProblemTable({
  id,
  caption,
  problems,
  ofOneWorkbook,
}: {
  id: string;
  caption: string;
  problems: readonly LocatedProblem[];
  ofOneWorkbook?: true;
}) {
  const rows = problems.map(({ workbookTitle, tabTitle, cell, row, severity, refusesRow, sentence }) => [
    workbookTitle,
    tabTitle ?? "tout le classeur",
    cell ?? (row === null ? "" : `ligne\u00A0${row}`),
    `${SEVERITY_WORDS.get(severity) ?? severity}${refusesRow ? ", ligne refusée" : ""}`,
    sentence,
  ]);
  const from = ofOneWorkbook === true ? 1 : 0;
  return (
    <ScrollTable
      id={id}
      caption={caption}
      headers={HEADERS.slice(from)}
      texts="all"
      rows={rows.map((row) => row.slice(from))}
    />
  );
}
