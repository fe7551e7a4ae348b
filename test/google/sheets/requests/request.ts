import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { type FieldMask, parseFieldMask } from "../../wire/fieldMask.ts";
import type { Ids } from "../../wire/ids.ts";
import type { Writer } from "../../workbook/rights.ts";
import type { Workbook } from "../../workbook/workbook.ts";

export type RequestContext = {
  readonly workbook: Workbook;
  readonly ids: Ids;
  readonly writer: Writer;
};

/** One kind of request of `spreadsheets.batchUpdate`. */
export type RequestKind = {
  /** The fields that the stand-in takes into account; any other is refused aloud. */
  readonly known: FieldMask;
  /** @returns what `replies` holds for it, `{}` most often */
  readonly apply: (context: RequestContext, request: never) => unknown;
};

type Requests = Required<sheets_v4.Schema$Request>;

export function requestKind<Kind extends keyof Requests>(
  _kind: Kind,
  known: string,
  apply: (context: RequestContext, request: NonNullable<Requests[Kind]>) => unknown,
): RequestKind {
  return { known: parseFieldMask(known), apply };
}
