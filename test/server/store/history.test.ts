import fc from "fast-check";
import { expect, test } from "vitest";
import { OPEN } from "../../../server/store/tables.ts";
import { editableSource } from "../../support/editableSource.ts";
import { pullOf, smallWorkbook } from "../../support/pulls.ts";
import type { TypedRow } from "../../support/rawSheets.ts";
import { syncing } from "../../support/syncing.ts";
import { inTemporaryStore, query, temporaryStore } from "../../support/temporaryStore.ts";

const rows = smallWorkbook({ structure: 1, participants: 4, attendances: 20 });
const presences = rows.attendances ?? [];
const workbook = (attendances: readonly TypedRow[]) => pullOf({ ...rows, attendances });
/** Every presence but the last. */
const without = presences.slice(0, -1);

/** [from, to] of each version of the last presence, in order. */
const versions = (file: string) =>
  query(
    file,
    "SELECT from_generation, to_generation FROM record WHERE tab = 'attendances' AND key LIKE '2012-01-07%P-004' ORDER BY 1",
  );

test("a removed row is closed once, however many passes follow", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  source.put("a.xlsx", workbook(presences));
  await syncing(store, source);
  expect(versions(file)).toEqual([[1, OPEN]]);
  source.put("a.xlsx", workbook(without));
  for (const fingerprint of ["once", "again", "and again"]) {
    source.put("a.xlsx", workbook(without), fingerprint);
    await syncing(store, source);
    expect(versions(file)).toEqual([[1, 2]]);
  }
});

test("a row that goes, comes back and goes again has two closed versions", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  for (const attendances of [presences, without, presences, without]) {
    source.put("a.xlsx", workbook(attendances));
    await syncing(store, source);
  }
  expect(versions(file)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test("a row that changes has one version after the other, without a gap", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  for (const minutes of [60, 90, 120]) {
    source.put("a.xlsx", workbook([...without, { ...presences.at(-1), minutes }]));
    await syncing(store, source);
  }
  expect(versions(file)).toEqual([
    [1, 2],
    [2, 3],
    [3, OPEN],
  ]);
});

test("whatever happens to the rows, each has at most one open version, and none overlap", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom(null, 30, 60), { minLength: 6, maxLength: 6 }), {
        minLength: 1,
        maxLength: 6,
      }),
      (states) =>
        inTemporaryStore(async ({ store, file }) => {
          const source = editableSource();
          for (const state of states) {
            // Too few rows for the shrink guard, which would hold a pull that loses them all: one always stays.
            const kept = state.flatMap((minutes, index) =>
              minutes === null ? [] : [{ ...presences[index], minutes }],
            );
            source.put("a.xlsx", workbook([...kept, presences[19] ?? {}]));
            await syncing(store, source);
          }
          const overlapping = query(
            file,
            `SELECT count(*) FROM record a JOIN record b
             ON a.tab = b.tab AND a.key = b.key AND a.from_generation < b.from_generation
             AND a.to_generation > b.from_generation`,
          );
          expect(overlapping).toEqual([[0]]);
          const twice = query(
            file,
            `SELECT count(*) FROM record a JOIN record b
             ON a.tab = b.tab AND a.key = b.key AND a.to_generation = b.from_generation AND a.content = b.content`,
          );
          expect(twice).toEqual([[0]]);
        }),
    ),
    { numRuns: 15 },
  );
});
