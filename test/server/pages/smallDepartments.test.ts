import { expect, test } from "vitest";
import type { WorkbookState } from "../../../server/store/store.ts";
import { dashboard } from "../../support/dashboard.ts";
import {
  aConvention,
  anAssociation,
  aRecord,
  type PersonSpec,
  theDepartmentWorkbook,
} from "../../support/departmentBuilder.ts";
import { articleText, tableCells, textOf } from "../../support/pageText.ts";
import { aWorkbookState, readerOf, type ReaderSpec } from "../../support/readerOf.ts";

async function pageOf(spec: ReaderSpec, path = "/?annee=2012"): Promise<string> {
  return (await dashboard({ reader: readerOf(spec) })(path)).text();
}

const people = (count: number, person: PersonSpec): readonly PersonSpec[] =>
  Array.from({ length: count }, () => person);
const ASSOCIATION = anAssociation({
  structure: "A",
  card: { name: "Aide et accueil" },
  people: [...people(30, { sex: "F" }), ...people(10, { sex: "H" })],
});
const OWN = theDepartmentWorkbook({
  structures: ["A", "B", "C"].map((identifier) =>
    aRecord("structures", { identifier, name: `Structure ${identifier}` }),
  ),
  conventions: ["A", "B", "C"].map((structure) => aConvention(structure, { places: 10 })),
});

test("before the first workbook the page says what is missing, the commands and the folder, and nothing else", async () => {
  const page = await pageOf({}, "/");
  const text = textOf(page);
  expect(text).toContain("Aucun classeur de structure n'a été lu");
  expect(text).toContain("Le classeur du Département n'a pas été lu");
  const commands = [...page.matchAll(/<code>(.*?)<\/code>/g)].map(([, command = ""]) => textOf(command));
  expect(commands).toEqual([
    "npx navette template",
    "npx navette template --pour departement",
    "/navette/classeurs",
    "npx navette sync",
  ]);
  expect(page).not.toMatch(/<svg|<article|<table/);
  expect(text).not.toMatch(/\b0 %/);
});

test("with the workbook of one structure only, what the Département would say is « sans objet », never 0", async () => {
  const page = await pageOf({ associations: [ASSOCIATION] });
  const text = textOf(page);
  expect(text).toContain("npx navette template --pour departement");
  expect(text).not.toContain("Le modèle à remettre à chaque structure");
  expect(articleText(page, "personnes-accueillies")).toContain("40");
  expect(text).toContain(
    "Sans objet : structures conventionnées, places conventionnées, soutien financier du Département, coût moyen par place, personnes accueillies par place, soutien financier par personne accueillie et porteurs des actions. Le classeur du Département n'a pas encore été lu.",
  );
  expect(text).toContain("Sans objet : places par territoire.");
  expect(articleText(page, "repartition-par-sexe")).toContain("Le plus souvent des femmes (75 %)");
  expect(tableCells(page, "table-structures")[1]).toEqual([
    "Aide et accueil",
    "inconnue",
    "inconnu",
    "–",
    "–",
    "–",
    "40",
    "40",
    "0",
  ]);
  expect(page).not.toMatch(/NaN|Infinity|undefined|null/);
});

test("the department's workbook alone shows its conventions, and what lacks the associations is « sans objet »", async () => {
  const text = textOf(await pageOf({ own: OWN }));
  expect(text).toContain("Aucun classeur de structure n'a été lu");
  expect(text).toMatch(/Places conventionnées 30 /);
  expect(text).toMatch(/Sans objet : [^.]*personnes au RSA socle accueillies/);
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
});

test("the structures with a convention whose workbook was never read are named", async () => {
  const text = textOf(await pageOf({ associations: [ASSOCIATION], own: OWN }));
  expect(text).toMatch(/2 structures conventionnées n'ont pas de classeur lu.*Structure B et Structure C\./);
});

test("of many structures without a workbook a few are named and the others counted", async () => {
  const many = Array.from({ length: 30 }, (_, index) => `S${String(index + 10)}`);
  const own = theDepartmentWorkbook({
    structures: many.map((identifier) => aRecord("structures", { identifier, name: identifier })),
    conventions: many.map((structure) => aConvention(structure)),
  });
  expect(textOf(await pageOf({ associations: [ASSOCIATION], own }))).toContain(
    "30 structures conventionnées n'ont pas de classeur lu pour le moment, et manquent dans les chiffres : S10, S11, S12, S13, S14 et 25 autres.",
  );
});

test("of few people the card claims nothing and says that a percentage says little", async () => {
  const associations = [anAssociation({ structure: "A", people: people(3, { sex: "F" }) })];
  const card = articleText(await pageOf({ associations }), "repartition-par-sexe");
  expect(card).toMatch(/^Sexe Au cours de l'année 2012, sur 3 personnes /);
  expect(card).toContain("Calculé sur 3 personnes seulement : un pourcentage en dit peu.");
});

test("a workbook that is held, unreadable or gone is named with its reason and the way to correct it", async () => {
  const behind: readonly WorkbookState[] = [
    aWorkbookState({ workbook: "a.xlsx", status: "retenu", reason: "L'onglet a perdu ses lignes." }),
    aWorkbookState({ workbook: "b é.xlsx", status: "illisible", reason: "Fichier abîmé.", generation: 0 }),
    aWorkbookState({ workbook: "c.xlsx", status: "absent" }),
  ];
  const page = await pageOf({ workbooks: behind, associations: [ASSOCIATION] });
  const text = textOf(page);
  expect(text).toContain("a.xlsx (⚠ retenu) : L'onglet a perdu ses lignes.");
  expect(text).toContain("b é.xlsx (✗ illisible) : Fichier abîmé.");
  expect(text).toContain("c.xlsx (⚠ absent du dossier) : son dernier bon état reste affiché.");
  expect(page).toContain('href="/a-corriger?classeur=b+%C3%A9.xlsx"');
});

test("a workbook shows its rows kept, refused and blank, when it was published and what it has to correct", async () => {
  const tallies = [
    { tab: "participants", rows: 30, accepted: 30, refused: 0, blank: 0 },
    { tab: "attendances", rows: 1270, accepted: 1204, refused: 56, blank: 10 },
  ] as const;
  const workbooks = [aWorkbookState({ workbook: "acacias.xlsx", tallies, problemCount: 57 })];
  const lastRun = {
    startedAt: "2013-01-15T09:29:00Z",
    finishedAt: "2013-01-15T09:30:00Z",
    seen: 2,
    changed: 1,
    held: 1,
    unreadable: 0,
  };
  const page = await pageOf({ workbooks, lastRun });
  expect(textOf(page)).toContain(
    "Dernière synchronisation le 15 janvier 2013 à 10 h 30 : 2 classeurs vus, 1 à jour.",
  );
  expect(tableCells(page, "table-fraicheur")[1]).toEqual([
    "acacias.xlsx",
    "✓ à jour",
    "15 janvier 2013 à 10 h 30",
    "1 234",
    "56",
    "10",
    "57",
  ]);
});

test("a year that is no year is refused in French, on a page that leads back", async () => {
  const answer = await dashboard()("/?annee=hier");
  expect(answer.status).toBe(400);
  const page = await answer.text();
  expect(textOf(page)).toContain("« hier » n'est pas une année : on attend quatre chiffres, comme 2012.");
  expect(page).toContain('href="/"');
});

test("workbooks without a stay nor a convention say so rather than ask for another year", async () => {
  const associations = [anAssociation({ structure: "A" })];
  const text = textOf(await pageOf({ associations, own: theDepartmentWorkbook({}) }));
  expect(text).toContain("Les classeurs lus ne contiennent encore ni convention ni parcours.");
});
