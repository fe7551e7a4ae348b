import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Command, Option } from "commander";
import { PROGRAMMES } from "../../shared/programme/programmes.ts";
import { templateOf } from "../../shared/programme/templateOf.ts";
import { refusal } from "../../shared/refusal.ts";
import { TEMPLATES, type WorkbookKind } from "../../shared/workbook/template.ts";
import { dataDictionary } from "../workbooks/dataDictionary.ts";
import { type WorkbookRows, writeWorkbook } from "../workbooks/writeWorkbook.ts";
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
  readonly programme?: string;
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
    .addOption(
      new Option(
        "--programme <clé>",
        "le programme de la structure : seulement ses onglets facultatifs, son nom déjà écrit",
      ).choices(PROGRAMMES.map(({ key }) => key)),
    )
    .option("--output <fichier>", "où l'écrire (par défaut : navette-<qui>.xlsx ; un dictionnaire s'affiche)")
    .action(async ({ pour, format, programme, output }: Options) => {
      const kind = KINDS[pour] ?? "association";
      const chosen = PROGRAMMES.find(({ key }) => key === programme);
      if (chosen !== undefined && kind !== "association")
        throw refusal("programme_for_structures", undefined);
      const template = chosen === undefined ? TEMPLATES[kind] : templateOf(chosen);
      const rows: WorkbookRows = chosen === undefined ? {} : { structure: [{ programme: chosen.label }] };
      const written =
        format === "xlsx" ? await writeWorkbook(template, rows) : dataDictionary(template, format);
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
