import { Command, Option } from "commander";
import { computeFigures, yearsOf } from "../../shared/figures/catalogue.ts";
import type { Figure } from "../../shared/figures/figure.ts";
import { formatInteger } from "../../shared/format.ts";
import { loadDepartment } from "../api/loadDepartment.ts";
import { chosenYear } from "../chosenYear.ts";
import { readConfig } from "../config.ts";
import { readDataFolder } from "../dataFolder.ts";
import { figuresCsv } from "../exports/figuresCsv.ts";
import { figuresJson } from "../exports/figuresJson.ts";
import { withStore } from "./departmentServices.ts";
import { table } from "./table.ts";
import type { Terminal } from "./terminal.ts";

type Options = { readonly year?: string; readonly format: "json" | "csv" | "table" };

export function figuresCommand(terminal: Terminal): Command {
  return new Command("figures")
    .description(
      "Donne les chiffres d'une année, chacun avec son numérateur, son dénominateur et ses inconnus.",
    )
    .option("--year <année>", "l'année (par défaut : celle des réglages, ou la dernière connue)")
    .addOption(
      new Option("--format <format>", "table, json ou csv")
        .choices(["table", "json", "csv"])
        .default("table"),
    )
    .action(async ({ year: asked, format }: Options) => {
      const folder = readDataFolder(readConfig(terminal.env).dataFolder);
      const { settings } = folder;
      await withStore(folder, async (store) => {
        const department = await loadDepartment(store, folder.programme);
        const years = yearsOf(department);
        const year = chosenYear({ asked, preferred: settings.annee, years, now: terminal.now() });
        const figures = computeFigures(department, year);
        const written = {
          csv: () => figuresCsv(figures, "standard").trimEnd(),
          json: () => JSON.stringify(figuresJson(year, settings.departement.nom, figures), null, 2),
          table: () => figuresTable(figures),
        };
        terminal.out(written[format]());
      });
    });
}

/** One line a figure; the classes of a distribution below it, one line each. */
function figuresTable(figures: readonly Figure[]): string {
  const rows = figures.flatMap(({ label, value, display, numerator, denominator, unknown, breakdown }) => [
    [
      label,
      breakdown.length > 0 && typeof value === "number" && value > 1 ? formatInteger(value) : display,
      String(numerator ?? "-"),
      String(denominator ?? "-"),
      String(unknown),
    ],
    ...breakdown
      .filter(({ count }) => count > 0)
      .map((one) => [`    ${one.label}`, one.display, formatInteger(one.count), "", ""]),
  ]);
  return table(["chiffre", "valeur", "numérateur", "dénominateur", "inconnus"], rows, [1, 2, 3, 4]);
}
