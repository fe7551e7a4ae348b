import { Command } from "commander";
import { createApp } from "../app.tsx";
import { readConfig } from "../config.ts";
import { type DataFolder, readDataFolder } from "../dataFolder.ts";
import { serve } from "../serve.ts";
import { withStore } from "./departmentServices.ts";
import type { Terminal } from "./terminal.ts";

export function serveCommand(terminal: Terminal): Command {
  return new Command("serve")
    .description("Ouvre le tableau de bord sur cet ordinateur, jusqu'à ce qu'on l'arrête (Ctrl+C).")
    .option("--port <port>", "le port (par défaut : PORT, ou 8080 ; 0 en choisit un libre)")
    .action(async ({ port }: { readonly port?: string }) => {
      const config = readConfig(port === undefined ? terminal.env : { ...terminal.env, PORT: port });
      await serveDashboard(readDataFolder(config.dataFolder), config.port, terminal);
    });
}

/** Serves the dashboard of a folder until the process is asked to stop. */
export async function serveDashboard(folder: DataFolder, port: number, terminal: Terminal): Promise<void> {
  const { departement, demonstration, annee } = folder.settings;
  await withStore(folder, async (store) => {
    const app = createApp({
      reader: store,
      clock: () => terminal.now(),
      log: (message) => {
        terminal.err(`${message}\n`);
      },
      settings: {
        departmentName: departement.nom,
        demonstration,
        programme: folder.programme,
        workbooksFolder: folder.workbooksFolder,
        ...(annee === undefined ? {} : { defaultYear: annee }),
      },
    });
    const server = await serve({ app, port, hostname: "127.0.0.1" });
    terminal.out(`Tableau de bord : ${server.address}`);
    terminal.err("Pour l'arrêter : Ctrl+C.\n");
    await stopAsked();
    await server.close();
  });
}

function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}
