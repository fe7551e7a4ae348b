import type { Corner } from "../wire.ts";
import { make } from "./dom.ts";

const STAY: Corner = { row: 0, column: 0 };
const KEYS: Readonly<Record<string, Corner>> = {
  Enter: { row: 1, column: 0 },
  Tab: { row: 0, column: 1 },
};

export type CellEditorOptions = {
  readonly text: string;
  readonly label: string;
  readonly choices: readonly string[] | null;
  /**
   * @param text null when the person gave up
   * @param move where to go from this cell; null when the person went elsewhere by themselves
   */
  readonly leave: (text: string | null, move: Corner | null) => void;
};

/** The field in which one cell is edited, with the values that its list offers. */
export class CellEditor {
  #left = false;

  constructor(cell: HTMLElement, { text, label, choices, leave }: CellEditorOptions) {
    const listId = "cell-choices";
    const field = make("input", {
      type: "text",
      value: text,
      "aria-label": label,
      autocomplete: "off",
      ...(choices === null ? {} : { list: listId }),
    });
    const end = (value: string | null, move: Corner | null) => {
      if (this.#left) return;
      this.#left = true;
      leave(value, move);
    };
    field.addEventListener("keydown", (event) => {
      event.stopPropagation();
      const move = KEYS[event.key];
      if (event.key === "Escape") end(null, STAY);
      else if (move !== undefined) {
        event.preventDefault();
        end(field.value, event.shiftKey ? { row: -move.row, column: -move.column } : move);
      }
    });
    field.addEventListener("blur", () => end(field.value, null));
    const options = (choices ?? []).map((choice) => make("option", { value: choice }));
    cell.replaceChildren(field, ...(choices === null ? [] : [make("datalist", { id: listId }, ...options)]));
    field.focus();
    field.setSelectionRange(text.length, text.length);
  }
}
