import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cell, plainCell } from "../../../shared/records/cell.ts";
import { readCell, storableCell } from "../../../shared/records/readCell.ts";
import type { Column } from "../../../shared/workbook/column.ts";
import { sharedColumnsOf } from "../../../shared/workbook/tab.ts";
import { ASSOCIATION_TABS, DEPARTMENT_TABS, TABS } from "../../../shared/workbook/template.ts";

const { participants, enrolments, attendances, workshops, structure, fundings } = ASSOCIATION_TABS;
const NARROW = "\u202F";
const NO_BREAK = "\u00A0";

const field = (column: Column, cell: Cell) => readCell(column, cell).field;
const problem = (column: Column, cell: Cell) => readCell(column, cell).problem?.code ?? null;

describe("a date", () => {
  const column = enrolments.columns.entry;
  // 40973 is what spreadsheets show as 05/03/2012.
  test.each([
    40973,
    40973.75,
    "05/03/2012",
    " 5/3/2012 ",
    "05/03/2012 00:00:00",
    "2012-03-05",
    "5 mars 2012",
  ])("%j reads as 5 March 2012", (cell) => expect(field(column, cell)).toBe("2012-03-05"));
  test("a Date of a library is its UTC calendar day", () => {
    expect(field(column, plainCell(new Date(Date.UTC(2012, 2, 5))))).toBe("2012-03-05");
  });
  test.each([2012, "2012"])("%j alone is a year, not 4 July 1905", (cell) => {
    expect(problem(column, cell)).toBe("year_in_date");
  });
  test.each(["30/02/2012", "31/04/2012", "00/01/2012", "hier", true])("%j is no date", (cell) => {
    expect(problem(column, cell)).toBe("value_unreadable");
  });
  test.each(["03/04/1985", 31140, "05/03/2112"])("%j falls outside every stay", (cell) => {
    expect(problem(column, cell)).toBe("date_out_of_range");
  });
});

describe("a number", () => {
  const column = fundings.columns.amount;
  test.each<[Cell, number]>([
    [12.5, 12.5],
    ["12,5", 12.5],
    ["12.5", 12.5],
    [`1${NARROW}234,56`, 1234.56],
    [`645${NO_BREAK}925${NO_BREAK}€`, 645925],
    ["1 234 567", 1234567],
  ])("%j reads as %d", (cell, expected) => expect(field(column, cell)).toBe(expected));
  test.each(["1.234", "1e5", "nan", "Infinity", "douze", "12,5,3", "1 23"])(
    "%j is refused rather than guessed",
    (cell) => {
      expect(problem(column, cell)).toBe("value_unreadable");
    },
  );
  test("a bound is inclusive, beyond it the value is unknown", () => {
    expect(field(enrolments.columns.dependentChildren, 20)).toBe(20);
    expect(problem(enrolments.columns.dependentChildren, 21)).toBe("number_out_of_range");
    expect(problem(enrolments.columns.dependentChildren, 1.5)).toBe("value_unreadable");
  });
  test.each<[Cell, number]>([
    [90, 90],
    ["90 min", 90],
    ["1 h 30", 90],
    ["2h", 120],
    [0.0625, 90],
  ])("minutes typed %j are %d", (cell, expected) =>
    expect(field(attendances.columns.minutes, cell)).toBe(expected),
  );
});

describe("an entry of a list", () => {
  test.each(["Femme", "FEMME", ` femme${NO_BREAK}`, "F", "f"])("%j reads as F", (cell) => {
    expect(field(participants.columns.sex, cell)).toBe("F");
  });
  test.each<Cell>([true, "VRAI", "Oui", "x", "OUI ", 1])("%j ticks a yes-no column", (cell) => {
    expect(field(enrolments.columns.inCouple, cell)).toBe("oui");
  });
  test.each<Cell>([false, "FAUX", "Non", 0])("%j unticks it", (cell) => {
    expect(field(enrolments.columns.inCouple, cell)).toBe("non");
  });
  test("accents and apostrophes do not matter", () => {
    expect(field(attendances.columns.halfDay, "APRES MIDI")).toBe(
      field(attendances.columns.halfDay, "après-midi"),
    );
  });
  test("a misspelt label is unknown, and the label meant is proposed", () => {
    const reading = readCell(participants.columns.sex, "Femmme");
    expect(reading.problem).toEqual({ code: "list_value_unknown", shape: "Aaaa", suggestion: "Femme" });
  });
  test("two values where one is expected say so", () => {
    expect(problem(participants.columns.sex, "Femme ; Homme")).toBe("several_values");
  });
  test("several values are read whatever separates them, each once", () => {
    const column = enrolments.columns.rights;
    expect(field(column, "AAH; RSA socle ;AAH")).toEqual(["rsa_socle", "aah"]);
    expect(field(column, "RSA socle, AAH")).toEqual(["rsa_socle", "aah"]);
    expect(problem(column, "RSA socle; AAAH")).toBe("list_value_unknown");
  });
});

describe("explicit unknowns", () => {
  test.each([
    ["Ne sait pas", "ne_sait_pas"],
    ["REFUS", "refus"],
    ["non recueilli ", "non_recueilli"],
  ])("%j is a settled gap in any column outside the key", (cell, unknown) => {
    expect(field(participants.columns.sex, cell)).toEqual({ unknown });
    expect(field(enrolments.columns.rsaOpening, cell)).toEqual({ unknown });
    expect(field(enrolments.columns.dependentChildren, cell)).toEqual({ unknown });
  });
  test("a key cannot be unknown", () => {
    expect(problem(enrolments.columns.entry, "ne sait pas")).toBe("value_unreadable");
  });
});

describe("errors and forbidden numbers", () => {
  test.each([
    "#REF!",
    "#N/A",
    "#DIV/0! (Function DIVIDE parameter 2 cannot be zero.)",
    "Loading...",
    "#VALEUR!",
    "Err:502",
  ])("%j is a formula error, not a value", (cell) =>
    expect(problem(structure.columns.name, cell)).toBe("formula_error"),
  );
  // NIR of the Insee's own example (Wikipedia, « numéro de sécurité sociale »); NISS of the Belgian register's documentation.
  test.each([
    "2 55 08 14 168 025 38",
    "255081416802538",
    "2550814168025",
    "noté 255081416802538 ici",
    "85.07.30-033.28",
    "85073003328",
  ])("%j is refused in any column and echoed nowhere", (cell) => {
    for (const column of [
      enrolments.columns.outcomeTitle,
      structure.columns.name,
      participants.columns.code,
    ]) {
      expect(readCell(column, cell)).toEqual({
        field: { unknown: "illisible" },
        problem: { code: "national_number", shape: "", suggestion: "" },
      });
      expect(storableCell(column, cell)).not.toContain("255");
    }
  });
  test("a NIR in a numeric cell is seen too", () => {
    expect(problem(enrolments.columns.outcomeTitle, 255081416802538)).toBe("national_number");
  });
  test("a SIRET, a phone number and an amount are not taken for a NIR", () => {
    expect(field(structure.columns.identifier, "130 025 265 00013")).toBe("13002526500013");
    expect(problem(enrolments.columns.outcomeTitle, "06 12 34 56 78")).toBeNull();
    expect(problem(fundings.columns.amount, "645925")).toBeNull();
  });
});

describe("identifiers and codes", () => {
  const { identifier } = structure.columns;
  test("a SIRET must follow Luhn, a BCE number modulo 97", () => {
    expect(field(identifier, 13002526500013)).toBe("13002526500013");
    expect(problem(identifier, "13002526500014")).toBe("value_unreadable");
    expect(field(identifier, "BE 0202.239.951")).toBe("0202239951");
    expect(problem(identifier, "0202.239.952")).toBe("value_unreadable");
  });
  test("a leading zero eaten by a numeric cell is put back", () => {
    expect(field(identifier, 202239951)).toBe("0202239951");
  });
  test("a participant's code holds a digit, so that a name cannot pass for one", () => {
    expect(field(participants.columns.code, " p-001 ")).toBe("P-001");
    expect(field(participants.columns.code, 12)).toBe("12");
    expect(problem(participants.columns.code, "Quetzal")).toBe("value_unreadable");
  });
  test("a commune is its code, whatever follows", () => {
    expect(field(workshops.columns.commune, "49007 Angers")).toBe("49007");
    expect(field(workshops.columns.commune, "2A004 Ajaccio")).toBe("2A004");
    expect(problem(workshops.columns.commune, "Angers")).toBe("value_unreadable");
    expect(storableCell(workshops.columns.commune, "49007 chez Quetzal")).toBe("49007");
  });
  test("a month is a month and a year, or never", () => {
    const column = enrolments.columns.lastActivity;
    expect(field(column, "10/2009")).toBe("2009-10");
    expect(field(column, "octobre 2009")).toBe("2009-10");
    expect(field(column, "Jamais travaillé")).toBe("jamais");
    expect(problem(column, 2009)).toBe("year_in_date");
  });
});

const everyColumn = Object.values(TABS).flatMap((tab) => sharedColumnsOf(tab).map(({ column }) => column));
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(
    "⟦value_unreadable¦Quetzal¦⟧",
    "⟦¦⟧",
    "=1+1",
    "'",
    "#",
    "__proto__",
    "1".repeat(3000),
    "é".repeat(3000),
  ),
);

test("any cell in any column is read without an error, and what is stored reads the same", () => {
  fc.assert(
    fc.property(fc.constantFrom(...everyColumn), anyCell, (column, cell) => {
      const reading = readCell(column, cell);
      const stored = storableCell(column, cell);
      if (typeof cell === "string" && /[⟦⟧¦]/u.test(cell)) return;
      expect(readCell(column, stored)).toEqual(reading);
      expect(storableCell(column, stored) === stored || readCell(column, stored).problem !== null).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("a word that a coded column cannot read is stored nowhere, not even in a forged mark", () => {
  const coded = everyColumn.filter(({ type }) => type !== "text" && type !== "name");
  fc.assert(
    fc.property(
      fc.constantFrom(...coded),
      fc.constantFrom(
        "Quetzal",
        "quetzal wombat",
        "⟦value_unreadable¦Quetzal¦Quetzal⟧",
        "QUETZAL-12345678901",
      ),
      (column, cell) => {
        const stored = storableCell(column, cell);
        expect(String(stored).toLowerCase()).not.toMatch(/quetz|womb/);
      },
    ),
  );
});

test("every column of the department's workbook reads its own kind of value", () => {
  const { conventions } = DEPARTMENT_TABS;
  expect(field(conventions.columns.year, "2012")).toBe(2012);
  expect(field(conventions.columns.places, "18 places")).toBe(18);
  expect(field(conventions.columns.grant, `29${NARROW}360 €`)).toBe(29360);
});
