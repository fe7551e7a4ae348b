import type { TabView } from "../wire.ts";
import { make } from "./dom.ts";

/** The tabs of the workbook, below its cells: arrows to go from one to the next. */
export function drawTabs(
  place: HTMLElement,
  tabs: readonly TabView[],
  active: number,
  open: (sheetId: number) => void,
): void {
  const hadFocus = place.contains(document.activeElement);
  const buttons = tabs.map(({ sheetId, title, colour }) => {
    const chosen = sheetId === active;
    const button = make(
      "button",
      {
        type: "button",
        role: "tab",
        "aria-selected": String(chosen),
        "aria-controls": "cells",
        tabindex: chosen ? 0 : -1,
        onclick: () => open(sheetId),
      },
      title,
    );
    if (colour !== null) button.style.borderBottomColor = colour;
    return button;
  });
  place.replaceChildren(...buttons);
  const at = tabs.findIndex(({ sheetId }) => sheetId === active);
  place.onkeydown = ({ key }) => {
    const by = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (by !== 0 && next !== undefined) open(next.sheetId);
  };
  const chosen = buttons[at];
  chosen?.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (hadFocus) chosen?.focus();
}
