import { formatInteger, plural } from "../../../shared/format.ts";
import { element } from "../kit/element.ts";
import { typographic } from "../kit/typographic.ts";

type Child = Node | string | null;

const STEPS = 4;

/** One step of the import, its title taking the focus so that screen readers say where one is. */
export function titled(number: number | null, title: string, ...children: readonly Child[]): HTMLElement {
  return element(
    "div",
    {},
    number === null ? null : element("p", { class: "steps" }, `Étape ${number} sur ${STEPS}`),
    element("h1", { tabindex: "-1" }, typographic(title)),
    ...children,
  );
}

export function backButton(label: string, back: () => void): HTMLButtonElement {
  return element("button", { type: "button", class: "back", onclick: back }, label);
}

/** « 1 case », « 3 cases »; the plural of a compound takes its own form. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${formatInteger(count)} ${plural(count, one, several)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}

/** A select of labels, the value of each option being its index. */
export function selectOf(
  id: string,
  labels: readonly string[],
  selected: number,
  describedBy: string | null = null,
): HTMLSelectElement {
  return element(
    "select",
    { id, "aria-describedby": describedBy },
    ...labels.map((label, index) =>
      element("option", { value: String(index), selected: index === selected }, label),
    ),
  );
}
