/**
 * npm run bench: what Navette costs beside the least that could do the same, as ratios of CPU time in one run.
 *
 * Times depend on the machine; ratios much less. Nothing here is a test.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FIGURES } from "../../shared/figures/catalogue.ts";
import { STANDARD } from "../../shared/programme/programmes/standard.ts";
import { loadDepartment } from "../../server/api/loadDepartment.ts";
import { createApp } from "../../server/app.tsx";
import { folderSource } from "../../server/sources/folder/folderSource.ts";
import { openStore } from "../../server/store/openStore.ts";
import { synchronise } from "../../server/sync/synchronise.ts";
import { readSheets } from "../../server/workbooks/readSheets.ts";
import { matchTokens } from "../../server/identity/matchTokens.ts";
import { checkWorkbook } from "../../shared/checks/checkWorkbook.ts";
import { demonstrationFolder } from "../support/demonstration.ts";
import { figuresBench } from "./figuresBench.ts";
import { rawInsert, unzipAndScan } from "./floors.ts";
import { compare, cpuOf } from "./measure.ts";
import { workbookCost } from "./workbookCost.ts";

const ROUNDS = 5;
const folder = await demonstrationFolder();
const files = readdirSync(folder).map((file) => join(folder, file));
const source = folderSource({ folder, readSheets, tokens: matchTokens(new Uint8Array(32)) });
const clock = () => new Date();

async function readAll() {
  for (const file of files) await readSheets(readFileSync(file), file);
}

async function acceptedRows(): Promise<readonly (readonly string[])[]> {
  const workbooks: string[][] = [];
  for (const ref of await source.list()) {
    const { records } = checkWorkbook((await source.pull(ref)).content);
    workbooks.push(
      Object.values(records).flatMap((rows) => rows.map(({ record }) => JSON.stringify(record))),
    );
  }
  return workbooks;
}

async function synchroniseInto(data: string) {
  const store = await openStore({ file: join(data, "navette.db"), department: "49" });
  const report = await synchronise({
    store,
    source,
    clock,
    log: () => undefined,
    onProgress: () => undefined,
  });
  await store.close();
  return report;
}

async function synchroniseAll() {
  const data = mkdtempSync(join(tmpdir(), "navette-bench-"));
  await synchroniseInto(data);
  rmSync(data, { recursive: true });
}

const line = (label: string, ours: number, floor: number) => {
  console.log(
    `${label.padEnd(46)} ${ours.toFixed(1).padStart(9)} ms ${floor.toFixed(1).padStart(9)} ms ${(ours / floor).toFixed(1).padStart(7)}x`,
  );
};

const rows = await acceptedRows();
console.log(
  `${files.length} workbooks, ${rows.flat().length} accepted rows; median CPU of ${ROUNDS} interleaved rounds\n`,
);
console.log(`${"".padEnd(46)} ${"ours".padStart(12)} ${"floor".padStart(12)} ${"ratio".padStart(8)}`);

const cost = await compare(
  {
    sync: synchroniseAll,
    read: readAll,
    floorRead: () => unzipAndScan(files),
    floorInsert: () => {
      rawInsert(rows);
    },
  },
  ROUNDS,
);
line("read, check, store / unzip, scan, raw insert", cost.sync, cost.floorRead + cost.floorInsert);
line("of which reading the files / unzip, scan", cost.read, cost.floorRead);

const workbook = await workbookCost(ROUNDS);
line("a Google workbook / inflate, parse, raw insert", workbook.ours, workbook.floor);

const data = mkdtempSync(join(tmpdir(), "navette-bench-"));
await synchroniseInto(data);
const unchanged = await cpuOf(() => synchroniseInto(data));
line("second sync, nothing changed / the first one", unchanged, cost.sync);

const store = await openStore({ file: join(data, "navette.db"), department: "49" });
const figures = await figuresBench(await loadDepartment(store, STANDARD), 2012);
line("figures of the year / loop over typed arrays", figures.ours_ms, figures.floor_ms);
line(`all ${FIGURES.length} figures / those of the loop`, figures.all_ms, figures.ours_ms);

const app = createApp({
  reader: store,
  clock,
  settings: {
    departmentName: "Maine-et-Loire",
    demonstration: true,
    programme: STANDARD,
    workbooksFolder: folder,
  },
  log: () => undefined,
});
const page = async () =>
  (await app.request("http://localhost/?annee=2012", { headers: { host: "localhost" } })).text();
const size = (await page()).length;
for (let warm = 0; warm < 20; warm++) await page();
const PAGES = 50;
const pages = await cpuOf(async () => {
  for (let shown = 0; shown < PAGES; shown++) await page();
});
console.log(
  `\na Google workbook of ${workbook.rows} rows, part by part, in ms: ${Object.entries(workbook.parts)
    .map(([part, cpu]) => `${part} ${cpu.toFixed(1)}`)
    .join("; ")}`,
);
console.log(
  `\ndashboard page, warm: ${(pages / PAGES).toFixed(1)} ms CPU, ${(size / 1000).toFixed(1)} kB of HTML, no client JavaScript`,
);
await store.close();
rmSync(data, { recursive: true });
process.exit(0);
