import { gunzipSync, gzipSync } from "node:zlib";
import { type GoogleAccess, googleAccess } from "../../server/sources/google/googleAccess.ts";
import { makeWorkbook, startGoogleForNavette } from "../support/googleWorkbooks.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";

export type RecordedGoogle = {
  /** Answers from memory what the stand-in answered the first time. */
  readonly access: GoogleAccess;
  /** The answers that hold the cells of one workbook each, as they travel. */
  readonly bodies: () => readonly Uint8Array[];
  /** From now on nothing that was not recorded is answered. */
  readonly stop: () => Promise<void>;
};

/** These workbooks at Google, without a socket once each was read: what is measured is what is done with the answers. */
export async function recordedGoogle(workbooks: readonly (readonly RawSheet[])[]): Promise<RecordedGoogle> {
  const google = await startGoogleForNavette();
  workbooks.forEach((sheets, index) => makeWorkbook(google.state, sheets, { title: `Classeur ${index}` }));
  const kept = new Map<string, Uint8Array>();
  const replay: typeof fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const body = kept.get(url) ?? gzipSync(await (await fetch(input, init)).text());
    kept.set(url, body);
    return new Response(new Uint8Array(gunzipSync(body)), {
      headers: { "content-type": "application/json" },
    });
  };
  const access = await googleAccess({ credentials: null, url: google.url });
  const options: GoogleAccess["options"] & { fetchImplementation: typeof fetch } = {
    ...access.options,
    fetchImplementation: replay,
  };
  return {
    access: { ...access, options },
    bodies: () => [...kept].filter(([url]) => url.includes("/values:batchGet")).map(([, body]) => body),
    stop: () => google.close(),
  };
}
