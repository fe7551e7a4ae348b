import { userInfo } from "node:os";
import { Command } from "commander";
import { formatInteger, plural } from "../../shared/format.ts";
import { refusal } from "../../shared/refusal.ts";
import { readConfig } from "../config.ts";
import { type DataFolder, openDataFolder } from "../dataFolder.ts";
import type { GoogleSettings } from "../sources/google/googleAccess.ts";
import type { WorkbookState } from "../store/store.ts";
import { acceptHeld } from "../sync/acceptHeld.ts";
import { synchronise, type SyncReport } from "../sync/synchronise.ts";
import { sourceOf, withStore } from "./departmentServices.ts";
import { progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

type Options = { readonly workbooks?: string; readonly accept?: string; readonly reason?: string };

export function syncCommand(terminal: Terminal): Command {
  return new Command("sync")
    .description(
      "Lit les classeurs qui ont changé, les contrôle et les enregistre. Un classeur inchangé n'est pas touché.",
    )
    .option("--workbooks <dossier>", "dossier des classeurs, retenu pour les fois suivantes")
    .option("--accept <classeur>", "publie un classeur retenu parce qu'il a perdu des lignes")
    .option("--reason <texte>", "pourquoi on l'accepte (avec --accept ; gardé avec votre nom d'utilisateur)")
    .action(async ({ workbooks, accept, reason = "" }: Options) => {
      const { dataFolder, google } = readConfig(terminal.env);
      const folder = openDataFolder(dataFolder, workbooks);
      if (accept !== undefined) await acceptWorkbook(folder, accept, reason, terminal);
      await synchroniseFolder(folder, google, terminal);
    });
}

async function acceptWorkbook(
  folder: DataFolder,
  workbook: string,
  reason: string,
  terminal: Terminal,
): Promise<void> {
  if (reason.trim() === "") throw refusal("reason_missing", undefined);
  await withStore(folder, (store) =>
    acceptHeld({ store, clock: () => terminal.now() }, workbook, { actor: userInfo().username, reason }),
  );
  terminal.out(`Accepté : ${workbook}`);
}

/** Synchronises the workbooks of a folder, and those shared at Google if any, and says what happened. */
export async function synchroniseFolder(
  folder: DataFolder,
  google: GoogleSettings | null,
  terminal: Terminal,
): Promise<void> {
  await withStore(folder, async (store) => {
    const step = progress(terminal, "Lecture des classeurs");
    const report = await synchronise({
      store,
      source: await sourceOf(folder, store, google),
      clock: () => terminal.now(),
      log: (message) => {
        terminal.err(`${message}\n`);
      },
      onProgress: ({ done, total }) => {
        step(done, total);
      },
    });
    terminal.out(summary(report, folder));
    for (const state of await store.workbooks()) for (const line of explain(state)) terminal.out(line);
  });
}

function summary(
  { seen, changed, unchanged, held, unreadable, absent, milliseconds }: SyncReport,
  folder: DataFolder,
): string {
  if (seen === 0)
    return `Aucun classeur dans « ${folder.workbooksFolder} ». Déposez-y des fichiers XLSX ou ODS, puis recommencez.`;
  const counted = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${formatInteger(count)} ${plural(count, one, many)}`];
  const parts = [
    ...counted(changed, "mis à jour", "mis à jour"),
    ...counted(unchanged, "inchangé", "inchangés"),
    ...counted(held, "retenu", "retenus"),
    ...counted(unreadable, "illisible", "illisibles"),
    ...counted(absent, "absent du dossier", "absents du dossier"),
  ];
  return `${formatInteger(seen)} ${plural(seen, "classeur", "classeurs")} en ${(milliseconds / 1000).toFixed(1).replace(".", ",")} s : ${parts.join(", ")}.`;
}

function explain({ workbook, status, reason }: WorkbookState): readonly string[] {
  if (status === "publie" || status === "absent") return [];
  return [`- ${workbook} (${status}) : ${reason ?? "voir navette check"}`];
}
