import type { CellView, Corner, LinesView, RuleView, Selected, TabView } from "../wire.ts";
import { columnLetters } from "./dom.ts";
import { CellEditor } from "./cellEditor.ts";
import { clipboardText, gridOfText } from "./clipboard.ts";
import { gridTable, keyOf, ruleOf } from "./gridTable.ts";
import { moveOf } from "./moves.ts";

/** Lines kept in the page at a time. */
export const LINES = 150;

export type GridEvents = {
  /** @param from first line to have in the page */
  readonly load: (from: number) => Promise<void>;
  readonly type: (at: Corner, texts: readonly (readonly string[])[], pasted: boolean) => Promise<boolean>;
  readonly select: (at: Corner, cell: CellView, rule: RuleView | undefined) => void;
};

/** The cells of one tab: chosen with the mouse or the arrows, edited in place, copied and pasted. */
export class Grid {
  readonly #place: HTMLElement;
  readonly #events: GridEvents;
  #tab: TabView | undefined;
  #view: LinesView = { lines: [], rules: [] };
  #from = 0;
  #anchor: Corner = { row: 0, column: 0 };
  #focus: Corner = { row: 0, column: 0 };
  readonly #cells = new Map<string, HTMLTableCellElement>();
  #editor: CellEditor | undefined;
  /** A drawing that came while a cell was edited. */
  #waiting: (() => void) | undefined;
  /** What is typed is sent in order. */
  #sent: Promise<unknown> = Promise.resolve();

  constructor(place: HTMLElement, events: GridEvents) {
    this.#place = place;
    this.#events = events;
    place.addEventListener("mousedown", (event) => this.#pressed(event));
    place.addEventListener("mouseover", (event) => {
      const at = this.#at(event.target);
      if (event.buttons === 1 && at !== undefined && this.#editor === undefined) this.#extend(at);
    });
    place.addEventListener("dblclick", () => this.edit());
    place.addEventListener("keydown", (event) => this.#key(event));
    place.addEventListener("copy", (event) => this.#copied(event, false));
    place.addEventListener("cut", (event) => this.#copied(event, true));
    place.addEventListener("paste", (event) => this.#pasted(event));
  }

  get selected(): Selected {
    return { sheetId: this.#tab?.sheetId ?? 0, from: this.#anchor, to: this.#focus };
  }

  get from(): number {
    return this.#from;
  }

  /** Draws a tab; what was chosen stays chosen. A cell that is being edited is not taken from under one's hands. */
  draw(tab: TabView, view: LinesView, from: number): void {
    this.#waiting = undefined;
    if (this.#editor !== undefined) {
      this.#waiting = () => this.draw(tab, view, from);
      return;
    }
    const hadFocus = this.#place.contains(document.activeElement);
    this.#tab = tab;
    this.#view = view;
    this.#from = from;
    this.#cells.clear();
    this.#place.replaceChildren(gridTable(tab, view, this.#cells));
    this.#placeFrozen();
    this.#mark();
    if (hadFocus) this.focus();
  }

  /** Moves to cells, in another window of lines when they are not in this one. */
  async select(from: Corner, to: Corner = from): Promise<void> {
    this.#anchor = from;
    this.#focus = to;
    if (!this.#has(to)) await this.#events.load(Math.max(0, to.row - Math.floor(LINES / 3)));
    this.#mark();
  }

  focus(): void {
    this.#cells.get(keyOf(this.#anchor))?.focus({ preventScroll: true });
  }

  #has({ row }: Corner): boolean {
    return this.#view.lines.some((line) => line.row === row);
  }

  /** Frozen lines stay below the letters of the columns, one under the other. */
  #placeFrozen(): void {
    let top = this.#place.querySelector("thead")?.getBoundingClientRect().height ?? 0;
    for (const line of this.#place.querySelectorAll<HTMLElement>("tr.frozen")) {
      for (const cell of line.children) (cell as HTMLElement).style.top = `${top}px`;
      top += line.getBoundingClientRect().height;
    }
    this.#place.style.scrollPaddingTop = `${top}px`;
  }

  #viewOf(at: Corner): CellView {
    return this.#view.lines.find((line) => line.row === at.row)?.cells[at.column] ?? {};
  }

  #ruleOf(view: CellView): RuleView | undefined {
    return ruleOf(view, this.#view);
  }

  #mark(): void {
    const { top, bottom, left, right } = this.#sides();
    for (const [key, cell] of this.#cells) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const chosen = row >= top && row <= bottom && column >= left && column <= right;
      const isAnchor = row === this.#anchor.row && column === this.#anchor.column;
      cell.classList.toggle("chosen", chosen);
      cell.classList.toggle("anchor", isAnchor);
      cell.setAttribute("aria-selected", String(chosen));
      cell.tabIndex = isAnchor ? 0 : -1;
    }
    this.#cells.get(keyOf(this.#focus))?.scrollIntoView({ block: "nearest", inline: "nearest" });
    const view = this.#viewOf(this.#anchor);
    this.#events.select(this.#anchor, view, this.#ruleOf(view));
  }

  #sides() {
    const [a, b] = [this.#anchor, this.#focus];
    return {
      top: Math.min(a.row, b.row),
      bottom: Math.max(a.row, b.row),
      left: Math.min(a.column, b.column),
      right: Math.max(a.column, b.column),
    };
  }

  #at(target: EventTarget | null): Corner | undefined {
    const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-at]") : null;
    const [row, column] = (cell?.dataset["at"] ?? "").split(",").map(Number);
    return row === undefined || column === undefined ? undefined : { row, column };
  }

  #pressed(event: MouseEvent): void {
    const at = this.#at(event.target);
    if (at === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    if (event.shiftKey) return this.#extend(at);
    this.#anchor = at;
    this.#extend(at);
    this.focus();
  }

  #extend(to: Corner): void {
    this.#focus = to;
    this.#mark();
  }

  #key(event: KeyboardEvent): void {
    const tab = this.#tab;
    if (tab === undefined || event.target instanceof HTMLInputElement) return;
    if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      return this.edit();
    }
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      return this.#empty();
    }
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isLetter) {
      event.preventDefault();
      return this.edit(event.key);
    }
    const from = event.shiftKey ? this.#focus : this.#anchor;
    const to = moveOf(event, from, tab, (at) => (this.#viewOf(at).text ?? "") !== "");
    if (to === null) return;
    event.preventDefault();
    void this.#go(to, event.shiftKey);
  }

  async #go(to: Corner, extends_: boolean): Promise<void> {
    await this.select(extends_ ? this.#anchor : to, to);
    this.focus();
  }

  #empty(): void {
    const { top, bottom, left, right } = this.#sides();
    const line = Array.from({ length: right - left + 1 }, () => "");
    const texts = Array.from({ length: bottom - top + 1 }, () => line);
    this.#send({ row: top, column: left }, texts, true);
  }

  /** Opens the cell for editing. @param first what was typed to open it */
  edit(first?: string): void {
    const at = this.#anchor;
    const cell = this.#cells.get(keyOf(at));
    if (cell === undefined || this.#editor !== undefined) return;
    const view = this.#viewOf(at);
    this.#editor = new CellEditor(cell, {
      text: first ?? view.typed ?? view.text ?? "",
      label: `Cellule ${columnLetters(at.column)}${at.row + 1}`,
      choices: this.#ruleOf(view)?.choices ?? null,
      leave: (text, move) => this.#left(at, text, move),
    });
  }

  /** One goes on at once; what was typed is sent meanwhile, and one is brought back when it is refused. */
  #left(at: Corner, text: string | null, move: Corner | null): void {
    const view = this.#viewOf(at);
    this.#editor = undefined;
    const kept = text !== null && text !== (view.typed ?? view.text ?? "") ? text : null;
    this.#cells.get(keyOf(at))?.replaceChildren(kept ?? view.text ?? "");
    this.#waiting?.();
    if (kept !== null) this.#send(at, [[kept]], false);
    if (move === null) return;
    const { rowCount = 1, columnCount = 1 } = this.#tab ?? {};
    const next = {
      row: Math.max(0, Math.min(at.row + move.row, rowCount - 1)),
      column: Math.max(0, Math.min(at.column + move.column, columnCount - 1)),
    };
    void this.#go(next, false);
  }

  #send(at: Corner, texts: readonly (readonly string[])[], pasted: boolean): void {
    this.#sent = this.#sent.then(async () => {
      const done = await this.#events.type(at, texts, pasted);
      if (!done && this.#editor === undefined) await this.#go(at, false);
    });
  }

  #copied(event: ClipboardEvent, cut: boolean): void {
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const { top, bottom, left, right } = this.#sides();
    const lines: string[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const line: string[] = [];
      for (let column = left; column <= right; column += 1)
        line.push(this.#viewOf({ row, column }).text ?? "");
      lines.push(line);
    }
    event.clipboardData?.setData("text/plain", clipboardText(lines));
    if (cut) this.#empty();
  }

  #pasted(event: ClipboardEvent): void {
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const texts = gridOfText(event.clipboardData?.getData("text/plain") ?? "");
    const { top, left } = this.#sides();
    if (texts.length > 0) this.#send({ row: top, column: left }, texts, true);
  }
}
