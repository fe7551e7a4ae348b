import { rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeWorkbook } from "../../server/workbooks/writeWorkbook.ts";
import { yearOf } from "../../shared/calendar.ts";
import type { Figure } from "../../shared/figures/figure.ts";
import { figureSchema } from "../../shared/figures/figure.ts";
import { labelOf } from "../../shared/nomenclature/nomenclature.ts";
import { OUTCOME } from "../../shared/nomenclature/outcome.ts";
import { readCell } from "../../shared/records/readCell.ts";
import { ASSOCIATION_TABS, DEPARTMENT_TABS } from "../../shared/workbook/template.ts";
import { PUBLISHED } from "../seeds/maine-et-loire-2012/expected.ts";
import { STRUCTURES } from "../seeds/maine-et-loire-2012/structures.ts";
import { readingOf } from "../seeds/readingOf.ts";
import type { TypedRow } from "../seeds/maine-et-loire-2012/typedRow.ts";
import {
  DEPARTMENT_FILE,
  demonstrationWorkbooks,
  inventDepartment,
} from "../seeds/maine-et-loire-2012/workbooks.ts";
import { commandLine, newFolder, printedFigures } from "../support/commandLine.ts";
import { departmentOf } from "../support/realDepartment.ts";

const workbooks = demonstrationWorkbooks();
const find = (figures: readonly Figure[], id: string): Figure =>
  figures.find((one) => one.id === id) ?? expect.fail(id);
const idsThatDiffer = (a: readonly Figure[], b: readonly Figure[]) =>
  a.filter((figure, index) => JSON.stringify(figure) !== JSON.stringify(b[index])).map(({ id }) => id);

/** Writes one workbook of the demonstration again, with some rows of a tab changed. */
async function rewrite(
  folder: string,
  file: string,
  tab: string,
  change: (row: TypedRow, index: number) => TypedRow,
) {
  const workbook = workbooks.find((one) => one.file === file) ?? expect.fail(file);
  const rows: Record<string, readonly TypedRow[]> = { ...workbook.rows };
  rows[tab] = (rows[tab] ?? []).map(change);
  writeFileSync(join(folder, file), await writeWorkbook(workbook.template, rows));
}

/** Somebody known to one workbook only, with one stay, who left for a job in 2012. */
function somebodyWhoLeftForAJob() {
  const { registrations } = inventDepartment();
  const times = new Map<unknown, number>();
  for (const { person } of registrations) times.set(person, (times.get(person) ?? 0) + 1);
  const found = registrations.find(({ person, stays }) => {
    const [stay] = stays;
    return (
      times.get(person) === 1 &&
      stays.length === 1 &&
      stay?.outcome === "emp_cdi" &&
      stay.exit !== null &&
      yearOf(stay.exit) === 2012
    );
  });
  if (found === undefined) return expect.fail("nobody left for a job");
  const structure =
    STRUCTURES.find(({ number }) => number === found.structure) ?? expect.fail("no structure");
  return { code: found.code, file: structure.file };
}

test("every figure of the 2012 document comes out of the workbooks, and each says what it was computed from", async () => {
  const navette = commandLine(newFolder());
  expect((await navette("demo")).code).toBe(0);
  const figures = await printedFigures(navette);
  for (const figure of figures) expect(() => figureSchema.parse(figure)).not.toThrow();
  for (const published of PUBLISHED) {
    expect(readingOf(published, figures), published.seed).toMatchObject({ agrees: true });
  }
  const entries = Array.from({ length: 20 }, (_, index) => `S0-${String(index + 1).padStart(2, "0")}`);
  const cited = figures.flatMap(({ seeds }) => seeds).filter((seed) => seed.startsWith("S0-"));
  expect(new Set(cited)).toEqual(new Set(entries));
  expect(find(figures, "part-niveau-vi")).toMatchObject({ numerator: 441, denominator: 566, unknown: 0 });
  expect(find(figures, "sorties-emploi")).toMatchObject({ numerator: 35, denominator: 273, unknown: 3 });
});

test("one exit moved in one cell changes the exits by one, and no other figure", async () => {
  const data = newFolder();
  const folder = await departmentOf(data);
  const navette = commandLine(data);
  await navette("sync");
  const before = await printedFigures(navette);
  const { code, file } = somebodyWhoLeftForAJob();
  let moved = 0;
  await rewrite(folder, file, "enrolments", (row) => {
    const { participant, outcome } = ASSOCIATION_TABS.enrolments.columns;
    const same = readCell(participant, row["participant"] ?? null).field === code;
    if (!same || readCell(outcome, row["outcome"] ?? null).field !== "emp_cdi") return row;
    moved++;
    return { ...row, outcome: labelOf(OUTCOME, "soc_sante") };
  });
  expect(moved).toBeGreaterThan(0);
  const { out } = await navette("sync");
  expect(out).toMatch(/1 mis à jour, 22 inchangés/);
  const after = await printedFigures(navette);
  expect(idsThatDiffer(before, after)).toEqual([
    "situation-a-la-sortie",
    "sorties-insertion-sociale",
    "sorties-emploi",
    "sorties-formation-recherche-emploi",
    "sorties-sans-poursuite",
    // The same exits in the classes of others.
    "sorties-par-categorie-asp",
    "part-sorties-dynamiques",
    "sorties-resultats-fse",
    "sorties-par-public-et-issue",
    "sorties-par-public-a-la-sortie-et-issue",
    "part-sorties-positives-rsa-orientation-sociale",
    "sorties-sans-solution-par-motif",
    "sorties-positives-detail",
    "resultat-du-processus",
  ]);
  const dynamic = find(before, "part-sorties-dynamiques").numerator ?? NaN;
  expect(find(after, "part-sorties-dynamiques")).toMatchObject({ numerator: dynamic - 1, denominator: 273 });
  // 112 - 35 - 49 - 77 of 273: one goes from employment to social steps.
  expect(find(after, "sorties-insertion-sociale")).toMatchObject({ numerator: 113, denominator: 273 });
  expect(find(after, "sorties-emploi")).toMatchObject({ numerator: 34, denominator: 273 });
  expect(find(after, "sorties-formation-recherche-emploi")).toMatchObject({
    numerator: 49,
    denominator: 273,
  });
  expect(find(after, "sorties-sans-poursuite")).toMatchObject({ numerator: 77, denominator: 273 });
});

test("one grant halved changes the amounts by half of it; one convention removed takes its places away", async () => {
  const data = newFolder();
  const folder = await departmentOf(data);
  const navette = commandLine(data);
  await navette("sync");
  const before = await printedFigures(navette);
  const { conventions } = DEPARTMENT_TABS;
  const amount = (row: TypedRow) => Number(readCell(conventions.columns.grant, row["grant"] ?? null).field);
  const places = (row: TypedRow) => Number(readCell(conventions.columns.places, row["places"] ?? null).field);
  const own = workbooks.find(({ file }) => file === DEPARTMENT_FILE)?.rows.conventions ?? [];
  const at = own.findIndex((row) => readCell(conventions.columns.year, row["year"] ?? null).field === 2012);
  const first = own[at] ?? expect.fail("no convention of 2012");

  await rewrite(folder, DEPARTMENT_FILE, "conventions", (row, index) =>
    index === at ? { ...row, grant: amount(row) / 2 } : row,
  );
  await navette("sync");
  const halved = await printedFigures(navette);
  expect(idsThatDiffer(before, halved)).toEqual([
    "soutien-financier",
    "cout-moyen-par-place",
    "soutien-par-personne",
    "part-du-departement-dans-le-cout",
  ]);
  expect(find(halved, "soutien-financier").value).toBe(645_925 - amount(first) / 2);
  expect(find(halved, "cout-moyen-par-place").value).toBeCloseTo((645_925 - amount(first) / 2) / 389, 10);

  await rewrite(folder, DEPARTMENT_FILE, "conventions", (row, index) => (index === at ? {} : row));
  await navette("sync");
  const removed = await printedFigures(navette);
  expect(find(removed, "structures-conventionnees").value).toBe(21);
  expect(find(removed, "places-conventionnees").value).toBe(389 - places(first));
  expect(find(removed, "soutien-financier").value).toBe(645_925 - amount(first));
  for (const id of ["repartition-par-age", "situation-a-la-sortie", "seances-par-support"]) {
    expect(find(removed, id).breakdown).toEqual(find(before, id).breakdown);
  }
});

test("a second synchronisation of the same workbooks reads nothing and changes nothing on the disk", async () => {
  const data = newFolder();
  await departmentOf(data, (file) => file === DEPARTMENT_FILE || file.includes("-22-"));
  const navette = commandLine(data);
  await navette("sync");
  const before = await printedFigures(navette);
  const size = statSync(join(data, "navette.db")).size;
  const { out } = await navette("sync");
  expect(out).toMatch(/2 inchangés/);
  expect(statSync(join(data, "navette.db")).size).toBe(size);
  expect(await printedFigures(navette)).toEqual(before);
});

test("a workbook taken away keeps its last good state, and is said to be absent", async () => {
  const data = newFolder();
  const folder = await departmentOf(data, (file) => file === DEPARTMENT_FILE || /-2[12]-/.test(file));
  const navette = commandLine(data);
  await navette("sync");
  const before = await printedFigures(navette);
  rmSync(join(folder, STRUCTURES.at(-1)?.file ?? ""));
  const { out } = await navette("sync");
  expect(out).toMatch(/1 absent du dossier/);
  expect(find(await printedFigures(navette), "personnes-accueillies").value).toBe(
    find(before, "personnes-accueillies").value,
  );
});

test("rebuilding from the snapshots gives the figures of the synchronisation", async () => {
  const data = newFolder();
  await departmentOf(data, (file) => file === DEPARTMENT_FILE || /-1\d-/.test(file));
  const navette = commandLine(data);
  await navette("sync");
  const before = await printedFigures(navette);
  expect((await navette("rebuild")).out).toContain("11 classeurs recalculés");
  expect(await printedFigures(navette)).toEqual(before);
});
