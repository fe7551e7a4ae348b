import { format } from "node:util";
import type { Environment } from "../environment.ts";
import type { Emulated } from "../googleTypes.ts";
import { service, serviceInfo } from "../service.ts";

function lineOf(parts: readonly unknown[]): string {
  return format(...parts.map((part) => serviceInfo(part)?.className ?? part));
}

export function logger({ logs }: Environment): object {
  const self: object = service("Logger", {
    log: (...parts: readonly unknown[]) => {
      logs.push(lineOf(parts));
      return self;
    },
    getLog: () => logs.join("\n"),
    clear: () => void logs.splice(0),
  } satisfies Emulated<GoogleAppsScript.Base.Logger>);
  return self;
}

export function scriptConsole({ logs }: Environment): object {
  const write = (...parts: readonly unknown[]) => void logs.push(lineOf(parts));
  return service("console", {
    log: write,
    info: write,
    warn: write,
    error: write,
    time: () => undefined,
    timeEnd: () => undefined,
  } satisfies Emulated<Console>);
}
