import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { buildAddon } from "../../../addon/build.ts";
import { makeWorkbook } from "../../support/googleWorkbooks.ts";
import { aWorkbook, rawSheets } from "../../support/rawSheets.ts";
import { GoogleState } from "../googleState.ts";
import { startPractice } from "./startPractice.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
const addon = pathToFileURL(`${mkdtempSync(join(tmpdir(), "navette-addon-"))}/`);
await buildAddon(addon);
const state = new GoogleState();
const spreadsheetId = makeWorkbook(state, rawSheets(aWorkbook()), {
  title: "Atelier d'exercice",
  bare: false,
});
state.share(spreadsheetId, "collegue@structure.example", "writer");
const { url } = await startPractice({ state, spreadsheetId, addon, port: Number(values.port) });
console.log(`Le classeur d'exercice est sur ${url}`);
