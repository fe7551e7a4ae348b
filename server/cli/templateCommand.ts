import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Command, Option } from "commander";
import { TEMPLATES, type WorkbookKind } from "../../shared/workbook/template.ts";
import { dataDictionary } from "../workbooks/dataDictionary.ts";
import { writeWorkbook } from "../workbooks/writeWorkbook.ts";
import type { Terminal } from "./terminal.ts";

/** For whom a workbook is, as one says it on the command line. */
export const KINDS: Readonly<Record<string, WorkbookKind>> = {
  association: "association",
  departement: "department",
};
const DICTIONARIES = ["json", "table-schema", "md"] as const;

type Options = {
  readonly pour: string;
  readonly format: "xlsx" | (typeof DICTIONARIES)[number];
  readonly output?: string;
};

export function templateCommand(terminal: Terminal): Command {
  return new Command("template")
    .description("Écrit le classeur modèle (XLSX), ou son dictionnaire des données.")
    .addOption(
      new Option("--pour <qui>", "à qui le classeur est destiné")
        .choices(Object.keys(KINDS))
        .default("association"),
    )
    .addOption(
      new Option("--format <format>", "xlsx, ou le dictionnaire")
        .choices(["xlsx", ...DICTIONARIES])
        .default("xlsx"),
    )
    .option("--output <fichier>", "où l'écrire (par défaut : navette-<qui>.xlsx ; un dictionnaire s'affiche)")
    .action(async ({ pour, format, output }: Options) => {
      const template = TEMPLATES[KINDS[pour] ?? "association"];
      const written =
        format === "xlsx" ? await writeWorkbook(template, {}) : dataDictionary(template, format);
      const file = output ?? (format === "xlsx" ? `navette-${pour}.xlsx` : null);
      if (file === null) {
        terminal.out(String(written));
        return;
      }
      mkdirSync(dirname(resolve(file)), { recursive: true });
      writeFileSync(file, written);
      terminal.err(`Écrit : ${resolve(file)}\n`);
    });
}
