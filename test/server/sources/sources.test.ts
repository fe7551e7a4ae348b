import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderSource } from "../../../server/sources/folder/folderSource.ts";
import { openStore } from "../../../server/store/openStore.ts";
import { readSheets } from "../../../server/workbooks/readSheets.ts";
import { writeWorkbook } from "../../../server/workbooks/writeWorkbook.ts";
import { checkWorkbook } from "../../../shared/checks/checkWorkbook.ts";
import { factsOf } from "../../../shared/figures/factsOf.ts";
import { contentOf } from "../../../shared/workbook/extractContent.ts";
import { recogniseWorkbook } from "../../../shared/workbook/recognise.ts";
import { NO_QUOTAS } from "../../google/wire/quotas.ts";
import { demonstrationWorkbooks } from "../../seeds/maine-et-loire-2012/workbooks.ts";
import { putTwin, withEveryTab } from "../../support/googleTwin.ts";
import { sourceOn, startGoogleForNavette } from "../../support/googleWorkbooks.ts";
import { simulatedTime } from "../../support/simulatedTime.ts";
import { type ContractWorkbook, type Outcome, sourceContract } from "./sourceContract.ts";

/** The demonstration, with its mess: moved columns, renamed tabs, columns and tabs of their own, bad cells. */
const files = await Promise.all(
  demonstrationWorkbooks().map(async ({ file, template, rows }) => {
    const bytes = await writeWorkbook(template, rows);
    return { title: file, bytes, sheets: await readSheets(bytes, file) };
  }),
);
const bytesOf = new Map(files.map(({ title, bytes }) => [title, bytes]));

/** Headers of columns that the template does not know: a source that asks for its own columns only never sees them. */
const UNSEEN = new Set(["columns_unknown"]);

function expected({ sheets }: ContractWorkbook, seesOtherColumns: boolean): Outcome {
  const recognised = recogniseWorkbook(sheets);
  if (recognised === null) throw new Error("The demonstration has Navette workbooks only");
  const checked = checkWorkbook(contentOf(recognised));
  const problems = checked.problems.filter(({ code }) => seesOtherColumns || !UNSEEN.has(code));
  return { checked: { ...checked, problems }, facts: factsOf({ ...checked, problems }) };
}

sourceContract(
  {
    name: "a folder of XLSX files",
    open: async (workbooks) => {
      const folder = await mkdtemp(join(tmpdir(), "navette-contract-"));
      for (const { title } of workbooks) await writeFile(join(folder, title), bytesOf.get(title) ?? "");
      return {
        source: folderSource({ folder, readSheets, tokens: () => [] }),
        close: () => rm(folder, { recursive: true }),
      };
    },
  },
  files,
  (workbook) => expected(workbook, true),
);

for (const allTabs of [true, false]) {
  sourceContract(
    {
      name: allTabs
        ? "Google, workbooks with every tab"
        : "Google, workbooks without the tabs that they do not use",
      open: async (workbooks) => {
        const time = simulatedTime();
        const google = await startGoogleForNavette({ clock: () => time.clock(), quotas: NO_QUOTAS });
        const store = await openStore({ file: ":memory:", department: "49" });
        for (const { title, sheets } of workbooks) putTwin(google.state, sheets, { title, allTabs });
        const source = await sourceOn(google, store, time);
        return {
          source,
          close: async () => {
            await store.close();
            await google.close();
          },
        };
      },
    },
    files,
    ({ title, sheets }) => expected({ title, sheets: allTabs ? withEveryTab(sheets) : sheets }, false),
  );
}
