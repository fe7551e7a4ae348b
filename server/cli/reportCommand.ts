import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Command, Option } from "commander";
import { yearsOf } from "../../shared/figures/catalogue.ts";
import { parisTimeOf } from "../../shared/parisTime.ts";
import { writeReport } from "../../shared/report/writeReport.ts";
import { loadDepartment } from "../api/loadDepartment.ts";
import { chosenYear } from "../chosenYear.ts";
import { readConfig } from "../config.ts";
import { readDataFolder } from "../dataFolder.ts";
import { REPORT_FILES } from "../report/reportFiles.ts";
import { withStore } from "./departmentServices.ts";
import type { Terminal } from "./terminal.ts";

type Options = { readonly year?: string; readonly format: string; readonly output?: string };

export function reportCommand(terminal: Terminal): Command {
  return new Command("bilan")
    .description("Écrit le bilan d'une année : un PDF, ou un fichier que le Département complète (DOCX).")
    .option("--year <année>", "l'année (par défaut : celle des réglages, ou la dernière connue)")
    .addOption(
      new Option("--format <format>", "pdf ou docx")
        .choices(REPORT_FILES.map(({ format }) => format))
        .default("pdf"),
    )
    .option("--output <fichier>", "où l'écrire (par défaut : bilan-<année>.<format>)")
    .action(async ({ year: asked, format, output }: Options) => {
      const folder = readDataFolder(readConfig(terminal.env).dataFolder);
      const { settings, programme } = folder;
      await withStore(folder, async (store) => {
        const department = await loadDepartment(store, programme);
        const years = yearsOf(department);
        const year = chosenYear({ asked, preferred: settings.annee, years, now: terminal.now() });
        const report = writeReport(department, year, settings.departement.nom);
        const { day } = parisTimeOf(terminal.now().toISOString());
        const file = resolve(output ?? `bilan-${year}.${format}`);
        for (const { write } of REPORT_FILES.filter((one) => one.format === format)) {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, await write(report, day));
        }
        terminal.err(`Écrit : ${file}\n`);
      });
    });
}
