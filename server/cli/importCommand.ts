import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, parse, resolve } from "node:path";
import { Command } from "commander";
import { formatInteger, plural } from "../../shared/format.ts";
import { refusal } from "../../shared/refusal.ts";
import { freeName } from "../import/freeName.ts";
import { type Imported, importTable, type ReadFile } from "../import/importTable.ts";
import { readTable } from "../import/readTable.ts";
import { importReport } from "./importReport.ts";
import { FOUND_PROBLEMS } from "./main.ts";
import type { Terminal } from "./terminal.ts";

type Options = {
  readonly vers: string;
  readonly onglet?: string;
  readonly decisions?: string;
  readonly output?: string;
};

/** Said instead of a workbook: the rows go to a new one. */
const NEW_WORKBOOK = "nouveau";

export function importCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return new Command("import")
    .description(
      "Reprend un ancien tableau (XLSX, ODS ou CSV) dans un nouveau fichier au modèle de Navette. D'abord un fichier de décisions à remplir, puis le classeur ; l'ancien tableau n'est jamais modifié.",
    )
    .argument("<fichier>", "l'ancien tableau")
    .option("--vers <classeur>", "le classeur à compléter, ou « nouveau »", NEW_WORKBOOK)
    .option("--onglet <onglet>", "l'onglet à reprendre, par son nom ou son numéro, s'il y en a plusieurs")
    .option("--decisions <fichier>", "le fichier de décisions, une fois rempli")
    .option("--output <fichier>", "où écrire le classeur (par défaut : à côté de l'ancien tableau)")
    .action(async (file: string, options: Options) => {
      const output = outputOf(file, options);
      const imported = await importTable({
        source: await read(file),
        tab: options.onglet ?? null,
        receiver: options.vers === NEW_WORKBOOK ? null : await read(options.vers),
        decisions: options.decisions === undefined ? null : await read(options.decisions),
      });
      terminal.out(importReport(imported));
      terminal.err(written(imported, file, output, options));
      if (imported.workbook === null) exit(FOUND_PROBLEMS);
    });
}

async function read(path: string): Promise<ReadFile> {
  if (!existsSync(path)) throw refusal("path_missing", { path });
  const name = basename(path);
  return { name, sheets: await readTable(readBytes(path, name), name) };
}

function readBytes(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw refusal("file_not_opened", { file }, error);
  }
}

/** Asked before anything is read, so that nobody waits to be told. */
function outputOf(file: string, { output }: Options): string {
  if (output === undefined) return freeName(beside(file, "navette"));
  if (existsSync(output)) throw refusal("import_output_exists", { file: basename(output) });
  return resolve(output);
}

function beside(file: string, suffix: string): string {
  return join(dirname(resolve(file)), `${parse(file).name}-${suffix}.xlsx`);
}

/** Writes the file that there is to write, and says what to do with it. */
function written(
  { workbook, decisions, preview, notCarried }: Imported,
  source: string,
  output: string,
  { vers }: Options,
): string {
  if (decisions !== null) {
    const path = freeName(beside(source, "decisions"));
    // « wx » refuses to write over a file that came meanwhile.
    writeFileSync(path, decisions, { flag: "wx" });
    const count = preview.questions.length;
    const left =
      count === 0
        ? "Rien d'autre à décider : vérifiez seulement où va chaque colonne."
        : `${formatInteger(count)} ${plural(count, "décision à prendre", "décisions à prendre")}.`;
    return `\nÀ remplir dans votre tableur : ${path}\n${left} Ce fichier cite votre tableau : gardez-le chez vous. Ensuite, relancez la même commande avec --decisions "${path}"\n`;
  }
  if (workbook === null) return "";
  writeFileSync(output, workbook, { flag: "wx" });
  const next =
    vers === NEW_WORKBOOK
      ? "Ouvrez-le, remplissez l'onglet « Structure », puis contrôlez-le : navette check."
      : `Il contient « ${basename(vers)} » et les lignes ajoutées : contrôlez-le (navette check), puis mettez-le à la place de l'ancien.`;
  const lost = [
    ...(notCarried.headers.length > 0
      ? [`colonnes ajoutées par vous (${formatInteger(notCarried.headers.length)})`]
      : []),
    ...(notCarried.tabs > 0 ? [`onglets ajoutés par vous (${formatInteger(notCarried.tabs)})`] : []),
  ];
  const warning =
    lost.length === 0
      ? ""
      : `Non repris dans le nouveau fichier : ${lost.join(", ")}. Recopiez-les depuis l'ancien.\n`;
  return `\nÉcrit : ${output}\n${next}\n${warning}`;
}
