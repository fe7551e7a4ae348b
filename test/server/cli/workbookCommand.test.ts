import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { main } from "../../../server/cli/main.ts";
import { namedRangesOf, ROW_COUNTS_RANGE } from "../../../shared/workbook/namedRange.ts";
import { ASSOCIATION_TEMPLATE } from "../../../shared/workbook/template.ts";
import { type StandIn, startGoogle } from "../../google/server.ts";
import { tabByTitle } from "../../google/workbook/workbook.ts";
import { demonstration } from "../../seeds/maine-et-loire-2012/demonstration.ts";
import { editAs } from "../../support/googleWorkbooks.ts";

const PERSON = "personne@association.example";

let google: StandIn;
let folder: string;
let credentials: string;

beforeEach(async () => {
  google = await startGoogle();
  folder = mkdtempSync(join(tmpdir(), "navette-workbook-"));
  credentials = join(folder, "moi.json");
  google.state.refreshTokens.set("refresh", {
    email: PERSON,
    scopes: ["https://www.googleapis.com/auth/drive.file"],
  });
  const person = { type: "authorized_user", client_id: "c", client_secret: "s", refresh_token: "refresh" };
  writeFileSync(credentials, JSON.stringify(person));
});

afterEach(async () => {
  await google.close();
  rmSync(folder, { recursive: true });
});

async function navette(...args: readonly string[]) {
  const written = { out: "", err: "" };
  const code = await main(
    [...args, ...(args.includes("--credentials") ? [] : ["--credentials", credentials])],
    { demonstration: () => Promise.resolve(demonstration) },
    {
      out: (text) => {
        written.out += `${text}\n`;
      },
      err: (text) => {
        written.err += text;
      },
      interactive: false,
      env: { NAVETTE_DATA: join(folder, "data"), NAVETTE_GOOGLE_URL: google.url },
      now: () => new Date(),
    },
  );
  return { code, ...written };
}

async function created(): Promise<string> {
  const { code, out, err } = await navette("workbook", "create", "Atelier des Saules");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const id = /\/d\/([\w-]+)/.exec(out)?.[1];
  if (id === undefined) throw new Error(`No address in "${out}"`);
  return id;
}

test("a workbook is made from the template in one batch: tabs, ranges, lists, version, nothing missing", async () => {
  const id = await created();
  const workbook = google.state.workbook(id);
  expect(workbook).toMatchObject({ title: "Atelier des Saules", locale: "fr_FR", timeZone: "Europe/Paris" });
  expect(google.log.to(/:batchUpdate/)).toHaveLength(1);
  expect(workbook.tabs.map(({ properties }) => properties.title)).toEqual([
    ...ASSOCIATION_TEMPLATE.tabs.map(({ title }) => title),
    "Navette",
  ]);
  expect(workbook.namedRanges.map(({ name }) => name).sort()).toEqual(
    [...namedRangesOf(ASSOCIATION_TEMPLATE).map(({ name }) => name), ROW_COUNTS_RANGE].sort(),
  );
  const participants = tabByTitle(workbook, "Participants");
  const columns = Object.keys(
    ASSOCIATION_TEMPLATE.tabs.find(({ key }) => key === "participants")?.columns ?? {},
  );
  expect(participants).toMatchObject({ columnCount: columns.length, properties: { frozenRowCount: 1 } });
  const sex = participants?.rows[1]?.[columns.indexOf("sex")];
  expect(sex?.validation?.condition?.values?.map(({ userEnteredValue }) => userEnteredValue)).toContain(
    "Femme",
  );
  expect(participants?.rows[0]?.[0]?.note).toContain("P-001");
  expect(participants?.protections).toMatchObject([{ warningOnly: true }]);
  expect(await navette("workbook", "inspect", id)).toEqual({
    code: 0,
    out: "Ce classeur suit le modèle : rien ne manque.\n",
    err: "",
  });
});

test("what a workbook lacks is said, then added, without touching what was typed in it", async () => {
  const id = await created();
  const sheetIdOf = (title: string) => tabByTitle(google.state.workbook(id), title)?.sheetId ?? Number.NaN;
  google.state.setCell(id, "Participants!A2", "P-001");
  const rangeIdOf = (name: string) =>
    google.state.workbook(id).namedRanges.find((named) => named.name === name)?.namedRangeId ?? "";
  editAs(google.state, id, [
    { deleteNamedRange: { namedRangeId: rangeIdOf("navette_participants_sexe") } },
    { deleteSheet: { sheetId: sheetIdOf("Bilans") } },
    { deleteSheet: { sheetId: sheetIdOf("Navette") } },
    {
      deleteDimension: {
        range: { sheetId: sheetIdOf("Présences"), dimension: "COLUMNS", startIndex: 5, endIndex: 6 },
      },
    },
  ]);
  const before = google.state.workbook(id);
  const { code, out } = await navette("workbook", "inspect", id);
  expect(code).toBe(1);
  expect(out.split("\n")).toEqual([
    "Onglet absent : « Bilans » (facultatif).",
    "Onglet « Participants », repères à remettre : « Sexe ».",
    "Onglet « Présences », colonnes absentes : « Minutes ».",
    "Le compte des lignes (onglet « Navette ») manque.",
    "",
  ]);

  expect(await navette("workbook", "upgrade", id)).toMatchObject({ code: 0 });
  expect(await navette("workbook", "inspect", id)).toMatchObject({ code: 0 });
  const after = google.state.workbook(id);
  for (const tab of before.tabs) {
    const kept = after.tabs.find(({ sheetId }) => sheetId === tab.sheetId);
    tab.rows.forEach((row, index) => {
      row?.forEach((cell, column) => {
        if (cell !== undefined && cell.formula === undefined)
          expect(kept?.rows[index]?.[column]).toEqual(cell);
      });
    });
  }
  const again = google.log.to(/:batchUpdate/).length;
  await navette("workbook", "upgrade", id);
  expect(google.log.to(/:batchUpdate/)).toHaveLength(again);
});

test("a count of rows typed over its formula is said, and put back", async () => {
  const id = await created();
  google.state.setCell(id, "Navette!B3", 1_000);
  expect(await navette("workbook", "inspect", id)).toMatchObject({
    code: 1,
    out: "Onglet « Navette » : un compte de lignes n'est plus une formule.\n",
  });
  expect(await navette("workbook", "upgrade", id)).toMatchObject({ code: 0 });
  expect(await navette("workbook", "inspect", id)).toMatchObject({ code: 0 });
  const counts = tabByTitle(google.state.workbook(id), "Navette");
  expect(counts?.rows[2]?.[1]?.formula).toBe("=ROWS('Participants'!A:A)");

  const properties = {
    sheetId: tabByTitle(google.state.workbook(id), "Participants")?.sheetId ?? 0,
    title: "L'équipe",
  };
  editAs(google.state, id, [{ updateSheetProperties: { properties, fields: "title" } }]);
  expect(await navette("workbook", "inspect", id)).toMatchObject({ code: 0 });
});

test("a workbook made before names had ranges is given them", async () => {
  const id = await created();
  const names = ["navette_participants_prenom", "navette_participants_date_de_naissance"];
  const ranges = () => google.state.workbook(id).namedRanges;
  const before = ranges();
  editAs(
    google.state,
    id,
    before
      .filter(({ name }) => names.includes(name))
      .map(({ namedRangeId }) => ({ deleteNamedRange: { namedRangeId } })),
  );
  expect(await navette("workbook", "inspect", id)).toMatchObject({
    code: 1,
    out: "Onglet « Participants », repères à remettre : « Prénom », « Date de naissance ».\n",
  });
  expect(await navette("workbook", "upgrade", id)).toMatchObject({ code: 0 });
  const placesOf = (all: typeof before) => new Map(all.map(({ name, range }) => [name, range]));
  expect(placesOf(ranges())).toEqual(placesOf(before));
});

test("the key of the service is refused: it must never be able to write", async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = join(folder, "service.json");
  const service = {
    type: "service_account",
    client_email: "navette@service.example",
    private_key: privateKey.export({ type: "pkcs8", format: "pem" }),
  };
  writeFileSync(key, JSON.stringify(service));
  const answer = await navette("workbook", "create", "X", "--credentials", key);
  expect(answer).toMatchObject({ code: 2, out: "" });
  expect(answer.err).toContain("compte de service");
  expect(google.log.exchanges).toEqual([]);
});

test("somebody else's workbook is refused with a sentence", async () => {
  const { id } = google.state.createWorkbook({ title: "Ailleurs", owner: "autre@personne.example" });
  const { code, err } = await navette("workbook", "inspect", id);
  expect(code).toBe(2);
  expect(err).toContain("n'est pas à vous");
});
