import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDataFolder, readDataFolder } from "../../server/dataFolder.ts";
import { PROGRAMMES } from "../../shared/programme/programmes.ts";
import { HIRSON_2018 } from "../../shared/programme/programmes/hirson2018.ts";
import { SAINT_GILLES_2016 } from "../../shared/programme/programmes/saintGilles2016.ts";
import { STANDARD } from "../../shared/programme/programmes/standard.ts";
import { Refusal } from "../../shared/refusal.ts";
import { newFolder } from "../support/commandLine.ts";

/** A data folder whose settings hold this. */
function folderWith(settings: string): string {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "navette.json"), settings);
  return folder;
}

const settingsOf = (programme: unknown) =>
  JSON.stringify({ departement: { code: "49", nom: "Essai" }, programme });
const programmeOf = (programme: unknown) => readDataFolder(folderWith(settingsOf(programme))).programme;

function refusalOf(folder: string): string {
  try {
    readDataFolder(folder);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return expect.fail("a refusal");
}

test("a department that chooses nothing has what the law says, and one that names a model has that model", () => {
  expect(programmeOf(undefined)).toBe(STANDARD);
  for (const programme of PROGRAMMES) expect(programmeOf(programme.key)).toBe(programme);
});

test("an object without a model changes the standard, and an empty one changes nothing of its model", () => {
  expect(programmeOf({})).toEqual(STANDARD);
  expect(programmeOf({ modele: "hirson-2018" })).toEqual(HIRSON_2018);
  expect(programmeOf({ heuresMinimum: 7 })).toEqual({ ...STANDARD, minimumHours: 7 });
});

test("what is changed changes, and the rest of the model stays", () => {
  const changed = programmeOf({
    modele: "saint-gilles-2016",
    nom: "Ateliers d'essai",
    droits: ["rsa_socle"],
    joursOuverture: ["lundi", "jeudi"],
    heuresOuverture: 14,
    demiJourneesParSemaine: [2, 4],
    actions: [{ nom: "Jardin", seancesParSemaine: [1, 2], mois: 6 }, { nom: "Laverie" }],
    objectif: [200, 300],
    capacite: 8,
    semainesSansNouvelle: 6,
    domainesDuBilan: ["Langue", "Santé"],
    onglets: ["Relances", "Bilans"],
    mots: { ateliers: "ateliers de quartier" },
  });
  const { words, assessment } = SAINT_GILLES_2016;
  expect(changed).toEqual({
    ...SAINT_GILLES_2016,
    label: "Ateliers d'essai",
    words: { ...words, workshops: "ateliers de quartier" },
    rights: ["rsa_socle"],
    openingDays: ["lundi", "jeudi"],
    openingHours: 14,
    halfDaysAWeek: { min: 2, max: 4 },
    actions: [
      { name: "Jardin", halfDaysAWeek: null, sessionsAWeek: { min: 1, max: 2 }, months: 6 },
      { name: "Laverie", halfDaysAWeek: null, sessionsAWeek: null, months: null },
    ],
    capacity: 8,
    target: { min: 200, max: 300 },
    silentWeeks: 6,
    assessment: { ...assessment, domains: ["health", "language"] },
    optionalTabs: ["assessments", "contacts"],
  });
});

test("null takes away what the model says", () => {
  const gone = { heuresMinimum: null, heuresOuverture: null, joursOuverture: null, capacite: null };
  expect(programmeOf({ modele: "hirson-2018", ...gone })).toEqual({
    ...HIRSON_2018,
    ...{ minimumHours: null, openingHours: null, openingDays: null, capacity: null },
  });
  const ranges = programmeOf({
    ...{ modele: "mobilisation-2014", objectif: null, demiJourneesParSemaine: null },
  });
  expect(ranges).toMatchObject({ target: null, halfDaysAWeek: null });
});

test("settings that are written again say the same programme", () => {
  const folder = folderWith(settingsOf({ objectif: [200, 300], actions: [{ nom: "Jardin" }] }));
  const before = openDataFolder(folder, join(folder, "ailleurs")).programme;
  expect(readDataFolder(folder).programme).toEqual(before);
  expect(readFileSync(join(folder, "navette.json"), "utf8")).toContain("ailleurs");
});

test.each([
  ["hirson", "pour « programme » un modèle (standard, maine-et-loire-2012,"],
  [12, "pour « programme » un modèle"],
  [{ heuresMini: 9 }, "dont les réglages sont modele, nom, droits,"],
  [{ modele: "hirson" }, "pour « programme.modele » un modèle : standard,"],
  [{ heuresMinimum: "9" }, "pour « programme.heuresMinimum » un nombre d'heures par semaine"],
  [{ droits: [] }, "pour « programme.droits » une liste de droits : rsa_socle,"],
  [{ droits: ["rsa"] }, "pour « programme.droits » une liste de droits"],
  [{ droits: null }, "pour « programme.droits »"],
  [{ objectif: [300, 200] }, "pour « programme.objectif » le moins et le plus, comme [2, 4], ou null"],
  [{ objectif: 200 }, "pour « programme.objectif » le moins et le plus"],
  [{ actions: [{ demiJourneesParSemaine: [1, 2] }] }, "pour « programme.actions » une liste de"],
  [{ joursOuverture: ["Lundi"] }, "une liste de jours (lundi, mardi,"],
  [{ domainesDuBilan: ["health"] }, "une liste de colonnes de « Bilans » : Administratif,"],
  [{ onglets: ["Présences"] }, "une liste d'onglets facultatifs : Groupes,"],
  [{ mots: { titre: "x" } }, "pour « programme.mots » des mots parmi autorite,"],
])("programme: %j is refused with what is expected, in French", (programme, expected) => {
  const message = refusalOf(folderWith(settingsOf(programme)));
  expect(message).toContain("Le réglage navette.json n'est pas utilisable : on attend ");
  expect(message).toContain(expected);
});

test.each(["{", "[]", "null", '{"departement": {"code": "49"}}'])(
  "a file of settings that holds %s is refused with what it must hold",
  (settings) => {
    expect(refusalOf(folderWith(settings))).toContain("on attend un fichier JSON : département (code, nom)");
  },
);
