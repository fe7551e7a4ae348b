import type { MessagePort } from "node:worker_threads";
import { Refusal, type RefusalCode } from "../../shared/refusal.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { parseSheets } from "./parseSheets.ts";

/** A file to read, as it is sent to the thread that reads. */
export type ReadRequest = { readonly bytes: Uint8Array; readonly file: string };

/** What the thread answers. An error says no more than its kind: its message might quote a cell. */
export type ReadAnswer =
  | { readonly sheets: readonly RawSheet[] }
  | { readonly refused: { readonly code: RefusalCode; readonly message: string } }
  | { readonly failed: string };

/** Answers each request by one message, in the order of the requests. */
export function answerRequests(port: MessagePort): void {
  port.on("message", ({ bytes, file }: ReadRequest) => {
    void answerTo(bytes, file).then((answer) => {
      port.postMessage(answer);
    });
  });
}

async function answerTo(bytes: Uint8Array, file: string): Promise<ReadAnswer> {
  try {
    return { sheets: await parseSheets(bytes, file) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: { code: error.code, message: error.message } };
    return { failed: error instanceof Error ? error.name : "unknown" };
  }
}
