import { existsSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { Command, Option } from "commander";
import { checkWorkbook } from "../../shared/checks/checkWorkbook.ts";
import type { Tally } from "../../shared/checks/checked.ts";
import { type Problem, SEVERITIES } from "../../shared/checks/problem.ts";
import { formatInteger, plural } from "../../shared/format.ts";
import { Refusal, refusal } from "../../shared/refusal.ts";
import { TABS } from "../../shared/workbook/template.ts";
import { readConfig } from "../config.ts";
import { readDataFolder } from "../dataFolder.ts";
import { folderSource } from "../sources/folder/folderSource.ts";
import type { Source, WorkbookRef } from "../sources/source.ts";
import { readSheets } from "../workbooks/readSheets.ts";
import { FOUND_PROBLEMS } from "./main.ts";
import { progress } from "./progress.ts";
import { table } from "./table.ts";
import type { Terminal } from "./terminal.ts";

type CheckedFile = {
  readonly workbook: string;
  readonly tallies: readonly Tally[];
  readonly problems: readonly Problem[];
  /** Why the file could not be read at all; null when it was. */
  readonly refused: string | null;
};

export function checkCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return new Command("check")
    .description(
      "Contrôle des classeurs sans rien enregistrer : chaque ligne refusée, avec sa cellule et ce qu'il faut faire.",
    )
    .argument("[fichiers...]", "classeurs ou dossiers (par défaut : ceux du dossier des données)")
    .addOption(new Option("--format <format>", "table, ou json").choices(["table", "json"]).default("table"))
    .action(async (paths: readonly string[], { format }: { readonly format: string }) => {
      const checked = await checkAll(pathsToCheck(paths, terminal), terminal);
      terminal.out(format === "json" ? JSON.stringify(checked, null, 2) : checked.map(report).join("\n\n"));
      if (checked.some(isFaulty)) exit(FOUND_PROBLEMS);
    });
}

function isFaulty({ refused, problems }: CheckedFile): boolean {
  return refused !== null || problems.some(({ severity }) => severity !== "a_verifier");
}

function pathsToCheck(paths: readonly string[], terminal: Terminal): readonly string[] {
  if (paths.length > 0) return paths.map((path) => resolve(path));
  return [readDataFolder(readConfig(terminal.env).dataFolder).workbooksFolder];
}

async function checkAll(paths: readonly string[], terminal: Terminal): Promise<readonly CheckedFile[]> {
  const refs: { source: Source; ref: WorkbookRef }[] = [];
  for (const path of paths) {
    if (!existsSync(path)) throw refusal("path_missing", { path });
    const isFolder = statSync(path).isDirectory();
    const folder = isFolder ? path : dirname(path);
    const source = folderSource({ folder, readSheets, tokens: () => [] });
    const listed = await source.list();
    const wanted = isFolder ? listed : listed.filter(({ id }) => id === basename(path));
    if (wanted.length === 0 && !isFolder) throw refusal("file_unreadable", { file: basename(path) });
    refs.push(...wanted.map((ref) => ({ source, ref })));
  }
  const step = progress(terminal, "Contrôle des classeurs");
  const checked: CheckedFile[] = [];
  for (const { source, ref } of refs) {
    checked.push(await checkOne(source, ref));
    step(checked.length, refs.length);
  }
  return checked;
}

async function checkOne(source: Source, ref: WorkbookRef): Promise<CheckedFile> {
  try {
    const { content, problems } = await source.pull(ref);
    const checked = checkWorkbook(content);
    return {
      workbook: ref.title,
      tallies: checked.tallies,
      problems: [...problems, ...checked.problems],
      refused: null,
    };
  } catch (error) {
    if (error instanceof Refusal)
      return { workbook: ref.title, tallies: [], problems: [], refused: error.message };
    throw error;
  }
}

function report({ workbook, tallies, problems, refused }: CheckedFile): string {
  if (refused !== null) return `${workbook}\n${refused}`;
  const counts = tallies.map(({ tab, rows, accepted, refused: left, blank }) => [
    TABS[tab].title,
    ...[rows, accepted, left, blank].map(formatInteger),
  ]);
  const lines = problems.map(({ severity, tabTitle, cell, row, sentence }) => [
    SEVERITIES.find(({ code }) => code === severity)?.label ?? severity,
    tabTitle ?? "classeur",
    cell ?? (row === null ? "" : `ligne ${row}`),
    sentence,
  ]);
  const found = `${formatInteger(problems.length)} ${plural(problems.length, "point à corriger ou à vérifier", "points à corriger ou à vérifier")}`;
  return [
    workbook,
    table(["onglet", "lignes", "retenues", "refusées", "vides"], counts, [1, 2, 3, 4]),
    problems.length === 0
      ? "Tout est en ordre."
      : `${found} :\n${table(["gravité", "onglet", "cellule", "à faire"], lines)}`,
  ].join("\n");
}
