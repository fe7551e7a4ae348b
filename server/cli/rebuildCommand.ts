import { Command } from "commander";
import { readConfig } from "../config.ts";
import { readDataFolder } from "../dataFolder.ts";
import { rebuild } from "../sync/rebuild.ts";
import { withStore } from "./departmentServices.ts";
import { progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

export function rebuildCommand(terminal: Terminal): Command {
  return new Command("rebuild")
    .description(
      "Recalcule tout à partir des relevés gardés, sans relire les classeurs : après un changement de règles.",
    )
    .action(async () => {
      const folder = readDataFolder(readConfig(terminal.env).dataFolder);
      await withStore(folder, async (store) => {
        await rebuild({ store, onProgress: progress(terminal, "Recalcul des classeurs") });
        terminal.out(`${(await store.workbooks()).length} classeurs recalculés.`);
      });
    });
}
