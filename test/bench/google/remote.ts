import { fork } from "node:child_process";

/** What a process answers to: each handler takes one argument and gives one answer, both plain data. */
export type Handlers = Readonly<Record<string, (argument: never) => unknown>>;

/** Another process, asked one thing after the other. */
export type Remote<H extends Handlers> = {
  ask<K extends keyof H & string>(name: K, argument: Parameters<H[K]>[0]): Promise<Awaited<ReturnType<H[K]>>>;
  end(): void;
};

type Question = { readonly number: number; readonly name: string; readonly argument: unknown };
type Reply = { readonly number: number } & ({ readonly answer?: unknown } | { readonly error: string });
type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void };

export type RemoteOptions = {
  readonly args: readonly string[];
  /** Most megabytes that JavaScript objects may take; what Node thinks best when it is not said. */
  readonly heapLimit?: number | undefined;
};

/** Starts a process that runs this file, which must call `answerWith`. */
export function startRemote<H extends Handlers>(file: URL, { args, heapLimit }: RemoteOptions): Remote<H> {
  const limit = heapLimit === undefined ? [] : [`--max-old-space-size=${heapLimit}`];
  const child = fork(file, [...args], { execArgv: [...process.execArgv, ...limit] });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  child.on("message", (reply: Reply) => {
    const { resolve, reject } = waiting.get(reply.number) ?? {};
    waiting.delete(reply.number);
    if ("error" in reply) reject?.(new Error(reply.error));
    else resolve?.(reply.answer as never);
  });
  child.on("exit", (code) => {
    for (const { reject } of waiting.values())
      reject(new Error(`${file.pathname} ended with code ${code ?? "none"}`));
    waiting.clear();
  });
  return {
    ask: (name, argument) =>
      new Promise((resolve, reject) => {
        const question: Question = { number: ++asked, name, argument };
        waiting.set(question.number, { resolve, reject });
        child.send(question);
      }),
    // It ends itself, so that it can put away what it made.
    end: () => {
      child.disconnect();
    },
  };
}

/** Answers, in a process started by `startRemote`, until its parent ends it or is gone. */
export function answerWith(handlers: Handlers): void {
  const answer = async ({ number, name, argument }: Question): Promise<Reply> => {
    try {
      return { number, answer: await handlers[name]?.(argument as never) };
    } catch (error) {
      return { number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  process.on("message", (question: Question) => {
    void answer(question).then((reply) => process.send?.(reply));
  });
  process.on("disconnect", () => process.exit());
}
