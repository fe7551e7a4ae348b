import { readdirSync } from "node:fs";
import { Command } from "commander";
import { readConfig } from "../config.ts";
import { type DataFolder, openDemonstrationFolder } from "../dataFolder.ts";
import type { Demonstration, SimulatedGoogle } from "./demonstration.ts";
import type { Parts } from "./main.ts";
import { progress } from "./progress.ts";
import { serveDashboard } from "./serveCommand.ts";
import { synchroniseFolder } from "./syncCommand.ts";
import type { Terminal } from "./terminal.ts";

type Options = { readonly serve?: true; readonly reset?: true; readonly google?: true };

export function demoCommand(terminal: Terminal, parts: Parts): Command {
  return new Command("demo")
    .description(
      "Fabrique un département de démonstration (données inventées), le synchronise et, au besoin, le montre.",
    )
    .option("--serve", "ouvre ensuite le tableau de bord")
    .option("--reset", "remet les classeurs de la démonstration dans leur état d'origine")
    .option("--google", "met les classeurs dans un simulateur de Google au lieu d'un dossier")
    .action(async ({ serve, reset, google }: Options) => {
      const { dataFolder, port } = readConfig(terminal.env);
      const demonstration = await parts.demonstration();
      if (google === true) {
        await demonstrateGoogle(demonstration, { dataFolder, port, serve: serve === true }, terminal);
        return;
      }
      const folder = openDemonstrationFolder(dataFolder, {
        departement: { code: demonstration.code, nom: demonstration.departmentName },
        annee: demonstration.year,
        programme: demonstration.programme,
      });
      // Workbooks that somebody has tried out are kept: that is what a demonstration is for.
      if (reset === true || readdirSync(folder.workbooksFolder).length === 0) {
        await demonstration.writeWorkbooks(
          folder.workbooksFolder,
          progress(terminal, "Fabrication des classeurs"),
        );
        terminal.err(`Classeurs de démonstration : ${folder.workbooksFolder}\n`);
      }
      await synchroniseFolder(folder, null, terminal);
      if (serve === true) await serveDashboard(folder, port, terminal);
    });
}

/** Beside the other demonstration: the same structures read twice would hold each other back. */
async function demonstrateGoogle(
  demonstration: Demonstration,
  {
    dataFolder,
    port,
    serve,
  }: { readonly dataFolder: string; readonly port: number; readonly serve: boolean },
  terminal: Terminal,
): Promise<void> {
  const folder = openDemonstrationFolder(`${dataFolder}-google`, {
    departement: { code: demonstration.code, nom: demonstration.departmentName },
    annee: demonstration.year,
    programme: demonstration.programme,
  });
  const google = await demonstration.startGoogle();
  try {
    await synchroniseFolder(folder, { credentials: null, url: google.url }, terminal);
    terminal.err(
      `Google simulé : ${google.url}. Pour relire après un changement : NAVETTE_DATA=${folder.path} NAVETTE_GOOGLE_URL=${google.url} npm run sync\n`,
    );
    if (serve) await serveBesidePractice(google, folder, port, terminal);
  } finally {
    await google.close();
  }
}

/** The dashboard, and on the next port a workbook to try the add-on in. */
async function serveBesidePractice(
  google: SimulatedGoogle,
  folder: DataFolder,
  port: number,
  terminal: Terminal,
): Promise<void> {
  const practice = await google.openWorkbook(port + 1);
  terminal.err(`Classeur d'exercice, avec le module Navette : ${practice.url}\n`);
  try {
    await serveDashboard(folder, port, terminal);
  } finally {
    await practice.close();
  }
}
