import { Worker } from "node:worker_threads";
import { Refusal, refusal } from "../../shared/refusal.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import type { ReadAnswer, ReadRequest } from "./answerRequests.ts";
import { READER_LIMITS } from "./limits.ts";
import { refuseTooLarge } from "./preflight.ts";

const WORKER = new URL("./readSheetsWorker.mjs", import.meta.url);

/** Reads the sheets of a file; its name is for the refusal. */
export type ReadSheets = (bytes: Uint8Array, file: string) => Promise<readonly RawSheet[]>;

export type ReaderLimits = { readonly heapMegabytes: number; readonly milliseconds: number };

/**
 * Reads the sheets of XLSX and ODS files that may come from anyone, in a thread with limited memory and time.
 *
 * Dates are serial numbers (1 = 1899-12-31), errors their text, formulas their result; trailing blank cells and rows are
 * left out, hidden sheets are not. A file that cannot or must not be read throws a Refusal, and the service goes on.
 */
export const readSheets: ReadSheets = sheetReader(READER_LIMITS);

/** A reader that keeps its thread from one file to the next: starting it costs more than an ordinary workbook. */
export function sheetReader(limits: ReaderLimits): ReadSheets {
  let thread: Worker | null = null;
  let lastTurn: Promise<unknown> = Promise.resolve();

  function startThread(): Worker {
    const worker = new Worker(WORKER, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    });
    const forget = () => {
      if (thread === worker) thread = null;
    };
    return worker.on("error", forget).on("exit", forget);
  }

  async function readInTurn(bytes: Uint8Array, file: string): Promise<readonly RawSheet[]> {
    refuseTooLarge(bytes, file);
    thread ??= startThread();
    const answer = await ask(thread, { bytes, file }, limits.milliseconds);
    if ("sheets" in answer) return answer.sheets;
    if ("refused" in answer) throw new Refusal(answer.refused.code, answer.refused.message);
    throw new Error(`Cannot read the workbook "${file}": ${answer.failed}`);
  }

  return (bytes, file) => {
    const turn = lastTurn.then(() => readInTurn(bytes, file));
    lastTurn = turn.catch(() => undefined);
    return turn;
  };
}

/** Sends one file to the thread. When it fails, the thread is ended: the next file starts another. */
function ask(thread: Worker, request: ReadRequest, milliseconds: number): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    const tooCostly = () => refusal("file_too_costly", { file: request.file });
    const finish = () => {
      clearTimeout(timer);
      thread.off("message", answer).off("error", crash);
    };
    const answer = (message: ReadAnswer) => {
      finish();
      // An idle thread does not keep the program from ending.
      thread.unref();
      resolve(message);
    };
    const fail = (error: Error) => {
      finish();
      // Settled once the thread is gone, so that the next file finds none and starts its own.
      void thread.terminate().then(() => {
        reject(error);
      });
    };
    const crash = (error: Error) => {
      fail(isOutOfMemory(error) ? tooCostly() : error);
    };
    const timer = setTimeout(() => {
      fail(tooCostly());
    }, milliseconds);
    thread.once("message", answer).once("error", crash);
    thread.ref();
    thread.postMessage(request);
  });
}

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
