import type { MenuItem } from "../../appsScript/environment.ts";
import type { Menu } from "../wire.ts";
import { make } from "./dom.ts";

/** The menus of the add-on, as buttons that open lists: arrows to move, Escape to leave. */
export function drawMenus(
  place: HTMLElement,
  menus: readonly Menu[],
  run: (functionName: string) => void,
): void {
  place.replaceChildren(...menus.map((menu) => drawMenu(menu, run)));
}

function drawMenu({ title, items }: Menu, run: (functionName: string) => void): HTMLElement {
  const id = `menu-${Math.random().toString(36).slice(2)}`;
  const button = make(
    "button",
    { type: "button", "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": id },
    title,
  );
  const list = make("ul", { id, role: "menu", "aria-label": title, hidden: true });
  const choose = (functionName: string) => {
    close();
    button.focus();
    run(functionName);
  };
  list.append(...entries(items, choose));
  const wrapper = make("div", { class: "menu" }, button, list);
  const rows = () => [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const open = () => {
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    rows()[0]?.focus();
  };
  const close = () => {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
  };
  button.addEventListener("click", () => (list.hidden ? open() : close()));
  wrapper.addEventListener("keydown", (event) => {
    const all = rows();
    const at = all.findIndex((row) => row === document.activeElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const to = moves[event.key];
    if (event.key === "Escape") {
      close();
      button.focus();
    } else if (to !== undefined) {
      event.preventDefault();
      if (list.hidden) open();
      else all[(to + all.length) % all.length]?.focus();
    }
  });
  wrapper.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node && wrapper.contains(event.relatedTarget))) close();
  });
  return wrapper;
}

function entries(items: readonly MenuItem[], choose: (functionName: string) => void): readonly HTMLElement[] {
  return items.flatMap((item): readonly HTMLElement[] => {
    if (item.kind === "separator") return [make("li", { role: "separator" })];
    if (item.kind === "menu") {
      // One level is enough to be reached with the keyboard and read at a glance.
      return [
        make("li", { role: "presentation", class: "group" }, item.label),
        ...entries(item.items, choose),
      ];
    }
    const button = make(
      "button",
      { type: "button", role: "menuitem", tabindex: -1, onclick: () => choose(item.functionName) },
      item.label,
    );
    return [make("li", { role: "presentation" }, button)];
  });
}
