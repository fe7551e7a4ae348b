import { element } from "./element.ts";

/** Something to do that leads elsewhere in the form: a button for those who hear it, a link for those who see it. */
export function linkButton(label: string, onPress: () => void): HTMLButtonElement {
  return element("button", { type: "button", class: "link", onclick: onPress }, label);
}
