import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import { Argument, Command } from "commander";
import { yearsOf } from "../../shared/figures/catalogue.ts";
import { TRADE_FILE_KEYS, type TradeFileKey, tradeFile } from "../../shared/trade/catalogue.ts";
import { loadDepartment } from "../api/loadDepartment.ts";
import { chosenYear } from "../chosenYear.ts";
import { readConfig } from "../config.ts";
import { readDataFolder } from "../dataFolder.ts";
import { tradeCsv } from "../exports/tradeCsv.ts";
import { tradeWorkbook } from "../exports/tradeWorkbook.ts";
import { withStore } from "./departmentServices.ts";
import type { Terminal } from "./terminal.ts";

type Options = { readonly year?: string; readonly output?: string };

export function exportCommand(terminal: Terminal): Command {
  return new Command("export")
    .description("Écrit un fichier du métier : contribution OARSA, participants FSE+, tableaux de suivi.")
    .addArgument(new Argument("<fichier>", "lequel").choices(TRADE_FILE_KEYS))
    .option("--year <année>", "l'année (par défaut : celle des réglages, ou la dernière connue)")
    .option("--output <fichier>", "où l'écrire : .xlsx, ou .csv pour un seul tableau (par défaut : XLSX)")
    .action(async (key: TradeFileKey, { year: asked, output }: Options) => {
      const folder = readDataFolder(readConfig(terminal.env).dataFolder);
      await withStore(folder, async (store) => {
        const department = await loadDepartment(store, folder.programme);
        const years = yearsOf(department);
        const year = chosenYear({ asked, preferred: folder.settings.annee, years, now: terminal.now() });
        const file = tradeFile(key, department, year);
        const path = resolve(output ?? `navette-${key}-${year}.xlsx`);
        const written =
          extname(path).toLowerCase() === ".csv" ? tradeCsv(key, file, "excel") : await tradeWorkbook(file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, written);
        terminal.err(`Écrit : ${path}\nFichier interne au Département : ne pas diffuser.\n`);
      });
    });
}
