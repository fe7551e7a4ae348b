import { Command, Option } from "commander";
import { PROGRAMMES } from "../../shared/programme/programmes.ts";
import { readConfig } from "../config.ts";
import { readDataFolder } from "../dataFolder.ts";
import { programmeLines, programmesMarkdown } from "../programmeMarkdown.ts";
import { table } from "./table.ts";
import type { Terminal } from "./terminal.ts";

type Options = { readonly format: "table" | "md" };

export function programmeCommand(terminal: Terminal): Command {
  return new Command("programme")
    .description("Montre le programme du Département, ou tous les points de départ (--format md).")
    .addOption(
      new Option("--format <format>", "table (le vôtre) ou md (tous)")
        .choices(["table", "md"])
        .default("table"),
    )
    .action(({ format }: Options) => {
      if (format === "md") {
        terminal.out(programmesMarkdown(PROGRAMMES).trimEnd());
        return;
      }
      const { programme } = readDataFolder(readConfig(terminal.env).dataFolder);
      terminal.out(
        table(["décision", "valeur"], [["Programme", programme.label], ...programmeLines(programme)]),
      );
    });
}
