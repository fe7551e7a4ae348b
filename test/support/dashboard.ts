import type { Hono } from "hono";
import { type AppDependencies, createApp } from "../../server/app.tsx";
import { STANDARD } from "../../shared/programme/programmes/standard.ts";
import { readerOf } from "./readerOf.ts";

/** A real department's. */
export const SETTINGS: AppDependencies["settings"] = {
  departmentName: "Maine-et-Loire",
  demonstration: false,
  programme: STANDARD,
  workbooksFolder: "/navette/classeurs",
};

export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** The dashboard of a reader; nothing is expected in its log. */
export function anApp(given: Partial<AppDependencies> = {}): Hono {
  return createApp({
    reader: readerOf({}),
    clock: () => new Date("2013-01-15T10:00:00Z"),
    settings: SETTINGS,
    log: (message) => {
      throw new Error(`Nothing should be logged here: ${message}`);
    },
    ...given,
  });
}

/** The same, asked as a browser of this machine asks. */
export function dashboard(given: Partial<AppDependencies> = {}): Ask {
  const app = anApp(given);
  return async (path, init = {}) =>
    app.request(path, {
      ...init,
      headers: { host: "localhost:8080", ...(init.headers as Record<string, string>) },
    });
}
