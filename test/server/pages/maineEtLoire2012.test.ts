import { afterAll, expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import { loadDepartment } from "../../../server/api/loadDepartment.ts";
import { inSentence } from "../../../shared/figures/builders/classes.ts";
import { pageOfSection, SECTIONS } from "../../../server/pages/sections.ts";
import { dashboard, SETTINGS } from "../../support/dashboard.ts";
import { demonstrationStore } from "../../support/demonstrationStore.ts";
import { articleText, tableCells, textOf } from "../../support/pageText.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

const { store, close } = await demonstrationStore();
afterAll(close);

const ask = dashboard({ reader: store });
const read = async (path: string) => (await ask(path)).text();
const page = await read("/?annee=2012");
const spaced = (count: number) => plainSpaces(count.toLocaleString("fr-FR"));

test.each([
  ["structures-conventionnees", "22"],
  ["places-conventionnees", "389"],
  ["personnes-accueillies", "566"],
  ["soutien-financier", "645 925 €"],
  ["cout-moyen-par-place", "1 660 €"],
])("the tile %s says %s, as the document of 2012 publishes it", (id, published) => {
  expect(page).toMatch(new RegExp(`id="${id}">`));
  const shown = new RegExp(`id="${id}">.*?<p class="value">(.*?)</p>`, "s").exec(page)?.[1];
  expect(plainSpaces(shown ?? "")).toBe(published);
});

test("the bearers are 20 associations and 2 public bodies, each on its line", () => {
  const text = articleText(page, "porteurs-par-statut");
  expect(text).toContain("Associations loi 1901 20 Établissements publics (CCAS, CIAS, CPAS…) 2");
  expect(text).not.toContain("Autres");
});

test.each([
  ["part-niveau-vi", "78 % sont sans diplôme ou n'ont que le brevet des collèges"],
  ["repartition-par-sexe", "Le plus souvent des femmes (62 %)"],
  ["repartition-par-age", "Le plus souvent âgées de 30 à 49 ans (58 %)"],
  ["situation-familiale", "Le plus souvent seules avec ou sans enfants (72 %)"],
  ["anciennete-rsa", "Ancienneté la plus fréquente : de 3 à moins de 6 ans (37 %)"],
  ["prescripteur-le-plus-frequent", "Prescripteur le plus fréquent : « Référent social » (63 %)"],
  ["situation-a-la-sortie", "Sorties vers des démarches d'insertion sociale : 41 %"],
  ["places-par-territoire", "Premier territoire : « Agglomération angevine » (80 %)"],
])("the card %s has for message « %s »", (id, message) => {
  expect(articleText(page, id).startsWith(`${message} `)).toBe(true);
});

test("the exits are 41, 13, 18 and 28 %, and the places 80 and 20 %, in the chart and in the table", () => {
  const exits = articleText(page, "situation-a-la-sortie");
  expect(exits.match(/\d+ % \(\d+\)/g)).toEqual(["41 % (112)", "13 % (35)", "18 % (49)", "28 % (77)"]);
  expect(exits).toMatch(/ 112 41 % .* 35 13 % .* 49 18 % .* 77 28 % Inconnu 3 hors calcul/);
  const places = articleText(page, "places-par-territoire");
  expect(places.match(/\d+ % \(\d+\)/g)).toEqual(["80 % (311)", "20 % (78)"]);
});

test("every figure of the page keeps its classes, its unknown, its population, its date and its rule", async () => {
  const figures = computeFigures(await loadDepartment(store, SETTINGS.programme), 2012);
  for (const section of SECTIONS) {
    const { tiles, cards } = section;
    const html = section.apart === true ? await read(pageOfSection(section, 2012)) : page;
    const text = textOf(html);
    for (const id of [...tiles, ...cards.map(({ figure }) => figure)]) {
      const figure = figures.find((one) => one.id === id) ?? expect.fail(`no figure ${id}`);
      if (figure.value === null) {
        expect(text).toContain(plainSpaces(inSentence(figure.label)));
        continue;
      }
      const article = articleText(html, id);
      expect(article).toContain(plainSpaces(figure.rule));
      expect(text).toContain(plainSpaces(figure.population));
      if (tiles.includes(id)) continue;
      for (const { label, count, display } of figure.breakdown) {
        const shown = [`${label} ${spaced(count)} ${display}`, `${label} ${display}`].map(plainSpaces);
        expect([id, label, shown.some((words) => article.includes(words))]).toEqual([id, label, true]);
      }
      const inTheBase = figure.breakdown.some(({ code }) => code === "non_renseigne");
      const unknown = `Inconnu ${spaced(figure.unknown)}`;
      if (!inTheBase) expect(article).toMatch(new RegExp(`${unknown},? hors calcul`));
      expect(article).toContain(figure.referenceDate.slice(1));
    }
  }
  expect(page).not.toMatch(/S0-\d\d/);
});

test("the page weighs less than 50 kB", () => {
  expect(new TextEncoder().encode(page).length).toBeLessThan(50_000);
});

test("the structures are 22, and their places and support add up to those of the document", () => {
  const [, ...rows] = tableCells(page, "table-structures");
  expect(rows).toHaveLength(22);
  const total = (column: number) =>
    rows.reduce((sum, row) => sum + Number((row[column] ?? "").replace(/[ €]/g, "")), 0);
  expect(total(3)).toBe(389);
  // Each is rounded to the euro: half a euro a row at most.
  expect(Math.abs(total(4) - 645_925)).toBeLessThanOrEqual(22 / 2);
});

/** Every problem that the pages list, each page from the link of the one before. */
async function listed(query = ""): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  const seen = new Set<string>();
  let next: string | undefined = `/a-corriger${query}`;
  while (next !== undefined) {
    expect(seen).not.toContain(next);
    seen.add(next);
    const html: string = await read(next);
    rows.push(...tableCells(html, "table-a-corriger").slice(1));
    next = /href="([^"]+)">Page suivante/.exec(html)?.[1]?.replaceAll("&amp;", "&");
  }
  return rows;
}

test("every refused row can be reached from the page of what to correct, with its workbook, tab and place", async () => {
  const rows = await listed();
  const refused = new Set(
    rows
      .filter(([, , , severity]) => severity?.endsWith("ligne refusée"))
      .map(([workbook, tab, cell]) => `${workbook} ${tab} ${/\d+$/.exec(cell ?? "")?.[0]}`),
  );
  for (const { title, tallies } of await store.workbooks()) {
    const expected = tallies.reduce((sum, tally) => sum + tally.refused, 0);
    expect([...refused].filter((row) => row.startsWith(`${title} `))).toHaveLength(expected);
  }
  expect(rows).toHaveLength((await store.problems({ limit: 1, offset: 0 })).total);
});

test("the filters of what to correct keep the chosen workbook and severity, on every page", async () => {
  const [first] = (await store.workbooks()).filter(({ problemCount }) => problemCount > 0);
  const workbook = first ?? expect.fail("nothing to correct");
  const ofWorkbook = await listed(`?classeur=${encodeURIComponent(workbook.workbook)}`);
  expect(ofWorkbook).toHaveLength(workbook.problemCount);
  const errors = await listed("?gravite=erreur");
  expect(errors.length).toBeGreaterThan(100);
  expect(errors.every(([, , , severity]) => severity?.startsWith("erreur"))).toBe(true);
});

test.each([
  ["?page=4000", "Il n'y a que 3 pages. Revenir à la première"],
  ["?page=-1", "page 1 sur 3"],
  ["?page=deux", "page 1 sur 3"],
  ["?classeur=inconnu.xlsx", "Rien à corriger ici."],
])("/a-corriger%s answers « %s »", async (query, words) => {
  expect(textOf(await read(`/a-corriger${query}`))).toContain(words);
});

test("each workbook says what was retained, refused and blank, and leads to what it has to correct", async () => {
  const [, ...rows] = tableCells(page, "table-fraicheur");
  const workbooks = await store.workbooks();
  expect(rows.map((row) => row.slice(3))).toEqual(
    workbooks.map(({ tallies, problemCount }) => {
      const sum = (part: "accepted" | "refused" | "blank") =>
        tallies.reduce((total, tally) => total + tally[part], 0);
      return [sum("accepted"), sum("refused"), sum("blank"), problemCount].map(spaced);
    }),
  );
  for (const { workbook } of workbooks) expect(page).toContain(`href="/a-corriger?classeur=${workbook}"`);
});

test("a year without data says so, and shows neither a figure nor a chart", async () => {
  const empty = await read("/?annee=2031");
  expect(textOf(empty)).toContain(
    "Aucune convention ni aucun parcours n'est connu en 2031. Choisissez une autre année.",
  );
  expect(empty).not.toMatch(/<svg|<article/);
  expect(empty).toContain('href="/?annee=2012"');
});
