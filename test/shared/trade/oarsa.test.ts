import { expect, test } from "vitest";
import { tradeFile } from "../../../shared/trade/catalogue.ts";
import { aDepartment, anAssociation, aRecord } from "../../support/departmentBuilder.ts";
import { crossed, tableOf } from "../../support/tradeTables.ts";

const present = (date: string, workshop: string, participant: string, status = "present" as const) =>
  aRecord("attendances", { date, halfDay: "matin", workshop, participant, status });

/** Seven people of two structures; « ana » is known to both. */
const FIRST = anAssociation({
  structure: "A",
  workshops: [
    aRecord("workshops", { name: "Cuisine", support: "cuisine" }),
    aRecord("workshops", { name: "Français", support: "langue" }),
    aRecord("workshops", {
      name: "Permis",
      dataInclusionTheme: "mobilite--preparer-un-permis",
      support: "langue",
    }),
    aRecord("workshops", { name: "Divers" }),
  ],
  people: [
    {
      who: "ana",
      sex: "F",
      birthYear: 1990,
      educationLevel: "V",
      stays: [
        {
          entry: "2012-01-10",
          exit: "2012-05-31",
          inCouple: "non",
          dependentChildren: 2,
          rsaOpening: "2011-12-31",
          referringBody: "ccas",
          pathwayType: "social",
          barriers: ["sante", "logement", "addiction"],
        },
      ],
    },
    // Left on the last day of the year: still there on that day.
    {
      sex: "H",
      birthYear: 1962,
      educationLevel: "JS",
      stays: [{ exit: "2012-12-31", rsaOpening: "2012-07-01" }],
    },
    { sex: "H", birthYear: 1987, stays: [{ exit: "2012-12-30", rsaOpening: "2012-06-30" }] },
    // Not of the public of the programme.
    { sex: "F", birthYear: 1980, stays: [{ rights: ["ass"] }] },
    { stays: [{ rsaOpening: "2007-12-31", referringBody: "mission_locale", barriers: ["aucun"] }] },
  ],
  attendances: [
    present("2012-02-06", "Cuisine", "P-1"),
    present("2012-02-13", "Cuisine", "P-1"),
    present("2012-02-06", "Permis", "P-2"),
    present("2011-12-30", "Français", "P-2"),
    present("2012-02-07", "Divers", "P-3"),
    aRecord("attendances", {
      date: "2012-02-06",
      halfDay: "matin",
      workshop: "Français",
      participant: "P-5",
      status: "absent_excuse",
    }),
  ],
});
const SECOND = anAssociation({
  structure: "B",
  workshops: [aRecord("workshops", { name: "Langue", support: "langue" })],
  people: [
    {
      who: "ana",
      sex: "F",
      birthYear: 1990,
      educationLevel: "V",
      stays: [
        { entry: "2012-09-03", inCouple: "oui", dependentChildren: 2, referringBody: "france_travail" },
      ],
    },
  ],
  attendances: [present("2012-10-01", "Langue", "P-1")],
});
const file = tradeFile("oarsa", aDepartment([FIRST, SECOND]), 2012);
const atYearEnd = (title: string) => tableOf(file, "Présents au 31-12", title);
const wholeYear = (title: string) => tableOf(file, "Année entière", title);

test("who is there on 31 December counts once, the day of the exit included, and by the stay of that day", () => {
  const table = atYearEnd("Caractéristiques");
  expect(crossed(table, "Ensemble", "Ensemble")).toBe(3);
  expect(crossed(table, "Âge au 31 décembre : Moins de 25 ans", "Sexe : Femme")).toBe(1);
  expect(crossed(table, "Âge au 31 décembre : 50 à 59 ans", "Sexe : Homme")).toBe(1);
  expect(crossed(table, "Âge au 31 décembre : Inconnu", "Sexe : Inconnu")).toBe(1);
  expect(crossed(table, "Situation familiale : En couple avec enfant(s) à charge", "Ensemble")).toBe(1);
  expect(crossed(table, "Situation familiale : Inconnu", "Ensemble")).toBe(2);
});

test("over the year the first stay speaks", () => {
  const table = wholeYear("Caractéristiques");
  expect(crossed(table, "Ensemble", "Ensemble")).toBe(4);
  expect(crossed(table, "Situation familiale : Seules avec enfant(s) à charge", "Sexe : Femme")).toBe(1);
  expect(crossed(table, "Niveau de formation : Niveau V", "Âge au 31 décembre : Moins de 25 ans")).toBe(1);
  expect(crossed(table, "Niveau de formation : Niveaux V bis et VI", "Ensemble")).toBe(1);
  expect(crossed(table, "Niveau de formation : Inconnu", "Ensemble")).toBe(2);
});

test("seniority is in whole months at 31 December: six months are reached on 30 June, one year on 31 December", () => {
  const count = (label: string) =>
    crossed(wholeYear("Caractéristiques"), `Ancienneté dans le RSA : ${label}`, "Ensemble");
  expect(count("Moins de 6 mois")).toBe(1);
  expect(count("De 6 mois à moins de 1 an")).toBe(1);
  expect(count("De 1 à moins de 2 ans")).toBe(1);
  expect(count("De 2 à moins de 5 ans")).toBe(0);
  expect(count("5 ans et plus")).toBe(1);
  expect(count("Inconnu")).toBe(0);
});

test("referring bodies have their sub-totals, and a question that nobody answered is « NR »", () => {
  const now = atYearEnd("Organisme référent");
  expect(crossed(now, "Organisme référent : Service public de l'emploi (SPE), ensemble", "Ensemble")).toBe(2);
  expect(crossed(now, "Organisme référent : France Travail", "Sexe : Femme")).toBe(1);
  expect(crossed(now, "Organisme référent : Hors SPE, ensemble", "Ensemble")).toBe(0);
  expect(crossed(now, "Organisme référent : Inconnu", "Ensemble")).toBe(1);
  expect(crossed(wholeYear("Organisme référent"), "Organisme référent : CCAS ou CIAS", "Ensemble")).toBe(1);
  expect(crossed(wholeYear("Type de parcours"), "Type de parcours : Social", "Ensemble")).toBe(1);
  expect(crossed(atYearEnd("Type de parcours"), "Type de parcours : Social", "Ensemble")).toBe("NR");
  expect(crossed(atYearEnd("Type de parcours"), "Type de parcours : Inconnu", "Ensemble")).toBe(3);
});

test("an action counts once a person, from the workshops they came to in the year and from the barriers", () => {
  const [now, year] = file.sheets.find(({ name }) => name === "Actions")?.tables ?? [];
  const line = (table: typeof now, code: string) =>
    table?.rows.find(([first, second]) => (first ?? second) === code)?.slice(2);
  // Ana came to Cuisine twice, and to Langue in the other structure; health and addiction are one action.
  expect(line(year, "lien_social")).toEqual([1, 0, 1, 25]);
  expect(line(year, "illettrisme")).toEqual([1, 0, 1, 25]);
  expect(line(year, "acces_soins")).toEqual([0, 1, 1, 25]);
  expect(line(year, "acces_logement")).toEqual([0, 1, 1, 25]);
  // The data·inclusion theme wins over the support.
  expect(line(year, "mobilite")).toEqual([1, 0, 1, 25]);
  expect(line(year, "emploi_aide")).toEqual(["ND", "ND", "ND", "ND"]);
  expect(line(year, "Aucune action déduite")).toEqual([2, 3, 2, 50]);
  // All their stays of the year, whatever the stay of 31 December says.
  expect(line(now, "lien_social")).toEqual([1, 0, 1, 33.3]);
  expect(year?.rows).toHaveLength(15 + 2);
});

test("of nobody a share is « NC », and the file says that nothing was read", () => {
  const nothing = tradeFile("oarsa", aDepartment([]), 2012);
  const shares = nothing.sheets.find(({ name }) => name === "Actions")?.tables[0]?.rows.map((row) => row[5]);
  expect(new Set(shares)).toEqual(new Set(["NC", "ND", null]));
  expect(nothing.readMe.map(({ text }) => text)).toContain("Aucun classeur de structure n'a encore été lu.");
});
