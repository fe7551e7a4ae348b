import type { CellView, Corner, LinesView, RuleView, TabView } from "../wire.ts";
import { columnLetters, make } from "./dom.ts";

/** Width of the numbers of the lines, in pixels. */
const NUMBERS_WIDTH = 48;

/**
 * Draws the lines of a tab as a grid that assistive technologies can walk.
 *
 * @param cells filled with each cell drawn, by its key
 */
export function gridTable(
  tab: TabView,
  view: LinesView,
  cells: Map<string, HTMLTableCellElement>,
): HTMLTableElement {
  const columns = tab.widths.flatMap((width, column) => (width === 0 ? [] : [{ width, column }]));
  const sizes = make("colgroup", {}, make("col", { class: "numbers" }));
  for (const { width } of columns) {
    const size = make("col");
    size.style.width = `${width}px`;
    sizes.append(size);
  }
  const head = make(
    "tr",
    { role: "row" },
    make("th", { scope: "col", class: "corner" }, make("span", { class: "unseen" }, "Ligne")),
  );
  for (const { column } of columns)
    head.append(make("th", { scope: "col", role: "columnheader" }, columnLetters(column)));
  const body = make("tbody", { role: "rowgroup" });
  for (const { row, cells: views } of view.lines) {
    const line = make("tr", {
      role: "row",
      "aria-rowindex": row + 2,
      class: row < tab.frozenRows ? "frozen" : "",
    });
    line.append(make("th", { scope: "row", role: "rowheader" }, String(row + 1)));
    for (const { column } of columns) {
      const cell = gridCell(views[column] ?? {}, view);
      const key = keyOf({ row, column });
      cell.dataset["at"] = key;
      cells.set(key, cell);
      line.append(cell);
    }
    body.append(line);
  }
  const table = make("table", {
    role: "grid",
    "aria-label": `Cellules de l'onglet ${tab.title}`,
    "aria-multiselectable": "true",
    "aria-rowcount": tab.rowCount + 1,
    "aria-colcount": columns.length + 1,
  });
  table.style.width = `${columns.reduce((sum, { width }) => sum + width, NUMBERS_WIDTH)}px`;
  table.append(sizes, make("thead", { role: "rowgroup" }, head), body);
  return table;
}

function gridCell(view: CellView, lines: LinesView): HTMLTableCellElement {
  const classes = [
    view.number === true ? "number" : "",
    view.bold === true ? "bold" : "",
    view.wrap === true ? "wrap" : "",
    view.note === undefined ? "" : "noted",
    view.invalid === true ? "invalid" : "",
    view.guarded ?? "",
    ruleOf(view, lines)?.choices == null ? "" : "listed",
  ];
  const cell = make(
    "td",
    { role: "gridcell", tabindex: -1, class: classes.filter((name) => name !== "").join(" ") },
    view.text ?? "",
  );
  if (view.background !== undefined) cell.style.backgroundColor = view.background;
  if (view.colour !== undefined) cell.style.color = view.colour;
  return cell;
}

/** What may be typed in a cell. */
export function ruleOf({ rule }: CellView, { rules }: LinesView): RuleView | undefined {
  return rule === undefined ? undefined : rules[rule];
}

/** Names a cell of the tab, both numbers zero-based. */
export function keyOf({ row, column }: Corner): string {
  return `${row},${column}`;
}
