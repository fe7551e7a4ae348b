import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Effects } from "../../../../server/sources/google/effects.ts";
import { googleAccess } from "../../../../server/sources/google/googleAccess.ts";
import { googleSource } from "../../../../server/sources/google/googleSource.ts";
import { createPacer } from "../../../../server/sources/google/pacer.ts";
import type { Source } from "../../../../server/sources/source.ts";
import { openStore } from "../../../../server/store/openStore.ts";
import type { Store } from "../../../../server/store/store.ts";
import { synchronise } from "../../../../server/sync/synchronise.ts";
import { TABS } from "../../../../shared/workbook/template.ts";
import { countedRows } from "../dataTabs.ts";
import type { Contender, Pulled } from "./contender.ts";

/** The whole of it: lists, reads, checks, and stores in a database on the disk. */
export function ours(effects: Effects): Contender {
  return onDatabase(effects, async (store, source) => {
    const { seen, held, unreadable } = await synchronise({
      store,
      source,
      clock: effects.clock,
      log: console.error,
      onProgress: () => undefined,
    });
    const tallies = (await store.workbooks()).flatMap((workbook) => workbook.tallies);
    const failed = held + unreadable;
    return {
      rows: tallies.reduce(
        (sum, { tab, accepted, refused }) => sum + countedRows(TABS[tab].title, accepted + refused),
        0,
      ),
      finished: seen - failed,
      failed,
    };
  });
}

/** The reading alone: what the source hands over, before anybody checks or stores it. */
export function oursRead(effects: Effects): Contender {
  return onDatabase(effects, async (_store, source) => {
    let rows = 0;
    const refs = await source.list();
    for (const ref of refs) {
      const { content } = await source.pull(ref);
      for (const { key, rowCount } of content.tabs) rows += countedRows(TABS[key].title, rowCount);
    }
    return { rows, finished: refs.length, failed: 0 };
  });
}

type Use = (store: Store, source: Source) => Promise<Pulled>;

function onDatabase(effects: Effects, use: Use): Contender {
  const folder = mkdtempSync(join(tmpdir(), "navette-bench-"));
  process.on("exit", () => {
    rmSync(folder, { recursive: true });
  });
  let databases = 0;
  return {
    pull: async ({ url, fresh }) => {
      if (fresh) databases += 1;
      const store = await openStore({ file: join(folder, `${databases}.db`), department: "49" });
      const access = await googleAccess({ credentials: null, url });
      const pacer = createPacer(effects);
      const pulled = await use(store, googleSource({ access, feed: store.drive, pacer, effects }));
      await store.close();
      return pulled;
    },
  };
}
