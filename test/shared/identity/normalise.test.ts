import fc from "fast-check";
import { expect, test } from "vitest";
import { matchKeys } from "../../../shared/identity/matchKeys.ts";
import { familyNamesOf, firstNameOf } from "../../../shared/identity/normalise.ts";

const birthNameOf = (cell: string) => familyNamesOf(cell).birthName;

test.each([
  ["Lefèvre", "LEFEVRE", "an accent"],
  ["Lefe\u0300vre", "LEFEVRE", "an accent of its own (NFD)"],
  ["  le\u00A0bihan ", "LEBIHAN", "a no-break space"],
  ["Le-Bihan", "LEBIHAN", "a hyphen"],
  ["Le\u2011Bihan", "LEBIHAN", "a no-break hyphen"],
  ["DUPONT", "DUPONT", "full-width letters"],
  ["Grif\uFB01n", "GRIFFIN", "a ligature"],
  ["Lebœuf", "LEBOEUF", "œ"],
  ["Strauß", "STRAUSS", "ß"],
  ["STRAU\u1E9E", "STRAUSS", "capital ß"],
  ["Łukasik", "LUKASIK", "a barred L"],
  ["Ødegård", "ODEGARD", "a barred O"],
  ["İnönü", "INONU", "a Turkish dotted I"],
  ["Işık", "ISIK", "a Turkish dotless i"],
  ["Ɓah", "BAH", "a Fulani letter"],
  ["Du\u200Bpont", "DUPONT", "a zero-width space"],
  ["Du\u200Dpont", "DUPONT", "a zero-width joiner"],
  ["\uFEFFDupont", "DUPONT", "a byte order mark"],
  ["Du\u00ADpont", "DUPONT", "a soft hyphen"],
  ["\u202EDupont\u202C", "DUPONT", "a change of direction"],
  ["\u2066Dupont\u2069", "DUPONT", "an isolated direction"],
  ["\u041C\u041E\u041D\u0410\u041C\u0415D", "MOHAMED", "Cyrillic look-alikes"],
  ["Dup\u043Ent", "DUPONT", "one Cyrillic letter"],
  ["\u039Cartin", "MARTIN", "one Greek letter"],
  ["D\u0336\u031Bu\u0336p\u0336o\u0336n\u0336t\u0336", "DUPONT", "piled up marks"],
  ["Du\uD800pont", "DUPONT", "half of a character"],
  ["Dupont 😀", "DUPONT", "an emoji"],
  ["Mohamed محمد", "MOHAMED", "the same name in Arabic letters"],
  ["N'Diaye", "NDIAYE", "a straight apostrophe"],
  ["N’Diaye", "NDIAYE", "a curly apostrophe"],
  ["N´Diaye", "NDIAYE", "an accent as an apostrophe"],
  ["NDiaye", "NDIAYE", "no apostrophe"],
  ["N\u02EEDiaye", "NDIAYE", "a modifier letter"],
  ["M'Baye", "MBAYE", "an M that is no title"],
  ["M. Dupont", "DUPONT", "a title"],
  ["Mme. Dupont", "DUPONT", "a title with a dot"],
  ["MADAME DUPONT", "DUPONT", "a long title"],
  ["Mressa", "MRESSA", "a name that begins like a title"],
  ["Dupont2", "DUPONT", "a digit"],
])("« %s » is read as %s despite %s", (typed, name) => {
  expect(birthNameOf(typed)).toBe(name);
});

test.each([
  "",
  "   ",
  "X",
  "xxx",
  "D.",
  "?",
  "-",
  "NC",
  "N.C.",
  "nr",
  "INCONNU",
  "Inconnue",
  "anonyme",
  "Non renseigné",
  "non communiqué",
  "ne sait pas",
  "refus",
  "non recueilli",
  "MME",
  "Иванов",
  "\u0410\u041D\u041D\u0410",
  "محمد",
  "王小明",
  "Ив\u0430nов",
  "Ma\u115Frtin",
  "M\u0251rtin",
  "12345",
])("« %s » is no name", (typed) => {
  expect(familyNamesOf(typed)).toEqual({ birthName: "", usedName: "" });
  expect(firstNameOf(typed)).toBe("");
});

test("a name drowned in ten thousand marks is no name", () => {
  expect(birthNameOf(`D${"\u0301".repeat(10_000)}upont`)).toBe("");
});

test.each([null, true, false, 0, 31140])("%j is no name", (cell) => {
  expect(familyNamesOf(cell)).toEqual({ birthName: "", usedName: "" });
  expect(firstNameOf(cell)).toBe("");
});

test.each([
  ["Durand née Martin", "MARTIN", "DURAND"],
  ["Mme DURAND (Née MARTIN)", "MARTIN", "DURAND"],
  ["Martin épouse Durand", "MARTIN", "DURAND"],
  ["MARTIN ep. DURAND", "MARTIN", "DURAND"],
  ["Martin veuve Durand", "MARTIN", "DURAND"],
  ["née Martin", "MARTIN", ""],
  ["épouse Durand", "DURAND", ""],
  ["Martin née", "MARTIN", ""],
  ["Martin épouse X", "MARTIN", ""],
  ["Née", "NEE", ""],
  ["Da Silva épouse Le Goff", "DASILVA", "LEGOFF"],
])("« %s » holds the birth name %s and the used name « %s »", (typed, birthName, usedName) => {
  expect(familyNamesOf(typed)).toEqual({ birthName, usedName });
});

test.each([
  ["Jean-Pierre", "JEAN"],
  ["Jean Pierre", "JEAN"],
  ["JEAN", "JEAN"],
  ["M'hamed", "MHAMED"],
  ["Thi-Lan", "THI"],
  ["J. Pierre", ""],
])("the first name of « %s » is « %s »", (typed, firstName) => {
  expect(firstNameOf(typed)).toBe(firstName);
});

const anyText = fc.string({ unit: "binary", maxLength: 300 });

test("no cell makes the reading throw, and a name is capital letters only", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        fc.string({ unit: "grapheme" }),
        fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      ),
      (typed) => {
        const { birthName, usedName } = familyNamesOf(typed);
        for (const name of [birthName, usedName, firstNameOf(typed)]) expect(name).toMatch(/^[A-Z]*$/);
      },
    ),
    { numRuns: 2000 },
  );
});

test("a name that was read is read as itself", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdeéèïôùçñœAZ-' "), maxLength: 20 });
  fc.assert(
    fc.property(word, (typed) => {
      const name = firstNameOf(typed);
      expect(firstNameOf(name)).toBe(name);
    }),
  );
});

test("case and the way accents are stored do not matter", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdeéèïôùçñœmz-' "), maxLength: 30 });
  fc.assert(
    fc.property(word, (typed) => {
      const names = familyNamesOf(typed);
      for (const same of [
        typed.toUpperCase(),
        typed.normalize("NFD"),
        typed.normalize("NFC"),
        ` ${typed}\u200B`,
      ]) {
        expect(familyNamesOf(same)).toEqual(names);
      }
    }),
  );
});

test.each(["A", "e\u0301", "née ", " ", "M. ", "É", "\uD800", "'", "\uFDFA", "1/", "A'", "AB"])(
  "a million characters of « %s » are read in less than 5 ms",
  (unit) => {
    const typed = unit.repeat(1_000_000 / unit.length);
    const identity = { birthName: typed, usedName: typed, firstName: typed, birthDate: typed };
    const durations = Array.from({ length: 5 }, () => {
      const start = performance.now();
      matchKeys(identity);
      matchKeys({ ...identity, birthDate: 31140 });
      return performance.now() - start;
    });
    expect(Math.min(...durations)).toBeLessThan(5);
  },
);
