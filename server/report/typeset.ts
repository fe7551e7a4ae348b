import { Worker } from "node:worker_threads";

const WORKER = new URL("./typesetWorker.mjs", import.meta.url);

/** What the thread answers. */
export type Typeset = { readonly pdf: Uint8Array } | { readonly failed: string };

let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Typesets `report.typ` in a thread of its own, one document at a time.
 *
 * The compiler never gives back the memory that a document took (16 MB each), and typesetting holds its thread for half
 * a second: it starts with each document and ends with it, so that the service stays small and goes on answering.
 *
 * @param data JSON, as the template reads it
 * @throws Error when the template does not compile
 */
export function typeset(data: string): Promise<Uint8Array> {
  const turn = lastTurn.then(() => typesetNow(data));
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function typesetNow(data: string): Promise<Uint8Array> {
  const thread = new Worker(WORKER, { execArgv: [], workerData: data });
  try {
    const answer = await new Promise<Typeset>((resolve, reject) => {
      thread.once("message", resolve).once("error", reject);
      thread.once("exit", () => {
        reject(new Error("Cannot compile the report: its thread ended without an answer"));
      });
    });
    if ("pdf" in answer) return answer.pdf;
    throw new Error(`Cannot compile the report: ${answer.failed}`);
  } finally {
    await thread.terminate();
  }
}
