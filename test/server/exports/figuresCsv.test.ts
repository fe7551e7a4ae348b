import fc from "fast-check";
import { expect, test } from "vitest";
import { figuresCsv } from "../../../server/exports/figuresCsv.ts";
import type { Figure } from "../../../shared/figures/figure.ts";

const FIGURE: Figure = {
  id: "cout-moyen-par-place",
  label: "Coût moyen par place",
  unit: "euros par place",
  population: "Conventions de l'année.",
  value: 1660.4755784061697,
  display: "1\u202F660\u00A0€",
  numerator: 645925,
  denominator: 389,
  unknown: 0,
  quality: [],
  rule: "Somme des subventions divisée par la somme des places.",
  referenceDate: "au cours de l'année 2012",
  seeds: ["S0-05"],
  breakdown: [],
};

/** A reader of RFC 4180, written apart from the writer. */
function parseCsv(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted && character === '"' && text[at + 1] === '"') at += 1;
    else if (character === '"') {
      quoted = !quoted;
      continue;
    } else if (!quoted && (character === separator || character === "\r")) {
      rows.at(-1)?.push(cell);
      cell = "";
      if (character === "\r") {
        rows.push([]);
        at += 1;
      }
      continue;
    }
    cell += character;
  }
  return rows.slice(0, -1);
}

test("a figure is one line: full precision, dots, no thin space, nothing for « sans objet »", () => {
  const [header, row] = parseCsv(figuresCsv([{ ...FIGURE, numerator: null }], "standard"), ",");
  expect(header?.slice(0, 5)).toEqual(["chiffre", "classe", "libelle", "valeur", "affichage"]);
  expect(row).toEqual([
    "cout-moyen-par-place",
    "",
    "Coût moyen par place",
    "1660.4755784061697",
    "1 660 €",
    "",
    "389",
    "0",
    "euros par place",
    "au cours de l'année 2012",
  ]);
});

test("a distribution adds one line a class, with its share and its count", () => {
  const breakdown = [{ code: "F", label: "Femme", count: 351, ratio: 351 / 563, display: "62\u00A0%" }];
  const rows = parseCsv(figuresCsv([{ ...FIGURE, denominator: 563, breakdown }], "standard"), ",");
  expect(rows).toHaveLength(3);
  expect(rows[2]?.slice(1, 7)).toEqual(["F", "Femme", String(351 / 563), "62 %", "351", "563"]);
});

test("a French Excel gets a mark of UTF-8, semicolons and decimal commas", () => {
  const text = figuresCsv([FIGURE], "excel");
  expect(text.startsWith("\uFEFFchiffre;classe;")).toBe(true);
  expect(text).toContain(";1660,4755784061697;");
});

test("whatever a label holds, each line keeps its cells and no cell starts a formula", () => {
  const anyLabel = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.stringMatching(/^[=+\-@\t\r"',;\n ]{1,4}.{0,6}$/),
    fc.constantFrom(
      '=HYPERLINK("http://x")',
      "+33",
      "-1",
      "@SUM(A1)",
      "\t=1",
      "＝1",
      "a\r\nb",
      'l"un; l,autre',
    ),
  );
  fc.assert(
    fc.property(anyLabel, fc.constantFrom("standard", "excel"), (label, flavour) => {
      const text = figuresCsv([{ ...FIGURE, label }], flavour).replace("\uFEFF", "");
      const rows = parseCsv(text, flavour === "excel" ? ";" : ",");
      expect(rows.map((row) => row.length)).toEqual([10, 10]);
      const written = rows[1]?.[2] ?? expect.fail("no label");
      expect(written).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      const same = label.replace(/[\u00A0\u202F]/g, " ");
      expect([same, `'${same}`]).toContain(written);
    }),
  );
});
