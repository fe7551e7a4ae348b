/** A question that a script puts to the person, who sees nothing else meanwhile. */
export type Question =
  | { readonly kind: "alert"; readonly title: string; readonly text: string; readonly buttons: string }
  | { readonly kind: "prompt"; readonly title: string; readonly text: string; readonly buttons: string };

/** The button chosen, and for a prompt what was typed. */
export type Reply = { readonly button: string; readonly text?: string };

export type ScriptRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
};

export type ScriptResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Where an execution stands. */
export type Standing =
  | { readonly status: "ready" }
  /** Stopped just before a call, as the test asked. */
  | { readonly status: "paused"; readonly before: string }
  /** For a lock that another execution holds. */
  | { readonly status: "waiting"; readonly until: number }
  | { readonly status: "asking"; readonly question: Question }
  | { readonly status: "fetching"; readonly requests: readonly ScriptRequest[] }
  | { readonly status: "done"; readonly result: unknown }
  | { readonly status: "failed"; readonly error: Error };

/** Leaves the script where it is: thrown through it by the call that cannot go on yet. */
export class Suspension extends Error {
  readonly standing: Standing;

  constructor(standing: Standing) {
    super(`Suspended: ${standing.status}`);
    this.standing = standing;
  }
}
