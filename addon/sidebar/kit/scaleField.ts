import { EXPLICIT_UNKNOWNS } from "../../../shared/records/value.ts";
import type { Column } from "../../../shared/workbook/column.ts";
import { element } from "./element.ts";
import type { Field } from "./field.ts";

export type ScaleField = Field & {
  /** Said beside the name of the scale: « entrée : 2 ». null says nothing. */
  showBeside(text: string | null): void;
};

const CLEARING: ReadonlySet<string> = new Set(["Delete", "Backspace", "0"]);

let count = 0;

/** The levels of a whole number within its bounds, as a group of buttons that digits choose; no answer is one too. */
export function scaleField(key: string, column: Column): ScaleField {
  const id = `l${String(++count)}`;
  const { min = 1, max = 5 } = column;
  const radios = Array.from({ length: max - min + 1 }, (_, index) =>
    element("input", { type: "radio", name: id, value: String(min + index), class: "visually-hidden" }),
  );
  const unknown = element(
    "select",
    { "aria-label": `${column.header}, sans niveau` },
    element("option", { value: "" }, "—"),
    ...EXPLICIT_UNKNOWNS.map(({ label }) => element("option", { value: label }, label)),
  );
  const beside = element("span", { class: "beside-name" });
  const error = element("p", { class: "error", id: `${id}-error`, hidden: true });
  const value = () => radios.find((radio) => radio.checked)?.value ?? (unknown.value || null);
  const set = (text: string | null) => {
    for (const radio of radios) radio.checked = radio.value === text;
    const isLevel = radios.some((radio) => radio.checked);
    const isOther = text !== null && !isLevel;
    // What the sheet holds and nobody can read is kept, and shown.
    if (isOther && [...unknown.options].every((option) => option.value !== text))
      unknown.append(element("option", { value: text }, text));
    unknown.value = isOther ? text : "";
  };
  const root = element(
    "fieldset",
    { class: "scale", role: "radiogroup", "aria-describedby": `${id}-error` },
    element("legend", {}, column.header, beside),
    element(
      "div",
      { class: "levels" },
      ...radios.map((radio) =>
        element("label", { class: "key level" }, radio, element("span", {}, radio.value)),
      ),
      unknown,
    ),
    error,
  );
  const showError = (sentence: string | null) => {
    error.hidden = sentence === null;
    error.textContent = sentence === null ? "" : `⚠ ${sentence}`;
    if (sentence === null) root.removeAttribute("aria-invalid");
    else root.setAttribute("aria-invalid", "true");
  };
  const choose = (text: string | null) => {
    set(text);
    showError(null);
    // One that is not chosen is reached with the tabulation only when none is.
    radios.find((radio) => radio.value === text)?.focus();
  };
  // With the mouse, the chosen level once more takes it away.
  for (const radio of radios) {
    let wasChosen = false;
    radio.parentElement?.addEventListener("pointerdown", () => (wasChosen = radio.checked));
    radio.addEventListener("click", () => {
      if (wasChosen) set(null);
      wasChosen = false;
    });
  }
  root.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) set(target.value);
    else set(unknown.value || null);
    showError(null);
  });
  root.addEventListener("keydown", (event) => {
    if (event.target === unknown || event.ctrlKey || event.metaKey || event.altKey) return;
    if (CLEARING.has(event.key)) choose(null);
    else if (radios.some((radio) => radio.value === event.key)) choose(event.key);
    else return;
    event.preventDefault();
  });
  return {
    key,
    root,
    value,
    set,
    showError,
    showBeside: (text) => {
      beside.textContent = text === null ? "" : ` ${text}`;
    },
    focus: () => {
      (radios.find((radio) => radio.checked) ?? radios[0])?.focus();
    },
  };
}
