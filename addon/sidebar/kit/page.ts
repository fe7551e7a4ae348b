import type { EntryError } from "../../../shared/entry/readEntry.ts";
import { element } from "./element.ts";
import type { Field } from "./field.ts";

/** The sidebar's page: a place for the form, and one line that says what happens, read aloud by screen readers. */
export type Page = {
  readonly main: HTMLElement;
  /** What is going on, or was done. */
  say(sentence: string, kind?: "busy" | "done" | "failed"): void;
  /**
   * Runs a call to the add-on: buttons wait, the line says so, and a failure is said in its own words. What was typed stays.
   *
   * @returns undefined when the call failed
   */
  during<T>(sentence: string, call: () => Promise<T>): Promise<T | undefined>;
};

const UNKNOWN_FAILURE =
  "Google n'a pas répondu. Vérifiez la connexion ; si plusieurs comptes Google sont ouverts dans ce navigateur, gardez celui du classeur. Puis recommencez : ce que vous avez tapé est toujours là.";

export function openPage(): Page {
  const main = document.querySelector("main") ?? document.body.appendChild(element("main"));
  const line = element("p", { class: "status", role: "status" });
  main.after(line);
  const say: Page["say"] = (sentence, kind = "done") => {
    line.className = `status ${kind}`;
    line.textContent = sentence;
  };
  return {
    main,
    say,
    during: async (sentence, call) => {
      const buttons = [...main.querySelectorAll("button")].filter((button) => !button.disabled);
      say(sentence, "busy");
      main.setAttribute("aria-busy", "true");
      for (const button of buttons) button.disabled = true;
      try {
        const value = await call();
        if (line.textContent === sentence) say("");
        return value;
      } catch (error) {
        say(error instanceof Error && error.message !== "" ? error.message : UNKNOWN_FAILURE, "failed");
        return undefined;
      } finally {
        main.removeAttribute("aria-busy");
        for (const button of buttons) button.disabled = false;
      }
    },
  };
}

/** The typed values of some fields, by key of the column. */
export function typedIn(fields: readonly Field[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(fields.map((field) => [field.key, field.value()]));
}

/** Says each error beside its field, opens the part of the form it is in, and goes to the first one. */
export function showErrors(fields: readonly Field[], errors: readonly EntryError[]): void {
  let first: Field | undefined;
  for (const field of fields) {
    const sentence = errors.find(({ key }) => key === field.key)?.sentence ?? null;
    field.showError(sentence);
    if (sentence === null) continue;
    first ??= field;
    const folded = field.root.closest("details");
    if (folded !== null) folded.open = true;
  }
  first?.focus();
}

/** A part of a form that stays folded until somebody wants it. */
export function more(summary: string, ...fields: readonly Field[]): HTMLDetailsElement {
  return element("details", {}, element("summary", {}, summary), ...fields.map(({ root }) => root));
}

/** A form whose sending never leaves the page. */
export function formWith(
  submit: string,
  onSubmit: () => Promise<void>,
  ...children: readonly (Node | string | null)[]
): HTMLFormElement {
  const form = element(
    "form",
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        void onSubmit();
      },
    },
    ...children,
    element("button", { type: "submit", class: "main" }, submit),
  );
  return form;
}
