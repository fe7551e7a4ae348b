import { gunzipSync } from "node:zlib";
import { checkWorkbook } from "../../../../shared/checks/checkWorkbook.ts";
import { TABS, type TabKey } from "../../../../shared/workbook/template.ts";
import { pullOf } from "../../../support/pulls.ts";
import { inflateAndScan, openFloor } from "../../floors.ts";
import { yearOfPresences } from "../../yearOfPresences.ts";
import { countedRows } from "../dataTabs.ts";
import { MODELS } from "../standIn/fillGoogle.ts";
import { type Contender, pullEach } from "./contender.ts";
import { LEAN_RANGES, leanRequest } from "./leanRequest.ts";

/** What the wire alone costs: nobody looks at the bytes. */
export function bytesOnly(): Contender {
  return {
    pull: async (target) => {
      const pulled = await pullEach(target, async (id) => (await leanRequest(target, id)).length);
      return { ...pulled, rows: null };
    },
  };
}

/** The least that gives values: inflate and parse. */
export function inflateAndParse(): Contender {
  return {
    pull: (target) =>
      pullEach(target, async (id) => {
        const body = gunzipSync(await leanRequest(target, id)).toString("utf8");
        const { valueRanges } = JSON.parse(body) as { valueRanges: readonly { values?: unknown[][] }[] };
        const heights = new Map<string, number>();
        LEAN_RANGES.forEach(({ tab }, index) => {
          const height = valueRanges[index + 1]?.values?.[0]?.length ?? 0;
          heights.set(tab.title, Math.max(heights.get(tab.title) ?? 0, height));
        });
        return [...heights].reduce((sum, [title, height]) => sum + countedRows(title, height - 1), 0);
      }),
  };
}

/** The least that could do what the synchronisation does: inflate, parse, look at every cell, insert the accepted rows. */
export function scanAndInsert(): Contender {
  const models = Array.from({ length: MODELS }, (_, index) => acceptedRows(index + 1));
  return {
    pull: async (target) => {
      const database = openFloor();
      let next = 0;
      const pulled = await pullEach({ ...target, inFlight: 1 }, async (id) => {
        inflateAndScan(await leanRequest(target, id));
        const model = models[next++ % MODELS];
        if (model === undefined) return 0;
        database.insert(model.records);
        return model.rows;
      });
      database.close();
      return pulled;
    },
  };
}

/** The records that our checks accept of a model, ready to be inserted: making them is not part of the least. */
function acceptedRows(model: number): { readonly records: readonly string[]; readonly rows: number } {
  const { records, tallies } = checkWorkbook(pullOf(yearOfPresences(model)).content);
  return {
    records: (Object.keys(records) as TabKey[]).flatMap((tab) =>
      (records[tab] ?? []).map(({ record }) => JSON.stringify(record)),
    ),
    rows: tallies.reduce(
      (sum, { tab, accepted, refused }) => sum + countedRows(TABS[tab].title, accepted + refused),
      0,
    ),
  };
}
