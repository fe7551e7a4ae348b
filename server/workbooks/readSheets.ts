import { Worker } from "node:worker_threads";
import { Refusal, refusal } from "../../shared/refusal.ts";
import { type RawSheet } from "../../shared/workbook/content.ts";
import { type ReadAnswer, type ReadRequest } from "./answerRequests.ts";
import { READER_LIMITS } from "./limits.ts";
import { expandsTooMuch, refuseTooLarge } from "./preflight.ts";

const WORKER = new URL("./readSheetsWorker.mjs", import.meta.url);

/** The thread that reads, kept from one file to the next: starting it costs more than reading an ordinary workbook. */
let reader: Worker | null = null;
let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * The sheets of an XLSX or ODS file that may come from anyone, read in a thread with a limited memory and a limited time.
 *
 * Dates are serial numbers (1 = 1899-12-31), errors their text, formulas their result; trailing blank cells and rows are
 * left out, hidden sheets are not. Files are read one at a time.
 *
 * @param file its name, for the refusal
 * @throws Refusal when the file cannot or must not be read; the service goes on
 */
export function readSheets(bytes: Uint8Array, file: string): Promise<readonly RawSheet[]> {
  const turn = lastTurn.then(() => readInTurn(bytes, file));
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function readInTurn(bytes: Uint8Array, file: string): Promise<readonly RawSheet[]> {
  refuseTooLarge(bytes, file);
  const answer = await ask({ bytes, file });
  if ("sheets" in answer) return answer.sheets;
  if ("refused" in answer) throw new Refusal(answer.refused.code, answer.refused.message);
  throw new Error(`Cannot read the workbook "${file}": ${answer.failed}`);
}

function startReader(): Worker {
  const worker = new Worker(WORKER, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: READER_LIMITS.heapMegabytes },
  });
  const forget = () => {
    if (reader === worker) reader = null;
  };
  return worker.on("error", forget).on("exit", forget);
}

function ask(request: ReadRequest): Promise<ReadAnswer> {
  const worker = reader ?? startReader();
  reader = worker;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const seconds = Math.round(READER_LIMITS.milliseconds / 1000);
      fail(refusal("file_too_slow", { file: request.file, seconds }));
    }, READER_LIMITS.milliseconds);
    const finish = () => {
      clearTimeout(timer);
      worker.off("message", answer).off("error", crash);
    };
    const answer = (message: ReadAnswer) => {
      finish();
      // An idle thread does not keep the program from ending.
      worker.unref();
      resolve(message);
    };
    /** A thread that failed is not asked again: the next file starts another. */
    const fail = (error: Error) => {
      finish();
      reader = null;
      void worker.terminate();
      reject(error);
    };
    const crash = (error: Error) => {
      fail(isOutOfMemory(error) ? expandsTooMuch(request.file) : error);
    };
    worker.once("message", answer).once("error", crash);
    worker.ref();
    worker.postMessage(request);
  });
}

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
