import { SEVERITIES } from "../../shared/checks/problem.ts";
import { formatInteger } from "../../shared/format.ts";
import { IMPORT_KINDS } from "../../shared/import/mapping.ts";
import type { Preview } from "../../shared/import/previewImport.ts";
import { labelOfTarget } from "../../shared/import/target.ts";
import type { Imported } from "../import/importTable.ts";
import { table } from "./table.ts";

const MOST_CELLS = 8;
const MOST_LINES = 30;

/** What an import gives, in counts and places: no name and no cell of the old table, whose author may not be the reader. */
export function importReport({ proposal, preview }: Imported): string {
  const { kind, headerRows, firstRow, lastRow, columns } = proposal;
  const imported = columns.filter(({ target }) => target !== null).length;
  const headers = headersOf(headerRows);
  return [
    `Tableau lu : ${headers}, lignes ${firstRow} à ${lastRow}. Ce que dit une ligne : ${IMPORT_KINDS.find(({ code }) => code === kind)?.label ?? ""}.`,
    `Colonnes : ${formatInteger(imported)} reprises sur ${formatInteger(columns.length)}.`,
    ...tabsOf(preview),
    cellsOf(preview),
    ...notTakenOf(preview),
    ...peopleOf(preview),
    ...questionsOf(preview),
    ...problemsOf(preview),
  ].join("\n");
}

function headersOf([first, last]: readonly [number, number]): string {
  if (first === 0) return "sans ligne d'en-têtes";
  return first === last ? `en-têtes ligne ${first}` : `en-têtes lignes ${first} et ${last}`;
}

function tabsOf({ tabs }: Preview): string[] {
  if (tabs.length === 0) return ["Rien à ajouter : tout est déjà dans le classeur."];
  const rows = tabs.map(({ title, before, added, completed }) => [
    title,
    ...[before, added, completed].map(formatInteger),
  ]);
  return ["", table(["onglet", "lignes avant", "ajoutées", "cases complétées"], rows, [1, 2, 3]), ""];
}

function cellsOf({ cells }: Preview): string {
  const { heading, written, same, decided, pending, left } = cells;
  const all = heading + written + same + decided + pending + left;
  return `Cases remplies de l'ancien tableau : ${formatInteger(all)}, dont ${formatInteger(heading)} en-têtes, ${formatInteger(written)} reprises, ${formatInteger(same)} déjà là, ${formatInteger(decided)} décidées, ${formatInteger(pending)} en attente, ${formatInteger(left)} laissées de côté.`;
}

function notTakenOf({ notTaken }: Preview): string[] {
  if (notTaken.length === 0) return [];
  const rows = notTaken.map(({ label, count, cells }) => [
    label,
    formatInteger(count),
    placesOf(cells, count),
  ]);
  return ["", table(["laissées de côté", "cases", "où"], rows, [1])];
}

function placesOf(cells: readonly string[], count: number): string {
  const shown = cells.slice(0, MOST_CELLS);
  return `${shown.join(", ")}${count > shown.length ? "…" : ""}`;
}

function peopleOf({ people }: Preview): string[] {
  const { created, alreadyThere, onSeveralRows, byNameAlone } = people;
  return [
    "",
    `Personnes : ${formatInteger(created)} nouvelles, ${formatInteger(alreadyThere)} déjà dans le classeur, ${formatInteger(onSeveralRows.length)} sur plusieurs lignes, ${formatInteger(byNameAlone.length)} reconnues par leur nom seul (sans date de naissance).`,
  ];
}

function questionsOf({ questions }: Preview): string[] {
  if (questions.length === 0) return [];
  const rows = questions
    .slice(0, MOST_LINES)
    .map(({ target, about, count, cells }) => [
      about === "person" ? "Une personne déjà connue ?" : labelOfTarget(target),
      formatInteger(count),
      placesOf(cells, count),
    ]);
  return ["", table(["à décider", "cases", "où"], rows, [1]), ...more(questions.length)];
}

function problemsOf({ problems, questions }: Preview): string[] {
  // While decisions are missing, their cells are blank: what the checks say of them would mislead.
  if (questions.length > 0 || problems.length === 0) return [];
  const rows = problems
    .slice(0, MOST_LINES)
    .map(({ severity, tabTitle, cell, row, sentence }) => [
      SEVERITIES.find(({ code }) => code === severity)?.label ?? severity,
      tabTitle ?? "classeur",
      cell ?? (row === null ? "" : `ligne ${row}`),
      sentence,
    ]);
  return [
    "",
    "Dans le nouveau classeur, à corriger ou à vérifier :",
    table(["gravité", "onglet", "cellule", "à faire"], rows),
    ...more(problems.length),
  ];
}

const more = (count: number) =>
  count > MOST_LINES ? [`… et ${formatInteger(count - MOST_LINES)} autres.`] : [];
