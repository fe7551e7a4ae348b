import type { Environment, MenuItem } from "../environment.ts";
import type { Emulated } from "../googleTypes.ts";
import { wrongArguments } from "../scriptError.ts";
import { enumeration, enumKey, service } from "../service.ts";
import { type Question, type Reply, Suspension } from "../standing.ts";
import { pageOf } from "./html.ts";

export const BUTTON = enumeration("Button", ["CLOSE", "OK", "CANCEL", "YES", "NO"]);
export const BUTTON_SET = enumeration("ButtonSet", ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"]);

const ADD_ON_NAME = "Module complémentaire";

export function uiService(environment: Environment): object {
  const { gate, shown } = environment;
  const page = (method: string, output: unknown) => {
    gate.requireScope(`Ui.${method}`, ["script.container.ui"]);
    return pageOf(output, `Ui.${method}`);
  };
  const dialog = (method: string, modal: boolean) => (output: unknown, title: string) => {
    const { html, width, height } = page(method, output);
    shown.push({ kind: "dialog", title: String(title), html, modal, width, height });
  };
  return service("Ui", {
    Button: BUTTON,
    ButtonSet: BUTTON_SET,
    createMenu: (title: string) => menu(environment, title),
    createAddonMenu: () => menu(environment, ADD_ON_NAME),
    alert: (...args: readonly unknown[]) => {
      const { button } = ask(environment, questionOf("alert", args));
      return Object.entries(BUTTON).find(([key]) => key === button)?.[1] ?? BUTTON.CLOSE;
    },
    prompt: (...args: readonly unknown[]) => {
      const { button, text = "" } = ask(environment, questionOf("prompt", args));
      return service("PromptResponse", {
        getSelectedButton: () => Object.entries(BUTTON).find(([key]) => key === button)?.[1] ?? BUTTON.CLOSE,
        getResponseText: () => text,
      } satisfies Emulated<GoogleAppsScript.Base.PromptResponse>);
    },
    showSidebar: (output: unknown) => {
      const { html, title } = page("showSidebar", output);
      shown.push({ kind: "sidebar", title, html });
    },
    showModalDialog: dialog("showModalDialog", true),
    showModelessDialog: dialog("showModelessDialog", false),
  } satisfies Emulated<GoogleAppsScript.Base.Ui>);
}

/** `(text)`, `(text, buttons)`, `(title, text, buttons)`. */
function questionOf(kind: Question["kind"], args: readonly unknown[]): Question {
  const set = enumKey(args.at(-1), "ButtonSet");
  const texts = (set === undefined ? args : args.slice(0, -1)).map(String);
  const isKnown = texts.length === 1 || (texts.length === 2 && set !== undefined);
  if (!isKnown || args.some((arg) => arg === null || arg === undefined)) {
    throw wrongArguments(`Ui.${kind}`, args);
  }
  const title = texts.length === 2 ? (texts[0] ?? "") : "";
  return { kind, title, text: texts.at(-1) ?? "", buttons: set ?? (kind === "alert" ? "OK" : "OK") };
}

/** The answer given beforehand, or later; a message with one button needs none. */
function ask({ answers, shown, execution }: Environment, question: Question): Reply {
  const later = execution().pending as Reply | undefined;
  const mustAnswer = question.kind === "prompt" || question.buttons !== "OK";
  const answer = later ?? (mustAnswer ? answers.shift() : { button: "OK" });
  if (answer === undefined) throw new Suspension({ status: "asking", question });
  shown.push({ ...question, answer });
  return answer;
}

function menu({ shown }: Environment, title: string): object {
  const items: MenuItem[] = [];
  const self: object = service("Menu", {
    addItem: (label: string, functionName: string) => {
      items.push({ kind: "item", label, functionName });
      return self;
    },
    addSeparator: () => {
      items.push({ kind: "separator" });
      return self;
    },
    addSubMenu: (given: unknown) => {
      const inner = typeof given === "object" && given !== null ? menus.get(given) : undefined;
      if (inner === undefined) throw wrongArguments("Menu.addSubMenu", [given]);
      items.push({ kind: "menu", label: inner.title, items: inner.items });
      return self;
    },
    addToUi: () => void shown.push({ kind: "menu", title, items: [...items] }),
  } satisfies Emulated<GoogleAppsScript.Base.Menu>);
  menus.set(self, { title, items });
  return self;
}

const menus = new WeakMap<object, { readonly title: string; readonly items: readonly MenuItem[] }>();
