import type { Question } from "../../appsScript/standing.ts";
import { byId, make } from "./dom.ts";

const LABELS: Readonly<Record<string, string>> = {
  OK: "OK",
  CANCEL: "Annuler",
  YES: "Oui",
  NO: "Non",
};

/** Says something without stopping anybody. */
export function announce(text: string): void {
  const place = byId("status");
  place.textContent = text;
}

/** A dialog with these buttons; the one chosen, `CLOSE` when the person left. */
async function ask(
  { title, text }: { readonly title: string; readonly text: string },
  buttons: readonly string[],
  field?: HTMLInputElement,
): Promise<string> {
  const back = document.activeElement;
  const dialog = make("dialog", { class: "question", "aria-labelledby": "question-title" });
  const form = make("form", { method: "dialog" });
  form.append(make("h2", { id: "question-title" }, title === "" ? "Navette" : title));
  for (const paragraph of text.split("\n")) form.append(make("p", {}, paragraph));
  if (field !== undefined) form.append(make("label", { for: field.id }, "Votre réponse"), field);
  const choices = make("div", { class: "choices" });
  for (const [index, button] of buttons.entries()) {
    choices.append(
      make(
        "button",
        { value: button, class: index === 0 ? "main" : "", autofocus: index === 0 && field === undefined },
        LABELS[button] ?? button,
      ),
    );
  }
  form.append(choices);
  dialog.append(form);
  document.body.append(dialog);
  dialog.returnValue = "CLOSE";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (back instanceof HTMLElement) back.focus();
      resolve(dialog.returnValue === "" ? "CLOSE" : dialog.returnValue);
    });
  });
}

export async function tell(title: string, text: string): Promise<void> {
  await ask({ title, text }, ["OK"]);
}

export async function confirmed(title: string, text: string): Promise<boolean> {
  return (await ask({ title, text }, ["YES", "NO"])) === "YES";
}

/** What the person answers to a question of the add-on. */
export async function answerOf(
  question: Question,
): Promise<{ readonly button: string; readonly text: string }> {
  const field =
    question.kind === "prompt"
      ? make("input", { id: "question-text", type: "text", autofocus: true })
      : undefined;
  const button = await ask(question, question.buttons.split("_"), field);
  return { button, text: field?.value ?? "" };
}
