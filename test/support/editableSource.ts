import { createHash } from "node:crypto";
import type { Pull, Source } from "../../server/sources/source.ts";

/** A source whose workbooks a test writes, breaks and removes. */
export type EditableSource = Source & {
  /** Every pull so far, by id. */
  readonly pulled: readonly string[];
  /** @param fingerprint given to say that the file changed although its content did not */
  put(id: string, workbook: Pull | Error, fingerprint?: string): void;
  remove(id: string): void;
};

export function editableSource(): EditableSource {
  const files = new Map<string, { readonly workbook: Pull | Error; readonly fingerprint: string }>();
  const pulled: string[] = [];
  return {
    pulled,
    put(id, workbook, fingerprint = fingerprintOf(workbook)) {
      files.set(id, { workbook, fingerprint });
    },
    remove(id) {
      files.delete(id);
    },
    list: () =>
      Promise.resolve(
        [...files].map(([id, { fingerprint }]) => ({ id, title: id.replace(".xlsx", ""), fingerprint })),
      ),
    pull({ id }) {
      pulled.push(id);
      const workbook = files.get(id)?.workbook ?? new Error("Cannot pull a workbook that was removed");
      return workbook instanceof Error ? Promise.reject(workbook) : Promise.resolve(workbook);
    },
  };
}

function fingerprintOf(workbook: Pull | Error): string {
  const text = workbook instanceof Error ? workbook.message : JSON.stringify(workbook);
  return createHash("sha256").update(text).digest("hex");
}
