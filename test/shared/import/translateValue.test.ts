import fc from "fast-check";
import { expect, test } from "vitest";
import { communesOf } from "../../../shared/import/communes.ts";
import { translateValue } from "../../../shared/import/translateValue.ts";
import { columnOfTarget, TARGETS } from "../../../shared/import/target.ts";
import { readCell } from "../../../shared/records/readCell.ts";
import type { Cell } from "../../../shared/records/cell.ts";

const ANGERS = communesOf([{ code: "49007", name: "Angers" }], []);
const NOWHERE = communesOf([], []);
const serial = (day: string) => (Date.parse(`${day}T00:00Z`) - Date.parse("1899-12-30T00:00Z")) / 86_400_000;

function translated(target: string, cell: Cell, lastDay: string | null = null, communes = NOWHERE): unknown {
  const result = translateValue(target, cell, { communes, lastDay });
  if (result.is === "cell") return result.cell;
  return result.is === "left"
    ? result.why
    : result.form === null
      ? ["?", ...result.suggestions]
      : result.form.name;
}

test.each<[string, Cell, unknown]>([
  ["participants.sex", "F", "Femme"],
  ["participants.sex", "Melle", "Femme"],
  ["participants.sex", "Mr", "Homme"],
  ["enrolments.rights", "RSA socle", "RSA socle"],
  ["enrolments.rights", "rsa s. + aah", "RSA socle; AAH (allocation aux adultes handicapés)"],
  ["enrolments.inCouple", "x", "Oui"],
  ["enrolments.inCouple", 1, "Oui"],
  ["enrolments.inCouple", false, "Non"],
  ["enrolments.inCouple", "Divorcé(e)", "Non"],
  ["enrolments.outcome", "CDD -6 mois", "CDD de moins de 6 mois"],
  ["enrolments.outcome", "CDD > 6 mois", "CDD de 6 mois et plus"],
  ["enrolments.dependentChildren", "2 enfants", 2],
  ["enrolments.dependentChildren", "aucun", 0],
  ["enrolments.entry", "02.01.12", serial("2012-01-02")],
  ["enrolments.entry", "1er oct. 2012", serial("2012-10-01")],
  ["enrolments.entry", "40910", serial("2012-01-02")],
  ["enrolments.entry", 40_910, 40_910],
  ["enrolments.entry", "oct-12", "month"],
  ["enrolments.entry", "octobre 2012", "month"],
  ["enrolments.entry", "2012", "year"],
  ["enrolments.entry", "courant 2012", ["?"]],
  ["enrolments.lastActivity", "oct-12", "10/2012"],
  ["enrolments.lastActivity", "10/2012", "10/2012"],
  ["enrolments.lastActivity", "octobre 2012", "10/2012"],
  ["enrolments.lastActivity", 40_910, "01/2012"],
  ["enrolments.lastActivity", "jamais", "jamais travaillé"],
  ["participants.birthDate", "12/12/1952", serial("1952-12-12")],
  ["participants.birthDate", "30/02/1952", ["?"]],
  ["participants.sex", "NSP", "ne sait pas"],
  ["enrolments.housing", "non renseigné", "non recueilli"],
  ["enrolments.housing", "—", "blank_sign"],
  ["enrolments.exit", "#REF!", "formula_error"],
  ["attendances.halfDay", "AM", "Après-midi"],
  ["attendances.halfDay", "NSP", ["?"]],
])("%s: %j becomes %j", (target, cell, expected) => {
  expect(translated(target, cell)).toEqual(expected);
});

test("« CDD 6 mois » says neither more nor less than six months: it is asked", () => {
  expect(translated("enrolments.outcome", "CDD 6 mois")).toEqual(expect.arrayContaining(["?"]));
});

// Decree no. 2019-14 of 8 January 2019: levels 3 to 8 replace V to I.
test.each<[Cell, string | null, unknown]>([
  ["Niv. VI", null, "Niveau VI (arrêt en 6e, 5e ou 4e)"],
  ["VI", null, "Niveau VI (arrêt en 6e, 5e ou 4e)"],
  ["V bis", null, "Niveau V bis (3e ou début de CAP, BEP)"],
  ["niveau 6", "2012-12-31", "Niveau VI (arrêt en 6e, 5e ou 4e)"],
  [5, "2012-12-31", "Niveau V (fin de CAP ou BEP, 2de ou 1re)"],
  ["niveau 6", "2024-12-31", ["?", "Niveau VI (arrêt en 6e, 5e ou 4e)", "Niveau II (bac+3 ou bac+4)"]],
  ["niveau 4", "2024-12-31", "Niveau IV (terminale ou bac)"],
  ["niveau 5", null, ["?", "Niveau V (fin de CAP ou BEP, 2de ou 1re)", "Niveau III (bac+2)"]],
])("a level %j in a table that ends on %s becomes %j", (cell, lastDay, expected) => {
  expect(translated("participants.educationLevel", cell, lastDay)).toEqual(expected);
});

test("a commune by its name counts only when a list is given; a postal code is no code of a commune", () => {
  expect(translated("participants.commune", "Angers")).toEqual(["?"]);
  expect(translated("participants.commune", "ANGERS cedex 9", null, ANGERS)).toBe("49007 Angers");
  expect(translated("participants.commune", "49007 Angers")).toBe("49007 Angers");
  expect(translated("participants.commune", "49100 Angers")).toEqual(["?"]);
  expect(translated("participants.commune", "49100 Angers", null, ANGERS)).toBe("49007 Angers");
  expect(translated("participants.commune", "13001 Marseille")).toEqual(["?"]);
  expect(translated("participants.commune", "13001 Aix-en-Provence")).toBe("13001 Aix-en-Provence");
});

test("a name that two communes share is asked about", () => {
  const two = communesOf(
    [
      { code: "49001", name: "Saint-Essai" },
      { code: "44001", name: "Saint-Essai" },
    ],
    [],
  );
  expect(translated("participants.commune", "Saint-Essai", null, two)).toEqual(["?"]);
});

test("whatever the cell, what is written is what the column reads", () => {
  const spellings = TARGETS.flatMap((target) =>
    (columnOfTarget(target)?.column.list?.entries ?? []).flatMap(({ label, aliases = [] }) => [
      label,
      ...aliases,
    ]),
  );
  const anyCell = fc.oneof(
    fc.constantFrom<Cell>(
      ...spellings,
      "oct-12",
      "2012",
      "jamais",
      "2h30",
      "3 enfants",
      "NSP",
      "49007 Angers",
    ),
    fc.tuple(fc.constantFrom(...spellings), fc.constantFrom(...spellings)).map((both) => both.join(" + ")),
    fc.integer({ min: -10, max: 60_000 }),
    fc.double(),
    fc.boolean(),
    fc.string({ unit: "binary", maxLength: 600 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...TARGETS), anyCell, (target, cell) => {
      const column = columnOfTarget(target)?.column;
      const result = translateValue(target, cell, { communes: ANGERS, lastDay: null, numbers: "hours" });
      // Identifying columns are read by no check: a birth date comes before any date of theirs.
      if (result.is === "cell" && column !== undefined && column.identifying !== true)
        expect({ target, cell, problem: readCell(column, result.cell).problem }).toMatchObject({
          problem: null,
        });
    }),
    { numRuns: 5000 },
  );
});
