import { ended, type Run, type StartedRun } from "./run.ts";
import { ScriptException } from "./scriptError.ts";
import type { Question, Reply, ScriptRequest, ScriptResponse, Standing } from "./standing.ts";

/** What happens outside a script while it stands still. */
export type Surroundings = {
  readonly fetch: (request: ScriptRequest) => Promise<ScriptResponse>;
  /** Comes back when the lock may be free, at the latest when the wait is over. @param until as the clock of the host counts */
  readonly wait: (until: number) => Promise<void>;
};

/** Where an execution stands once its requests are answered and its locks are free: at its end, or at a question. */
export async function settle(
  run: StartedRun,
  begun: Standing,
  surroundings: Surroundings,
): Promise<Standing> {
  let standing = begun;
  for (;;) {
    if (standing.status === "fetching") {
      standing = run.answer(await responses(standing.requests, surroundings));
    } else if (standing.status === "waiting") {
      await surroundings.wait(standing.until);
      standing = run.resume();
    } else return standing;
  }
}

/** Runs an execution to its end in a world that takes its time: its requests really leave, its questions are really put. */
export async function finishRun(
  run: StartedRun,
  surroundings: Surroundings & { readonly ask: (question: Question) => Promise<Reply> },
): Promise<Run> {
  let standing = await settle(run, run.resume(), surroundings);
  while (standing.status === "asking") {
    const reply = await surroundings.ask(standing.question);
    standing = await settle(run, run.answer(reply), surroundings);
  }
  return ended(run, standing);
}

async function responses(
  requests: readonly ScriptRequest[],
  { fetch }: Surroundings,
): Promise<readonly ScriptResponse[] | ScriptException> {
  try {
    return await Promise.all(requests.map(fetch));
  } catch {
    return new ScriptException(`Address unavailable: ${requests[0]?.url ?? ""}`);
  }
}
