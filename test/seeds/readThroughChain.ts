import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDepartment } from "../../server/api/loadDepartment.ts";
import { departmentKey } from "../../server/identity/departmentKey.ts";
import { matchTokens } from "../../server/identity/matchTokens.ts";
import { folderSource } from "../../server/sources/folder/folderSource.ts";
import { openStore } from "../../server/store/openStore.ts";
import type { WorkbookState } from "../../server/store/store.ts";
import { readSheets } from "../../server/workbooks/readSheets.ts";
import { writeWorkbook } from "../../server/workbooks/writeWorkbook.ts";
import type { Department } from "../../shared/figures/department.ts";
import { syncing } from "../support/syncing.ts";
import type { SeedDocument } from "./seedDocument.ts";

export type ReadSeed = {
  readonly department: Department;
  /** What became of each workbook. */
  readonly workbooks: readonly WorkbookState[];
};

/**
 * The whole chain: workbooks written as files, found in a folder, synchronised, stored, and loaded from the store. The
 * folder is temporary, and gone when the department is there.
 */
export async function readThroughChain({
  code,
  workbooks,
  programme,
}: Pick<SeedDocument, "code" | "workbooks" | "programme">): Promise<ReadSeed> {
  const data = mkdtempSync(join(tmpdir(), "navette-seed-"));
  const folder = join(data, "classeurs");
  mkdirSync(folder);
  try {
    for (const { file, template, rows } of workbooks())
      await writeFile(join(folder, file), await writeWorkbook(template, rows));
    const store = await openStore({ file: join(data, "navette.db"), department: code });
    try {
      const tokens = matchTokens(await departmentKey(data));
      await syncing(store, folderSource({ folder, readSheets, tokens }));
      return { department: await loadDepartment(store, programme), workbooks: await store.workbooks() };
    } finally {
      await store.close();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
