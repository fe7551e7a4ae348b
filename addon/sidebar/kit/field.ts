import { errorOf } from "../../../shared/entry/readEntry.ts";
import { formatDay } from "../../../shared/format.ts";
import { readDay } from "../../../shared/records/readDay.ts";
import { EXPLICIT_UNKNOWNS } from "../../../shared/records/value.ts";
import type { Column } from "../../../shared/workbook/column.ts";
import { afterPress } from "./afterPress.ts";
import { element } from "./element.ts";

/** A labelled control for one column. Its value is what the person typed, as the cell of a sheet would hold it. */
export type Field = {
  readonly key: string;
  readonly root: HTMLElement;
  value(): string | null;
  set(value: string | null): void;
  /** Says what is wrong beside the field, and to screen readers; null clears it. */
  showError(sentence: string | null): void;
  focus(): void;
};

export type FieldOptions = {
  /** Overrides of the column's own header and help. */
  readonly label?: string;
  readonly help?: string | null;
  /** What may be picked beside typing: workshops, communes already in the workbook… */
  readonly suggestions?: readonly string[];
  readonly required?: boolean;
};

type Control = {
  readonly control: HTMLElement;
  /** What the label names; null when the control is a group with its own legend. */
  readonly labelled: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | null;
  value(): string | null;
  set(value: string | null): void;
};

/** Longer lists are found by typing a few letters. */
const LONGEST_SELECT = 12;
const LONGEST_LINE = 60;
/** Between the values of one cell. */
const SEPARATOR = " ; ";

let count = 0;

/** The field of a column: its control, list, help and errors all come from the declaration. */
export function fieldFor(key: string, column: Column, options: FieldOptions = {}): Field {
  const id = `f${String(++count)}`;
  const required = options.required ?? column.required === true;
  const label = (options.label ?? column.header) + (column.unit === undefined ? "" : ` (${column.unit})`);
  const help = options.help === undefined ? helpOf(column) : options.help;
  const error = element("p", { class: "error", id: `${id}-error`, hidden: true });
  const { control, labelled, value, set } = controlFor(id, label, column, options);
  const hint = help === null || help === "" ? null : element("p", { class: "help", id: `${id}-help` }, help);
  const described = [hint === null ? "" : `${id}-help`, `${id}-error`]
    .filter((each) => each !== "")
    .join(" ");
  const target = labelled ?? control;
  target.setAttribute("aria-describedby", described);
  if (labelled !== null && required) labelled.setAttribute("aria-required", "true");
  const name = element(
    "span",
    {},
    label,
    required ? element("span", { class: "required" }, " (obligatoire)") : null,
  );
  const root =
    labelled === null
      ? element("div", { class: "field" }, control, hint, error)
      : element(
          "div",
          { class: "field" },
          element("label", { for: labelled.id }, name),
          control,
          hint,
          error,
        );
  const field: Field = {
    key,
    root,
    value,
    set,
    showError: (sentence) => {
      error.hidden = sentence === null;
      error.textContent = sentence === null ? "" : `⚠ ${sentence}`;
      if (sentence === null) target.removeAttribute("aria-invalid");
      else target.setAttribute("aria-invalid", "true");
    },
    focus: () => {
      (labelled ?? control.querySelector<HTMLElement>("input"))?.focus();
    },
  };
  // Said when the field is left, not at each letter; a field that is still blank is told only on saving.
  target.addEventListener("change", () => {
    afterPress(() => {
      const typed = value();
      field.showError(typed === null ? null : errorOf(column, typed));
    });
  });
  return field;
}

/** What the column says of itself; how to type several values is said of the sheet, and boxes are ticked. */
function helpOf({ help, multiple }: Column): string {
  if (multiple !== true) return help;
  return help
    .split(/(?<=\.) /)
    .filter((sentence) => !sentence.includes("« ; »"))
    .join(" ");
}

function controlFor(id: string, label: string, column: Column, options: FieldOptions): Control {
  if (column.list !== undefined && column.multiple === true) return checkboxes(id, label, column);
  if (column.list !== undefined && column.list.entries.length <= LONGEST_SELECT) return select(id, column);
  if (column.type === "date") return dayField(id);
  if (column.sentences === true) return longText(id);
  return line(id, column, options);
}

function select(id: string, column: Column): Control {
  const labels = (column.list?.entries ?? []).map((entry) => entry.label);
  const unknowns = column.naturalKey === true ? [] : EXPLICIT_UNKNOWNS.map((each) => each.label);
  const control = element(
    "select",
    { id },
    element("option", { value: "" }, "— choisir —"),
    ...labels.map((each) => element("option", { value: each }, each)),
    ...(unknowns.length === 0
      ? []
      : [
          element(
            "optgroup",
            { label: "Sans réponse" },
            ...unknowns.map((each) => element("option", { value: each }, each)),
          ),
        ]),
  );
  return {
    control,
    labelled: control,
    value: () => control.value || null,
    set: (value) => {
      // What the sheet holds and the list does not is kept, and shown.
      if (value !== null && [...control.options].every((option) => option.value !== value))
        control.append(element("option", { value }, value));
      control.value = value ?? "";
    },
  };
}

function checkboxes(id: string, label: string, column: Column): Control {
  const boxOf = (text: string, index: number) => ({
    text,
    box: element("input", { type: "checkbox", id: `${id}-${String(index)}` }),
  });
  const lineOf = ({ text, box }: ReturnType<typeof boxOf>) =>
    element("label", { class: "choice" }, box, element("span", {}, text));
  const boxes = (column.list?.entries ?? []).map((entry, index) => boxOf(entry.label, index));
  const control = element("fieldset", {}, element("legend", {}, label), ...boxes.map(lineOf));
  return {
    control,
    labelled: null,
    value: () => {
      const picked = boxes.filter(({ box }) => box.checked).map(({ text }) => text);
      return picked.length === 0 ? null : picked.join(SEPARATOR);
    },
    set: (value) => {
      const picked = value === null ? [] : value.split(SEPARATOR);
      // What the sheet holds and the list does not (« ne sait pas ») is kept, and shown.
      for (const text of picked) {
        if (boxes.some((each) => each.text === text)) continue;
        const other = boxOf(text, boxes.length);
        boxes.push(other);
        control.append(lineOf(other));
      }
      for (const { text, box } of boxes) box.checked = picked.includes(text);
    },
  };
}

/** A text field: the browser's own date field shows the order of its own language. What was understood is said below. */
function dayField(id: string): Control {
  const input = element("input", {
    id,
    type: "text",
    inputmode: "numeric",
    autocomplete: "off",
    placeholder: "jj/mm/aaaa",
  });
  const understood = element("p", { class: "understood", "aria-live": "polite" });
  const say = () => {
    const day = readDay(input.value);
    understood.textContent = day === null ? "" : formatDay(day);
  };
  input.addEventListener("input", say);
  return {
    control: element("div", {}, input, understood),
    labelled: input,
    value: () => input.value.trim() || null,
    set: (value) => {
      input.value = value ?? "";
      say();
    },
  };
}

function longText(id: string): Control {
  const control = element("textarea", { id, rows: "3" });
  return {
    control,
    labelled: control,
    value: () => control.value.trim() || null,
    set: (value) => (control.value = value ?? ""),
  };
}

function line(id: string, column: Column, { suggestions }: FieldOptions): Control {
  const numeric = ["integer", "decimal", "year"].includes(column.type);
  const offered = suggestions ?? column.list?.entries.map((entry) => entry.label) ?? [];
  const input = element("input", {
    id,
    type: "text",
    autocomplete: "off",
    inputmode: numeric ? "decimal" : null,
    class: numeric ? "short" : null,
    list: offered.length === 0 ? null : `${id}-list`,
    maxlength: column.list === undefined ? null : String(LONGEST_LINE * 4),
  });
  const list =
    offered.length === 0
      ? null
      : element(
          "datalist",
          { id: `${id}-list` },
          ...offered.map((each) => element("option", { value: each })),
        );
  return {
    control: element("div", {}, input, list),
    labelled: input,
    value: () => input.value.trim() || null,
    set: (value) => (input.value = value ?? ""),
  };
}
