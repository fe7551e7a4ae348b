import type { OldTable } from "../../gestures/importForm.ts";
import { TABLE_LABELS } from "../../../shared/import/decisionWords.ts";
import { IMPORT_KINDS } from "../../../shared/import/mapping.ts";
import { element } from "../kit/element.ts";
import type { Way } from "./import.ts";
import { selectOf } from "./step.ts";

/** How the table was read: what its rows are, where its headers stand. Folded until somebody has to correct it. */
export function readingPart(table: OldTable, way: Way): HTMLElement {
  const { proposal, topRows } = table;
  const [first, last] = proposal.headerRows;
  const kinds = selectOf(
    "kind",
    IMPORT_KINDS.map(({ label }) => label),
    IMPORT_KINDS.findIndex(({ code }) => code === proposal.kind),
  );
  const known = Math.max(topRows.length, first);
  const rows = ["pas d'en-têtes", ...Array.from({ length: known }, (_, index) => rowLabel(index, topRows))];
  const headers = selectOf("headers", rows, first);
  const twoLines = element("input", { type: "checkbox", checked: last > first });
  const correct = () => {
    const row = Number(headers.value);
    const kind = IMPORT_KINDS[Number(kinds.value)]?.code ?? proposal.kind;
    void way.correct(table, { kind, headerRows: [row, row > 0 && twoLines.checked ? row + 1 : row] });
  };
  const label = IMPORT_KINDS.find(({ code }) => code === proposal.kind)?.label ?? "";
  const where =
    first === 0
      ? "pas d'en-têtes"
      : `en-têtes ligne ${[first, last].filter((row, index) => index === 0 || row > first).join(" et ")}`;
  return element(
    "details",
    {},
    element("summary", {}, "Corriger la lecture du tableau"),
    element("p", { class: "help" }, `Lu ainsi : ${label} ; ${where}.`),
    element("div", { class: "field" }, element("label", { for: "kind" }, TABLE_LABELS.kind), kinds),
    element("div", { class: "field" }, element("label", { for: "headers" }, TABLE_LABELS.headers), headers),
    element(
      "label",
      { class: "choice" },
      twoLines,
      element("span", {}, "Les en-têtes tiennent sur deux lignes"),
    ),
    element("button", { type: "button", onclick: correct }, "Relire le tableau"),
  );
}

function rowLabel(index: number, topRows: readonly string[]): string {
  const text = topRows[index] ?? "";
  return `ligne ${index + 1} : ${text === "" ? "(vide)" : text}`;
}
