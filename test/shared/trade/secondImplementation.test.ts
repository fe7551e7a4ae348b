import fc from "fast-check";
import { expect, test } from "vitest";
import { tradeFile } from "../../../shared/trade/catalogue.ts";
import { NO_ANSWER, type TradeFile, type TradeTable } from "../../../shared/trade/tradeTable.ts";
import { aDepartment } from "../../support/departmentBuilder.ts";
import { randomDepartment } from "../../support/randomDepartment.ts";
import { tradeInSql } from "../../support/tradeInSql.ts";
import { tableOf } from "../../support/tradeTables.ts";

/** The cells of the lines of one trait and the columns of another that hold somebody. */
function countsOf({ rows, bands = [], header }: TradeTable, line: string, column: string) {
  return Object.fromEntries(
    rows
      .filter(([band]) => band === line)
      .flatMap((row) =>
        row.flatMap((cell, index) =>
          bands[index] === column && cell !== 0 && cell !== NO_ANSWER
            ? [[`${String(row[1])} / ${header[index] ?? ""}`, cell] as const]
            : [],
        ),
      ),
  );
}

const ageBySex = (file: TradeFile, tab: string) =>
  countsOf(tableOf(file, tab, "Caractéristiques"), "Âge au 31 décembre", "Sexe");

test("ages by sex of the OARSA file are what SQL finds in the raw rows, on 31 December and over the year", () => {
  fc.assert(
    fc.property(randomDepartment, ({ associations, own }) => {
      const file = tradeFile("oarsa", aDepartment(associations, own), 2012);
      const asked = tradeInSql(associations);
      expect(ageBySex(file, "Présents au 31-12")).toEqual(asked.atYearEnd);
      expect(ageBySex(file, "Année entière")).toEqual(asked.wholeYear);
    }),
    { numRuns: 150 },
  );
});

test("participations and indicators of the FSE+ file are what SQL finds in the raw rows", () => {
  fc.assert(
    fc.property(randomDepartment, ({ associations, own }) => {
      const file = tradeFile("fse", aDepartment(associations, own), 2012);
      const asked = tradeInSql(associations);
      const { header, rows } = tableOf(file, "Participations", "Participations");
      const columns = ["Structure", "Date d'entrée", "Jours de présence saisis", "Date de sortie"];
      expect(rows.map((row) => columns.map((column) => row[header.indexOf(column)]))).toEqual(
        asked.participations,
      );
      const counted = ["Indicateurs de réalisation", "Indicateurs de résultat"].flatMap((title) =>
        tableOf(file, "Indicateurs", title).rows.flatMap(([code, , ...cells]) =>
          cells[0] === "ND" ? [] : [[code, cells.slice(0, 5)]],
        ),
      );
      expect(Object.fromEntries(counted)).toEqual(asked.indicators);
    }),
    { numRuns: 150 },
  );
});

test("situations of D2 are what SQL finds in the raw rows", () => {
  fc.assert(
    fc.property(randomDepartment, ({ associations, own }) => {
      const file = tradeFile("suivi", aDepartment(associations, own), 2012);
      const { rows } = tableOf(file, "D2", "Tableau 10 (D2) : situation");
      const found = rows.flatMap(([band, label, count]) =>
        band === "Situation" && count !== 0 && count !== NO_ANSWER ? [[label, count]] : [],
      );
      expect(Object.fromEntries(found)).toEqual(tradeInSql(associations).situations);
    }),
    { numRuns: 100 },
  );
});

/** Traits of which a person may have several answers, and sub-totals: their lines do not add up. */
const SEVERAL = ["Actions du contrat (OARSA)", "Situation de droit"];
const isSubTotal = (label: unknown) => typeof label === "string" && label.endsWith(", ensemble");

test("the lines of a trait and its unknowns add up to everybody, in every column of every crossed table", () => {
  fc.assert(
    fc.property(randomDepartment, ({ associations, own }) => {
      const department = aDepartment(associations, own);
      const tables = (["oarsa", "suivi"] as const)
        .flatMap((key) => tradeFile(key, department, 2012).sheets)
        .flatMap((sheet) => sheet.tables.filter(({ bands }) => bands !== undefined));
      expect(tables.length).toBeGreaterThan(0);
      for (const { rows, header } of tables) {
        const traits = new Set(rows.map(([band]) => String(band)).filter((band) => band !== "Ensemble"));
        for (const trait of [...traits].filter((one) => !SEVERAL.includes(one))) {
          const lines = rows.filter(([band, label]) => band === trait && !isSubTotal(label));
          header.slice(2).forEach((_, index) => {
            const cells = lines.map((row) => row[index + 2]);
            const everybody = rows[0]?.[index + 2];
            if (everybody === NO_ANSWER) return;
            const sum = cells.reduce<number>(
              (total, cell) => total + (typeof cell === "number" ? cell : 0),
              0,
            );
            expect([trait, sum]).toEqual([trait, everybody]);
          });
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("no file depends on the order of the workbooks", () => {
  fc.assert(
    fc.property(randomDepartment, ({ associations, own }) => {
      for (const key of ["oarsa", "fse", "suivi"] as const)
        expect(tradeFile(key, aDepartment([...associations].reverse(), own), 2012)).toEqual(
          tradeFile(key, aDepartment(associations, own), 2012),
        );
    }),
    { numRuns: 60 },
  );
});
