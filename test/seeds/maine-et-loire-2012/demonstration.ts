import { mkdtempSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildAddon } from "../../../addon/build.ts";
import type { Demonstration } from "../../../server/cli/demonstration.ts";
import { writeWorkbook } from "../../../server/workbooks/writeWorkbook.ts";
import { MAINE_ET_LOIRE_2012 } from "../../../shared/programme/programmes/maineEtLoire2012.ts";
import { startPractice } from "../../google/practice/startPractice.ts";
import { putTwin } from "../../support/googleTwin.ts";
import { startGoogleForNavette } from "../../support/googleWorkbooks.ts";
import { sheetsOf } from "../../support/sheetsOf.ts";
import { demonstrationWorkbooks, YEAR } from "./workbooks.ts";

/** Maine-et-Loire in 2012, as its document tells it, with invented people. */
export const demonstration: Demonstration = {
  code: "49",
  departmentName: "Maine-et-Loire",
  year: YEAR,
  programme: MAINE_ET_LOIRE_2012.key,
  writeWorkbooks: async (folder, onProgress) => {
    const workbooks = demonstrationWorkbooks();
    for (const [index, { file, template, rows }] of workbooks.entries()) {
      await writeFile(join(folder, file), await writeWorkbook(template, rows));
      onProgress(index + 1, workbooks.length);
    }
  },
  startGoogle: async () => {
    const google = await startGoogleForNavette();
    const [practised] = demonstrationWorkbooks().filter(({ template }) => template.kind === "association");
    const put = demonstrationWorkbooks().map((workbook) => ({
      file: workbook.file,
      id: putTwin(google.state, sheetsOf(workbook), {
        title: workbook.file.replace(/\.xlsx$/, ""),
        allTabs: true,
        dressed: workbook.file === practised?.file,
      }),
    }));
    const practiceId = put.find(({ file }) => file === practised?.file)?.id ?? "";
    return {
      url: google.url,
      openWorkbook: async (port) => {
        const addon = pathToFileURL(`${mkdtempSync(join(tmpdir(), "navette-addon-"))}/`);
        await buildAddon(addon);
        return startPractice({ state: google.state, spreadsheetId: practiceId, addon, port });
      },
      close: () => google.close(),
    };
  },
};
