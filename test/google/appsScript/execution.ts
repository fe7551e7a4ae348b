import { runInContext, type Script } from "node:vm";
import { type Calls, CallCounter } from "./calls.ts";
import { Realm } from "./realm.ts";
import { NotEmulated, ScriptError, ScriptException } from "./scriptError.ts";
import type { ServiceInfo } from "./service.ts";
import { type Standing, Suspension } from "./standing.ts";
import { inTimeZone } from "./timeZone.ts";

/** Where to stop an execution: just before a call of this method, the first unless said otherwise. */
export type Pause = { readonly before: string | RegExp; readonly occurrence?: number };

export type ExecutionPlan = {
  readonly script: Script;
  readonly functionName: string;
  /** Global names of the services, for this execution. */
  readonly globals: Readonly<Record<string, unknown>>;
  readonly args: (realm: Realm) => readonly unknown[];
  readonly result: (realm: Realm, value: unknown) => unknown;
  /** Of the script's manifest: what `getHours` answers in. */
  readonly timeZone: string;
  readonly seed: number;
  readonly now: () => number;
  readonly titleOf: (sheetId: number) => string | undefined;
  readonly onEnd: () => void;
};

type Entry = { readonly value: unknown } | { readonly error: unknown };

/** Apps Script stops a script after six minutes. */
const LONGEST = 360_000;
/** Real milliseconds after which a script that calls nothing is taken for an endless loop. */
const ENDLESS = 60_000;

/**
 * One execution of a function of the script.
 *
 * A script is synchronous, and two of them must be able to run at once. So an execution can be left at any call of a
 * service (a pause, a lock held by another, a question, a request), and taken up later: the script is then run again from
 * its first line in a fresh scope, its past calls being answered from the journal of what the services answered the first
 * time. Nothing is done twice, and what was read before stays as old as it was: that is how an update is lost when a script
 * reads before it takes its lock. It holds because a script can see nothing that is not in the journal: the clock is, and
 * chance is seeded by the execution.
 */
export class Execution {
  standing: Standing = { status: "ready" };
  /** What an answer is waiting for: given to the call that asked, when the execution is taken up. */
  pending: unknown = undefined;
  /** When the wait for a lock ends. */
  deadline: number | undefined;
  readonly #plan: ExecutionPlan;
  readonly #journal: Entry[] = [];
  #counter = new CallCounter();
  #position = 0;
  #suspension: Suspension | undefined;
  #pause: { readonly pause: Pause; left: number } | undefined;
  /** The call before which it was paused may now go on. */
  #passing = false;
  /** What the host could not do: told even when the script caught it. */
  #missing: Error | undefined;
  readonly #started: number;

  constructor(plan: ExecutionPlan) {
    this.#plan = plan;
    this.#started = plan.now();
  }

  get ended(): boolean {
    return this.standing.status === "done" || this.standing.status === "failed";
  }

  get calls(): Calls {
    return this.#counter.calls();
  }

  /** Runs until the end, or until something must happen elsewhere first. */
  resume(pause?: Pause): Standing {
    if (this.ended) return this.standing;
    this.#pause = pause === undefined ? undefined : { pause, left: pause.occurrence ?? 1 };
    this.#passing = this.standing.status === "paused";
    this.#counter = new CallCounter();
    this.#position = 0;
    this.#suspension = undefined;
    this.standing = inTimeZone(this.#plan.timeZone, () => this.#attempt());
    if (this.ended) this.#plan.onEnd();
    return this.standing;
  }

  /** As when the person closes the file: what was done stays, locks are let go. */
  abandon(): void {
    if (this.ended) return;
    this.standing = { status: "failed", error: new ScriptError("Error", "Execution cancelled", "") };
    this.#plan.onEnd();
  }

  #attempt(): Standing {
    const { globals, script, args, result, functionName, seed } = this.#plan;
    const call = (method: string, info: ServiceInfo, live: () => unknown) => this.#call(method, info, live);
    const now = () => this.#replayed(() => this.#plan.now()) as number;
    const realm = new Realm({ now, seed, call });
    for (const [name, value] of Object.entries(globals)) realm.define(name, value);
    let standing: Standing;
    try {
      script.runInContext(realm.context, { timeout: ENDLESS });
      const callee: unknown = runInContext(
        `typeof ${functionName} === "function" ? ${functionName} : undefined`,
        realm.context,
      );
      if (typeof callee !== "function") {
        throw new ScriptException(`Script function not found: ${functionName}`);
      }
      const given = args(realm);
      realm.context["__call"] = () => Reflect.apply(callee, undefined, given);
      const call = "(() => { const call = __call; delete globalThis.__call; return call(); })()";
      const value: unknown = runInContext(call, realm.context, { timeout: ENDLESS });
      standing = { status: "done", result: result(realm, value) };
    } catch (error) {
      standing = { status: "failed", error: thrown(error) };
    }
    if (this.#suspension !== undefined) return this.#suspension.standing;
    return this.#missing === undefined ? standing : { status: "failed", error: this.#missing };
  }

  #call(method: string, info: ServiceInfo, live: () => unknown): unknown {
    // A script may catch what leaves it: it can then do nothing more.
    if (this.#suspension !== undefined) throw this.#suspension;
    this.#counter.count(method, info.sheetId === undefined ? undefined : this.#plan.titleOf(info.sheetId));
    try {
      if (info.pure === true) return live();
      return this.#replayed(() => {
        this.#stopIfAsked(method);
        if (this.#plan.now() - this.#started > LONGEST) {
          throw new ScriptException("Exceeded maximum execution time");
        }
        return live();
      });
    } catch (error) {
      if (error instanceof Suspension) this.#suspension = error;
      else if (error instanceof Error && !(error instanceof ScriptException)) this.#missing ??= error;
      throw error;
    }
  }

  #stopIfAsked(method: string): void {
    const asked = this.#pause;
    const passing = this.#passing;
    this.#passing = false;
    if (asked === undefined || passing) return;
    const { before } = asked.pause;
    if (typeof before === "string" ? before !== method : !before.test(method)) return;
    asked.left -= 1;
    if (asked.left === 0) throw new Suspension({ status: "paused", before: method });
  }

  /** The answer of the first time; the first time, that answer itself, remembered. */
  #replayed(live: () => unknown): unknown {
    const entry = this.#journal[this.#position];
    if (entry !== undefined) {
      this.#position += 1;
      if ("error" in entry) throw entry.error;
      return entry.value;
    }
    try {
      const value = live();
      this.#remember({ value });
      return value;
    } catch (error) {
      if (!(error instanceof Suspension)) this.#remember({ error });
      throw error;
    }
  }

  #remember(entry: Entry): void {
    this.#journal.push(entry);
    this.#position += 1;
    this.pending = undefined;
    this.deadline = undefined;
  }
}

/** What left the script, as an error of the host. */
function thrown(error: unknown): Error {
  if (error instanceof NotEmulated) return error;
  if (typeof error === "object" && error !== null && "message" in error) {
    const { message, stack } = error as { message: unknown; stack?: unknown };
    const name: unknown = Reflect.get(error, "name");
    return new ScriptError(String(name), String(message), String(stack ?? ""));
  }
  return new ScriptError("Error", String(error), "");
}
