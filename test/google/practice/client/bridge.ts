import { carried } from "../../appsScript/carried.ts";
import { type FromAddon, isMessage, type ToAddon } from "./bridgeWire.ts";

/** `google.script.run` and `google.script.host`, for a page of the add-on in its sandboxed frame. */

type Success = (result: unknown, userObject?: unknown) => void;
type Failure = (error: Error, userObject?: unknown) => void;
type Handlers = { readonly success?: Success; readonly failure?: Failure; readonly userObject?: unknown };

const waiting = new Map<number, Handlers>();
let calls = 0;

function say(message: FromAddon): void {
  window.parent.postMessage(message, "*");
}

/** A form given alone is its fields; anything else crosses as `google.script.run` carries it. */
function argumentOf(value: unknown, index: number, count: number): unknown {
  if (!(value instanceof HTMLFormElement)) return carried(value, `argument ${index + 1}`);
  if (count > 1) throw new TypeError("A form must be the only argument");
  const fields: Record<string, unknown> = {};
  for (const [name, field] of new FormData(value)) {
    if (typeof field !== "string") throw new TypeError(`NotEmulated: the file of the field ${name}`);
    const present = fields[name];
    fields[name] = present === undefined ? field : [...(Array.isArray(present) ? present : [present]), field];
  }
  return fields;
}

/** Each `with…` gives a new runner: those already made keep their handlers. */
function runner(handlers: Handlers): object {
  const withs: Readonly<Record<string, (given: unknown) => object>> = {
    withSuccessHandler: (success) => runner({ ...handlers, success: success as Success }),
    withFailureHandler: (failure) => runner({ ...handlers, failure: failure as Failure }),
    withUserObject: (userObject) => runner({ ...handlers, userObject }),
  };
  return new Proxy(withs, {
    get: (target, name) => {
      if (typeof name === "symbol" || name === "then") return undefined;
      const known = target[name];
      if (known !== undefined) return known;
      return (...given: readonly unknown[]) => {
        const args = given.map((value, index) => argumentOf(value, index, given.length));
        calls += 1;
        waiting.set(calls, handlers);
        say({ navette: "run", call: calls, name, args });
      };
    },
  });
}

window.addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
  if (source !== window.parent || !isMessage(data)) return;
  const message = data as ToAddon;
  const handlers = waiting.get(message.call);
  if (handlers === undefined) return;
  waiting.delete(message.call);
  const rest = "userObject" in handlers ? [handlers.userObject] : [];
  if (message.navette === "done") handlers.success?.(message.result, ...rest);
  else {
    const error = Object.assign(new Error(message.message), { name: "ScriptError" });
    if (handlers.failure === undefined) console.error(error);
    else handlers.failure(error, ...rest);
  }
});

const host = {
  close: () => say({ navette: "close" }),
  setWidth: (width: number) => say({ navette: "size", width }),
  setHeight: (height: number) => say({ navette: "size", height }),
  editor: { focus: () => say({ navette: "focusCells" }) },
  origin: window.location.origin,
};

Object.assign(window, { google: { script: { run: runner({}), host } } });
