type Child = Node | string | null;
type Listener = (event: Event) => void;
type Attributes = Readonly<Record<string, string | boolean | null | Listener>>;

/**
 * Makes an element. Text is only ever text: nothing that a person typed is read as HTML.
 *
 * @param attributes `onclick` and the like are listeners; false and null leave the attribute out
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    if (typeof value === "function") made.addEventListener(key.replace(/^on/, ""), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Replaces what an element holds. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...children.filter((child) => child !== null));
}
