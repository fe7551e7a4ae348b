import type { AppsScript } from "../appsScript/appsScript.ts";
import type { Shown } from "../appsScript/environment.ts";
import type { StartedRun } from "../appsScript/run.ts";
import { settle } from "../appsScript/finishRun.ts";
import { NotEmulated } from "../appsScript/scriptError.ts";
import type { ScriptRequest, ScriptResponse, Standing } from "../appsScript/standing.ts";
import type { ReplyRequest, RunAnswer, RunRequest, Selected, ShownView } from "./wire.ts";

export type Fetch = (request: ScriptRequest) => Promise<ScriptResponse>;

/** How often one looks whether a lock was let go. */
const POLL_MS = 50;

/** The executions of the add-on that the page begins, and those which wait for an answer of the person. */
export class PracticeRuns {
  readonly #script: AppsScript;
  readonly #fetch: Fetch;
  readonly #asking = new Map<number, { readonly run: StartedRun; shownBefore: number }>();
  readonly #pages: string[] = [];
  #next = 1;

  constructor(script: AppsScript, fetch: Fetch) {
    this.#script = script;
    this.#fetch = fetch;
  }

  /** The page that a side bar or a dialog shows. */
  page(number: number): string | undefined {
    return this.#pages[number];
  }

  async begin({ user, selected, functionName, args, from }: RunRequest): Promise<RunAnswer> {
    this.#script.select(user, selectionFrom(selected));
    const start = from === "page" ? this.#script.startCall : this.#script.start;
    return this.#driven(user, () => {
      const run = start(functionName, args, { user });
      return { run, standing: run.resume() };
    });
  }

  /** As when the file is opened: the menus. */
  async open(user: string): Promise<RunAnswer> {
    return this.#driven(user, () => {
      const run = this.#script.startOpen({ user });
      return { run, standing: run.resume() };
    });
  }

  async reply({ run: number, button, text }: ReplyRequest): Promise<RunAnswer | null> {
    const asking = this.#asking.get(number);
    if (asking === undefined) return null;
    this.#asking.delete(number);
    const { run, shownBefore } = asking;
    return this.#driven(run.user, () => ({ run, standing: run.answer({ button, text }) }), shownBefore);
  }

  async #driven(
    user: string,
    begin: () => { run: StartedRun; standing: Standing },
    shownBefore = 0,
  ): Promise<RunAnswer> {
    let run: StartedRun | undefined;
    const shown = () => (run?.shown ?? []).slice(shownBefore).flatMap((each) => this.#view(each));
    const failed = (error: unknown): RunAnswer => ({
      status: "failed",
      message: messageOf(error),
      shown: shown(),
      selected: this.#selected(user),
    });
    try {
      const begun = begin();
      run = begun.run;
      const standing = await settle(run, begun.standing, {
        fetch: this.#fetch,
        wait: () => new Promise((resolve) => setTimeout(resolve, POLL_MS)),
      });
      if (standing.status === "failed") return failed(standing.error);
      const rest = { shown: shown(), selected: this.#selected(user) };
      if (standing.status === "done") return { status: "done", result: standing.result ?? null, ...rest };
      if (standing.status !== "asking") throw new Error(`The execution stands still: ${standing.status}`);
      const number = this.#next++;
      this.#asking.set(number, { run, shownBefore: run.shown.length });
      return { status: "asking", run: number, question: standing.question, ...rest };
    } catch (error) {
      return failed(error);
    }
  }

  #selected(user: string): Selected {
    const { sheetId, area } = this.#script.selectionOf(user);
    return {
      sheetId,
      from: { row: area.startRow, column: area.startColumn },
      to: { row: area.endRow - 1, column: area.endColumn - 1 },
    };
  }

  #view(shown: Shown): readonly ShownView[] {
    switch (shown.kind) {
      case "sidebar": {
        const { kind, title, html } = shown;
        return [{ kind, title, page: this.#pages.push(html) - 1 }];
      }
      case "dialog": {
        const { html, ...rest } = shown;
        return [{ ...rest, page: this.#pages.push(html) - 1 }];
      }
      case "alert":
        // A question was put by the page itself.
        return shown.buttons === "OK" ? [{ kind: "message", title: shown.title, text: shown.text }] : [];
      case "prompt":
        return [];
      default:
        return [shown];
    }
  }
}

function selectionFrom({ sheetId, from, to }: Selected) {
  return {
    sheetId,
    area: {
      startRow: Math.min(from.row, to.row),
      endRow: Math.max(from.row, to.row) + 1,
      startColumn: Math.min(from.column, to.column),
      endColumn: Math.max(from.column, to.column) + 1,
    },
  };
}

function messageOf(error: unknown): string {
  if (error instanceof NotEmulated)
    return `Le classeur d'exercice ne sait pas faire cela (${error.message}).`;
  return error instanceof Error ? error.message : String(error);
}
