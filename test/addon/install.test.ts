import { expect, test, vi } from "vitest";
import { migrationsFrom, TEMPLATE_MIGRATIONS } from "../../shared/workbook/migrations.ts";
import { TEMPLATE_VERSION } from "../../shared/workbook/template.ts";
import { COLLEAGUE, OWNER } from "../google/appsScript/scriptProject.ts";
import { tabByTitle } from "../google/workbook/workbook.ts";
import { editAs } from "../support/googleWorkbooks.ts";
import { emptyWorkbook, madeByRequests } from "./emptyWorkbook.ts";
import { workbookState } from "./workbookState.ts";

// An installation is 1,500 calls of the services.
vi.setConfig({ testTimeout: 180_000 });

/** What the add-on adds for people to read, and the service does not write. */
const ONLY_IN_THE_ADDON = ["Mode d'emploi", "Synthèse"];

test("an empty file becomes, cell for cell, the workbook that the service's requests make", async () => {
  const byScript = await emptyWorkbook();
  const { calls } = byScript.script.call("installWorkbook");
  const byRequests = madeByRequests();
  expect(calls.total).toBeLessThan(1800);
  expect(calls.writes).toBeLessThan(600);
  expect(workbookState(byScript.state, byScript.id, ONLY_IN_THE_ADDON)).toEqual(
    workbookState(byRequests.state, byRequests.id),
  );
});

test("an English file becomes the same workbook as a French one", async () => {
  const [french, english] = [await emptyWorkbook(), await emptyWorkbook(undefined, "en_US")];
  for (const { script } of [french, english]) script.call("installWorkbook");
  expect(english.state.workbook(english.id).locale).toBe("en_US");
  expect(workbookState(english.state, english.id)).toEqual(workbookState(french.state, french.id));
});

test("installing twice changes nothing, for the owner and for a colleague", async () => {
  const { script, state, id } = await emptyWorkbook();
  script.call("installWorkbook");
  const once = workbookState(state, id);
  expect(script.call("openInstall").result).toMatchObject({ isNew: false, missing: [] });
  script.call("installWorkbook", [], { user: COLLEAGUE });
  expect(workbookState(state, id)).toEqual(once);
});

/** A file that people already use: a tab of theirs, their own « Participants », a tab « Navette » that is not ours. */
const IN_USE = [
  {
    title: "Budget",
    rowCount: 20,
    columnCount: 5,
    rows: [
      ["Poste", "Montant"],
      ["Loyer", 800],
    ],
  },
  {
    title: "Participants",
    rowCount: 30,
    columnCount: 5,
    rows: [
      ["Prénom", "Mon suivi", "Nom de naissance", "Code"],
      ["Quetzal", "voir CAF", "Zzcanari", "P-001"],
    ],
  },
  { title: "Navette", rowCount: 5, columnCount: 2, rows: [["Horaires de la navette"]] },
  { title: "Synthèse", rowCount: 5, columnCount: 2, rows: [["Notre synthèse à nous"]] },
];

function textsOf({ state, id }: Awaited<ReturnType<typeof emptyWorkbook>>, title: string) {
  const tab = tabByTitle(state.workbook(id), title);
  return (tab?.rows ?? []).map((row) => Array.from(row ?? [], (cell) => cell?.value ?? null));
}

test("a file in use keeps every cell where it was, and gets what it lacks on the right", async () => {
  const book = await emptyWorkbook(IN_USE);
  const before = workbookState(book.state, book.id).tabs;
  expect(book.script.call("openInstall").result).toMatchObject({
    isNew: false,
    ownTabs: ["Budget", "Navette", "Synthèse"],
    missing: [
      "10 onglets : « Structure », « Ateliers », « Parcours », « Présences » et 6 autres.",
      "13 colonnes à droite de « Participants » : « Nom d'usage », « Date de naissance », « N° allocataire », « Téléphone » et 9 autres.",
      "3 repères de lecture.",
      "Le compte des lignes, sur un onglet masqué.",
      "La version 1 du modèle.",
    ],
  });
  book.script.call("installWorkbook", [], { user: COLLEAGUE });
  const after = workbookState(book.state, book.id).tabs;
  for (const title of ["Budget", "Navette", "Synthèse"]) {
    const named = (tabs: typeof after) => tabs.find(({ properties }) => properties.title === title);
    expect(named(after)).toEqual(named(before));
  }
  const [headers = [], row = []] = textsOf(book, "Participants");
  expect(headers.slice(0, 5)).toEqual(["Prénom", "Mon suivi", "Nom de naissance", "Code", "Nom d'usage"]);
  expect(row.slice(0, 4)).toEqual(["Quetzal", "voir CAF", "Zzcanari", "P-001"]);
  expect(headers).toHaveLength(17);
  expect(book.script.call("openInstall").result).toMatchObject({ missing: [] });
});

/** Where something is half made: a tab, its headers, a protection, the hidden tab, the version. */
const DELICATE = [
  { before: "Sheet.deleteColumns" },
  { before: "Range.setNotes", occurrence: 2 },
  { before: "Protection.setDescription" },
  { before: "Protection.setWarningOnly", occurrence: 2 },
  { before: "Range.setFormulas" },
  { before: "Sheet.hideSheet" },
  { before: "Spreadsheet.addDeveloperMetadata" },
];

test("stopped at any call and started again, an installation ends as if it had not been stopped", async () => {
  const whole = await emptyWorkbook(IN_USE);
  const { total } = whole.script.call("installWorkbook").calls;
  const wanted = workbookState(whole.state, whole.id);
  // Golden ratio: any number of stops is spread over the whole installation.
  const spread = Array.from({ length: Number(process.env["NAVETTE_STOPS"] ?? 2) }, (_, index) => ({
    before: /./,
    occurrence: 1 + Math.floor((((index + 1) * 0.6180339887) % 1) * (total - 1)),
  }));
  for (const [index, stop] of [...DELICATE, ...spread].entries()) {
    const cut = await emptyWorkbook(IN_USE);
    const run = cut.script.startCall("installWorkbook");
    expect(run.resume(stop).status).toBe("paused");
    run.abandon();
    cut.script.call("installWorkbook", [], { user: index % 2 === 0 ? COLLEAGUE : OWNER });
    expect(
      workbookState(cut.state, cut.id),
      `stopped before ${JSON.stringify({ ...stop, before: String(stop.before) })}`,
    ).toEqual(wanted);
  }
}, 600_000);

test("a tab that its owner locked stops a colleague before anything is written, and says which", async () => {
  const book = await emptyWorkbook(IN_USE);
  lock(book, "Participants");
  const before = workbookState(book.state, book.id);
  expect(() => book.script.call("installWorkbook", [], { user: COLLEAGUE })).toThrow("« Participants »");
  expect(workbookState(book.state, book.id)).toEqual(before);
  book.script.call("installWorkbook");
  expect(book.script.call("openInstall").result).toMatchObject({ missing: [] });
});

test("a tab of Navette's own that its owner locked leaves nothing half done for a colleague", async () => {
  const book = await emptyWorkbook();
  book.script.call("installWorkbook");
  for (const title of ["Mode d'emploi", "Synthèse"]) lock(book, title);
  const before = workbookState(book.state, book.id);
  book.script.call("installWorkbook", [], { user: COLLEAGUE });
  expect(workbookState(book.state, book.id)).toEqual(before);
  lock(book, "Navette");
  const locked = workbookState(book.state, book.id);
  expect(() => book.script.call("installWorkbook", [], { user: COLLEAGUE })).toThrow(
    "Rien n'a été modifié : des cellules sont protégées contre vous (« Navette »)",
  );
  expect(workbookState(book.state, book.id)).toEqual(locked);
});

test("a tab of the association's own that is locked stops nobody", async () => {
  const book = await emptyWorkbook(IN_USE);
  lock(book, "Budget");
  book.script.call("installWorkbook", [], { user: COLLEAGUE });
  expect(book.script.call("openInstall", [], { user: COLLEAGUE }).result).toMatchObject({ missing: [] });
});

test("an empty file whose only tab is locked stops a colleague before anything is written, and says which", async () => {
  const book = await emptyWorkbook();
  lock(book, "Feuille 1");
  const before = workbookState(book.state, book.id);
  expect(() => book.script.call("installWorkbook", [], { user: COLLEAGUE })).toThrow("« Feuille 1 »");
  expect(workbookState(book.state, book.id)).toEqual(before);
});

test("a workbook of a later version is left alone", async () => {
  const book = await emptyWorkbook();
  book.script.call("installWorkbook");
  book.state.edit(book.id, (workbook) => {
    workbook.metadata = workbook.metadata.map((each) => ({ ...each, metadataValue: "99" }));
  });
  expect(() => book.script.call("installWorkbook")).toThrow("version 99 du modèle");
});

test("every version of the template has its step, in order, and nothing is left to do on the current one", () => {
  expect(TEMPLATE_MIGRATIONS.map(({ to }) => to)).toEqual(
    Array.from({ length: TEMPLATE_VERSION }, (_, index) => index + 1),
  );
  expect(migrationsFrom(TEMPLATE_VERSION)).toEqual([]);
});

function lock({ state, id }: Awaited<ReturnType<typeof emptyWorkbook>>, title: string): void {
  const sheetId = tabByTitle(state.workbook(id), title)?.sheetId ?? 0;
  editAs(state, id, [
    { addProtectedRange: { protectedRange: { range: { sheetId }, editors: { users: [OWNER] } } } },
  ]);
}
