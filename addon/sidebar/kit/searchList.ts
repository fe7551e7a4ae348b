import { plural } from "../../../shared/format.ts";
import { namedExactly, searchSpellings } from "../../../shared/entry/searchSpellings.ts";
import { afterPress } from "./afterPress.ts";
import { element, fill } from "./element.ts";
import type { Field } from "./field.ts";

/** `hint` is shown under the label, and not searched. */
export type Choice = {
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly hint?: string;
};

export type SearchListOptions<T extends Choice> = {
  readonly header: string;
  readonly help?: string | null;
  readonly choices: readonly T[];
  /** Why what was typed cannot be kept, said when the field is left; null when it can. */
  readonly check?: (typed: string) => string | null;
  readonly onPicked?: (choice: T) => void;
};

/** More would not be read; typing one more letter is quicker. */
const MOST_SHOWN = 40;

let count = 0;

/**
 * A text field whose list follows what is typed: the combobox of the ARIA practices, with a list and no completion.
 *
 * Arrows walk through the list, Enter picks, Escape closes it, then empties the field. What is typed in full is picked too.
 */
export function searchList<T extends Choice>(key: string, options: SearchListOptions<T>): Field {
  const { header, help = null, choices, check = () => null, onPicked = () => undefined } = options;
  const id = `s${String(++count)}`;
  const input = element("input", {
    id,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    "aria-describedby": `${help === null ? "" : `${id}-help `}${id}-error`,
  });
  const list = element("ul", { id: `${id}-list`, class: "found", role: "listbox", "aria-label": header });
  const told = element("p", { class: "visually-hidden", role: "status" });
  const error = element("p", { class: "error", id: `${id}-error`, hidden: true });
  let found: readonly T[] = [];
  let active = -1;
  list.hidden = true;

  const value = () => {
    const typed = input.value.trim();
    return typed === "" ? null : (namedExactly(choices, typed)?.label ?? typed);
  };
  const showError = (sentence: string | null) => {
    error.hidden = sentence === null;
    error.textContent = sentence === null ? "" : `⚠ ${sentence}`;
    if (sentence === null) input.removeAttribute("aria-invalid");
    else input.setAttribute("aria-invalid", "true");
  };
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (index: number) => {
    active = index;
    [...list.children].forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === index));
    });
    const option = list.children[index];
    if (option === undefined) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  };
  const pick = (choice: T) => {
    input.value = choice.label;
    told.textContent = `Choisi : ${choice.label}.`;
    close();
    showError(null);
    onPicked(choice);
  };
  const open = (typed: string) => {
    found = searchSpellings(choices, typed);
    const shown = found.slice(0, MOST_SHOWN);
    fill(list, ...shown.map((choice, index) => optionOf(`${id}-${String(index)}`, choice, pick)));
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    mark(-1);
    told.textContent = countOf(found.length);
  };
  const step = (by: 1 | -1) => {
    if (list.hidden) open(namedExactly(choices, input.value) === null ? input.value : "");
    const length = list.children.length;
    if (length > 0) mark(active === -1 && by === -1 ? length - 1 : (active + by + length) % length);
  };
  const enter = (event: KeyboardEvent) => {
    const [only] = found;
    const meant =
      found[active] ??
      namedExactly(choices, input.value) ??
      (found.length === 1 && input.value.trim() !== "" ? only : undefined);
    // The form is not sent as long as the list is open, nor with a text that names nothing.
    if (!list.hidden || (meant === undefined && input.value.trim() !== "")) event.preventDefault();
    if (!list.hidden && meant !== undefined) pick(meant);
    else if (list.hidden && meant === undefined && input.value.trim() !== "") showError(countOf(0));
  };

  input.addEventListener("input", () => {
    showError(null);
    if (input.value.trim() === "") close();
    else open(input.value);
  });
  input.addEventListener("click", () => {
    if (list.hidden) open(namedExactly(choices, input.value) === null ? input.value : "");
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter") {
      enter(event);
      return;
    } else if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Escape") input.value = "";
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => {
    close();
    const typed = value();
    if (typed === null) return;
    input.value = typed;
    afterPress(() => {
      if (value() === typed) showError(check(typed));
    });
  });

  const root = element(
    "div",
    { class: "field search" },
    element("label", { for: id }, header),
    input,
    list,
    told,
    help === null ? null : element("p", { class: "help", id: `${id}-help` }, help),
    error,
  );
  return {
    key,
    root,
    value,
    set: (text) => {
      input.value = text ?? "";
      close();
    },
    showError,
    focus: () => {
      input.focus();
    },
  };
}

function optionOf<T extends Choice>(id: string, choice: T, pick: (choice: T) => void): HTMLLIElement {
  return element(
    "li",
    {
      id,
      role: "option",
      "aria-selected": "false",
      // Before the field loses the focus.
      onmousedown: (event) => {
        event.preventDefault();
        pick(choice);
      },
    },
    choice.label,
    choice.hint === undefined ? null : element("span", { class: "help" }, ` ${choice.hint}`),
  );
}

function countOf(results: number): string {
  if (results === 0) return "Aucun résultat : vérifiez les lettres tapées.";
  const shown = results > MOST_SHOWN ? `, les ${String(MOST_SHOWN)} premiers sont montrés` : "";
  return `${String(results)} ${plural(results, "résultat", "résultats")}${shown}.`;
}
