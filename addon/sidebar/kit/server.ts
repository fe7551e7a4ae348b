import type * as entryPoints from "../../main.ts";

type EntryPoints = typeof entryPoints;

/** The functions of main.ts, as the page sees them: each takes a while and may fail. */
export type Server = {
  readonly [K in keyof EntryPoints]: (
    ...args: Parameters<EntryPoints[K]>
  ) => Promise<ReturnType<EntryPoints[K]>>;
};

type Runner = {
  withSuccessHandler(done: (value: unknown) => void): Runner;
  withFailureHandler(failed: (error: unknown) => void): Runner;
} & Record<string, (...args: readonly unknown[]) => void>;

declare const google: {
  readonly script: { readonly run: Runner; readonly host: { close(): void } };
};

/** Calls the add-on's functions. @throws Error with the sentence that the function failed with */
export const server = new Proxy({} as Server, {
  get:
    (_target, name: string) =>
    (...args: readonly unknown[]) =>
      new Promise((resolve, reject: (error: Error) => void) => {
        const run = google.script.run.withSuccessHandler(resolve).withFailureHandler((error) => {
          reject(error instanceof Error ? error : new Error(String(error)));
        });
        run[name]?.(...args);
      }),
});

export function closeSidebar(): void {
  google.script.host.close();
}
