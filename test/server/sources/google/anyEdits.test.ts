import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openStore } from "../../../../server/store/openStore.ts";
import type { Store } from "../../../../server/store/store.ts";
import { namedRangeOf } from "../../../../shared/workbook/namedRange.ts";
import type { TabContent, WorkbookContent } from "../../../../shared/workbook/content.ts";
import { columnsOf } from "../../../../shared/workbook/tab.ts";
import { ASSOCIATION_TEMPLATE } from "../../../../shared/workbook/template.ts";
import type { StandIn } from "../../../google/server.ts";
import { NO_QUOTAS } from "../../../google/wire/quotas.ts";
import { editAs, makeWorkbook, sourceOn, startGoogleForNavette } from "../../../support/googleWorkbooks.ts";
import { aWorkbook, rawSheets } from "../../../support/rawSheets.ts";
import { simulatedTime, type SimulatedTime } from "../../../support/simulatedTime.ts";
import { syncing } from "../../../support/syncing.ts";
import { inTemporaryStore, query } from "../../../support/temporaryStore.ts";
import { whatTheSheetsSay } from "../../../support/whatTheSheetsSay.ts";
import { EDITS } from "../../../support/workbookEdits.ts";

/** What identifies the invented participants of this workbook, and stands nowhere else. */
const NAMES = ["Zzcanari", "Yycanari", "Xxcanari", "Wwcanari", "Vvcanari"];
const CANARIES = [...NAMES, "Quetzal", "0612345678", "Observée", "04/03/1985", "31110"];

const IDENTIFYING = ASSOCIATION_TEMPLATE.tabs.flatMap((tab) =>
  columnsOf(tab).flatMap(({ column }) => (column.identifying === true ? namedRangeOf(tab, column) : [])),
);

/** Rows of every fate: accepted, repeated, of somebody who is not there, unreadable, blank. */
const sheets = rawSheets(
  aWorkbook({
    participants: NAMES.map((birthName, index) => ({
      code: `P-00${index + 1}`,
      birthName,
      firstName: "Quetzal",
      birthDate: index % 2 === 0 ? "04/03/1985" : 31_110,
      phone: "0612345678",
      remarks: "Observée",
      sex: index === 3 ? "Fmme" : "Femme",
      commune: "49007 Angers",
    })),
    attendances: Array.from({ length: 14 }, (_, index) =>
      index === 5
        ? {}
        : {
            date: index === 7 ? "hier" : 40_910 + Math.floor(index / 2) * 2,
            halfDay: "Matin",
            workshop: "Cuisine",
            participant: index === 9 ? "P-999" : `P-00${1 + (index % 4)}`,
            status: "Présent",
          },
    ),
  }),
);

/** What somebody reads who has never seen this workbook. */
async function freshPull(google: StandIn, time: SimulatedTime, id: string): Promise<WorkbookContent> {
  const store = await openStore({ file: ":memory:", department: "49" });
  try {
    const source = await sourceOn(google, store, time);
    const ref = (await source.list()).find((each) => each.id === id);
    if (ref === undefined) throw new Error("The workbook is not listed");
    return (await source.pull(ref)).content;
  } finally {
    await store.close();
  }
}

/** What a content says of a tab. How its columns are ordered says nothing. */
const saidBy = ({ key, title, headerRow, columns }: TabContent) => ({
  key,
  title,
  headerRow,
  columns: columns.filter(({ position }) => position > 0).sort((a, b) => (a.key < b.key ? -1 : 1)),
});

const saidByAll = (tabs: readonly TabContent[]) => tabs.map(saidBy).sort((a, b) => (a.key < b.key ? -1 : 1));

async function expectNothingLost(store: Store): Promise<void> {
  const [state] = await store.workbooks();
  const { problems } = await store.problems({ limit: 1_000, offset: 0 });
  for (const { tab, rows, accepted, refused, blank } of state?.tallies ?? []) {
    expect(accepted + refused + blank).toBe(rows);
    const refusing = problems.filter((problem) => problem.tab === tab && problem.refusesRow);
    expect(new Set(refusing.map(({ row }) => row)).size).toBe(refused);
    // Without its column, which holds the workbook, a row has no cell to show.
    if (state?.status === "publie") for (const { cell } of refusing) expect(cell).toMatch(/^[A-Z]+\d+$/);
  }
}

/** Every row of every table, snapshots aside: those are compressed, and looked at once they are opened. */
function everythingIn(file: string): unknown {
  const tables = query(file, "SELECT name FROM sqlite_master WHERE type = 'table'").map(([name]) =>
    String(name),
  );
  return tables.map((table) => query(file, `SELECT * FROM "${table}"`));
}

type Seen = { readonly asked: string; readonly told: string; readonly outcome: string };

async function editAndSynchronise(edits: readonly (readonly [string, number, boolean])[]): Promise<Seen> {
  const time = simulatedTime();
  const google = await startGoogleForNavette({ clock: () => time.clock(), quotas: NO_QUOTAS });
  let outcome = "";
  try {
    const id = makeWorkbook(google.state, sheets);
    await inTemporaryStore(async ({ store, file }) => {
      const source = await sourceOn(google, store, time);
      await syncing(store, source, () => time.clock());
      for (const [name, pick, synchronised] of edits) {
        const request = EDITS[name]?.(google.state.workbook(id), pick) ?? null;
        if (request !== null) editAs(google.state, id, [request]);
        if (synchronised) await syncing(store, source, () => time.clock());
      }
      await syncing(store, source, () => time.clock());
      outcome = (await store.standing(id))?.outcome ?? "";
      const stored = JSON.stringify(everythingIn(file));
      for (const canary of CANARIES) expect(stored).not.toContain(canary);
      if (outcome === "illisible") return;

      const last = (await store.pulledSnapshot(id))?.pull.content.tabs ?? [];
      expect(JSON.stringify(last)).not.toMatch(new RegExp(CANARIES.join("|")));
      expect(saidByAll(last)).toEqual(saidByAll((await freshPull(google, time, id)).tabs));
      await expectNothingLost(store);
      // Held, it may have been read in part, and nothing of it is shown; published, it was read whole.
      if (outcome === "publie")
        expect(saidByAll(last)).toEqual(saidByAll(whatTheSheetsSay(google.state.workbook(id))));
    });
    return {
      asked: google.log.exchanges.map(({ decodedUrl }) => decodedUrl).join("\n"),
      told: google.log.exchanges.map(({ responseBody }) => responseBody).join("\n"),
      outcome,
    };
  } finally {
    await google.close();
  }
}

async function outcomesOf(
  edit: fc.Arbitrary<[string, number, boolean]>,
  numRuns: number,
): Promise<ReadonlyMap<string, number>> {
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const { asked, told, outcome } = await editAndSynchronise(edits);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      for (const name of IDENTIFYING) expect(asked).not.toContain(name);
      for (const canary of CANARIES) expect(told).not.toContain(canary);
    }),
    { numRuns, seed: 49 },
  );
  return outcomes;
}

test("whatever people do to a workbook, what is kept is what its sheets say, whatever was read before; no row is lost, no name goes out", async () => {
  const edit = fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(200), fc.boolean());
  const outcomes = await outcomesOf(edit, 60);
  // Most of what people do leaves a workbook that can be published: the comparison with its sheets is no empty one.
  expect(outcomes.get("publie")).toBeGreaterThan(30);
});

test("whatever befalls the ranges, the columns and the header row of the tab of people, no name goes out", async () => {
  const aimed = [
    "deleteRangeOfPeople",
    "deleteRangeOfPeople",
    "moveColumn",
    "sortWithHeader",
    "deleteHeaders",
    "deleteColumn",
  ];
  const tabs = ASSOCIATION_TEMPLATE.tabs.length + 1;
  const pick = fc
    .nat(16)
    .map((n) => n * tabs + ASSOCIATION_TEMPLATE.tabs.findIndex(({ key }) => key === "participants"));
  const outcomes = await outcomesOf(fc.tuple(fc.constantFrom(...aimed), pick, fc.boolean()), 40);
  expect(
    Math.min(...["publie", "retenu", "illisible"].map((outcome) => outcomes.get(outcome) ?? 0)),
  ).toBeGreaterThan(0);
});
