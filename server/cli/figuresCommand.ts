import { Command, Option } from "commander";
import { computeFigures, yearsOf } from "../../shared/figures/catalogue.ts";
import type { Figure } from "../../shared/figures/figure.ts";
import { formatInteger } from "../../shared/format.ts";
import { refusal } from "../../shared/refusal.ts";
import { loadDepartment } from "../api/loadDepartment.ts";
import { readConfig } from "../config.ts";
import { readDataFolder } from "../dataFolder.ts";
import { figuresCsv } from "../exports/figuresCsv.ts";
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
    .action(async ({ year, format }: Options) => {
      const asked = year === undefined ? null : readYear(year);
      const folder = readDataFolder(readConfig(terminal.env).dataFolder);
      await withStore(folder, async (store) => {
        const department = await loadDepartment(store);
        const chosen =
          asked ?? folder.settings.annee ?? yearsOf(department).at(-1) ?? terminal.now().getFullYear();
        const figures = computeFigures(department, chosen);
        if (format === "csv") {
          terminal.out(figuresCsv(figures, "standard").trimEnd());
        } else if (format === "json") {
          terminal.out(
            JSON.stringify(
              { annee: chosen, departement: folder.settings.departement.nom, chiffres: figures },
              null,
              2,
            ),
          );
        } else {
          terminal.out(figuresTable(figures));
        }
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

function readYear(text: string): number {
  if (!/^(?:19|20|21)\d{2}$/.test(text)) throw refusal("year_invalid", { value: text });
  return Number(text);
}
