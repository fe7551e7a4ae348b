import { readdirSync } from "node:fs";
import { Command } from "commander";
import { readConfig } from "../config.ts";
import { openDemonstrationFolder } from "../dataFolder.ts";
import type { Parts } from "./main.ts";
import { progress } from "./progress.ts";
import { serveDashboard } from "./serveCommand.ts";
import { synchroniseFolder } from "./syncCommand.ts";
import type { Terminal } from "./terminal.ts";

type Options = { readonly serve?: true; readonly reset?: true };

export function demoCommand(terminal: Terminal, parts: Parts): Command {
  return new Command("demo")
    .description(
      "Fabrique un département de démonstration (données inventées), le synchronise et, au besoin, le montre.",
    )
    .option("--serve", "ouvre ensuite le tableau de bord")
    .option("--reset", "remet les classeurs de la démonstration dans leur état d'origine")
    .action(async ({ serve, reset }: Options) => {
      const { dataFolder, port } = readConfig(terminal.env);
      const demonstration = await parts.demonstration();
      const folder = openDemonstrationFolder(dataFolder, {
        departement: { code: demonstration.code, nom: demonstration.departmentName },
        annee: demonstration.year,
      });
      // Workbooks that somebody has tried out are kept: that is what a demonstration is for.
      if (reset === true || readdirSync(folder.workbooksFolder).length === 0) {
        await demonstration.writeWorkbooks(
          folder.workbooksFolder,
          progress(terminal, "Fabrication des classeurs"),
        );
        terminal.err(`Classeurs de démonstration : ${folder.workbooksFolder}\n`);
      }
      await synchroniseFolder(folder, terminal);
      if (serve === true) await serveDashboard(folder, port, terminal);
    });
}
