/**
 * A process that keeps synchronising a department whose workbooks never stop changing, until it is done or killed.
 *
 * Arguments: the database, the first version of the workbooks, the last one. It says « ready » once it is about to
 * start, then each version whose sync has ended.
 */
import { writeSync } from "node:fs";
import { openStore } from "../../server/store/openStore.ts";
import { CHANGING, workbookAt } from "./changingWorkbooks.ts";
import { editableSource } from "./editableSource.ts";
import { syncing } from "./syncing.ts";

const [file = "", first = "1", last = "1"] = process.argv.slice(2);
/** Written at once, so that what was said before a kill is heard. */
const say = (line: string) => writeSync(1, `${line}\n`);

const store = await openStore({ file, department: "49" });
const source = editableSource();
say("ready");
for (let version = Number(first); version <= Number(last); version++) {
  for (const { structure, id } of CHANGING) source.put(id, workbookAt(structure, version));
  const { logged } = await syncing(store, source);
  for (const line of logged) process.stderr.write(`${line}\n`);
  say(String(version));
}
await store.close();
