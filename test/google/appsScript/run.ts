import type { GoogleState } from "../googleState.ts";
import type { Calls } from "./calls.ts";
import type { Shown } from "./environment.ts";
import type { Pause } from "./execution.ts";
import type { AuthMode } from "./gate.ts";
import { NotEmulated, type ScriptException } from "./scriptError.ts";
import type { ScriptStorage } from "./scriptStorage.ts";
import type { Reply, ScriptRequest, ScriptResponse, Standing } from "./standing.ts";

/** The files of a script as they are pushed: `Code.js`, `appsscript.json`, pages ending in `.html`. */
export type ScriptFiles = Readonly<Record<string, string>>;

export type AppsScriptOptions = {
  readonly state: GoogleState;
  readonly spreadsheetId: string;
  readonly files: ScriptFiles;
  /** The state's when nothing is said. */
  readonly clock?: () => Date;
  /** Shared by the hosts of several workbooks, so that the properties of a person follow them. */
  readonly storage?: ScriptStorage;
  /** Of the person, as `fr`. */
  readonly userLocale?: string;
  readonly identityToken?: (user: string, scopes: readonly string[]) => string;
  /** Answers `UrlFetchApp` at once; without it, an execution that fetches waits for `answer`. */
  readonly fetch?: (request: ScriptRequest) => ScriptResponse;
};

export type RunOptions = {
  /** The owner of the file when nothing is said. */
  readonly user?: string;
  readonly authMode?: AuthMode;
  /** What the person will answer to the questions of the script, in order. */
  readonly answers?: readonly Reply[];
};

/** What a finished execution leaves. */
export type Run = {
  readonly result: unknown;
  readonly calls: Calls;
  readonly shown: readonly Shown[];
  readonly logs: readonly string[];
};

/** An execution that may be stopped on the way, and what it showed so far. */
export type StartedRun = {
  readonly user: string;
  readonly standing: Standing;
  readonly calls: Calls;
  readonly shown: readonly Shown[];
  readonly logs: readonly string[];
  /** Goes on until the end, a pause, or something that must happen elsewhere first. */
  resume(pause?: Pause): Standing;
  /** Gives what it waits for: a reply, the responses to its requests, or the reason why there are none. */
  answer(value: Reply | readonly ScriptResponse[] | ScriptException): Standing;
  abandon(): void;
};

/** What an execution leaves once it stands still; throws when it failed, or waits for something that nobody gives. */
export function ended(
  { calls, shown, logs }: Pick<StartedRun, "calls" | "shown" | "logs">,
  standing: Standing,
): Run {
  switch (standing.status) {
    case "done":
      return { result: standing.result, calls, shown, logs };
    case "failed":
      throw standing.error;
    case "asking":
      throw new NotEmulated(`an answer to "${standing.question.text}": give it in answers`);
    case "fetching":
      throw new NotEmulated(`a request to ${standing.requests[0]?.url}: give fetch, or run with runToTheEnd`);
    default:
      throw new Error(`The execution stands still: ${standing.status}`);
  }
}
