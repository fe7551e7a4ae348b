import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { departmentKey } from "../../server/identity/departmentKey.ts";
import { matchTokens } from "../../server/identity/matchTokens.ts";
import { folderSource } from "../../server/sources/folder/folderSource.ts";
import { openStore } from "../../server/store/openStore.ts";
import type { Store } from "../../server/store/store.ts";
import { readSheets } from "../../server/workbooks/readSheets.ts";
import { demonstrationFolder } from "./demonstration.ts";
import { syncing } from "./syncing.ts";

/** The demonstration's 23 workbooks, read, checked and stored; `close` also removes the store. */
export async function demonstrationStore(): Promise<{ readonly store: Store; close(): Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), "navette-store-"));
  const store = await openStore({ file: join(data, "navette.db"), department: "49" });
  const tokens = matchTokens(await departmentKey(data));
  await syncing(store, folderSource({ folder: await demonstrationFolder(), readSheets, tokens }));
  return {
    store,
    async close() {
      await store.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
