import { setTimeout as after } from "node:timers/promises";
import { expect, test } from "vitest";
import { checkWorkbook } from "../../../shared/checks/checkWorkbook.ts";
import { openStore } from "../../../server/store/openStore.ts";
import { CHANGING, workbookAt } from "../../support/changingWorkbooks.ts";
import { type OpenStore, DEPARTMENT, query, temporaryDatabase } from "../../support/temporaryStore.ts";
import { pictureOf, storedPictures, storedProblems } from "../../support/storedPicture.ts";
import { syncProcess } from "../../support/syncProcess.ts";

const ROUNDS = Number(process.env["NAVETTE_KILL_ROUNDS"] ?? 25);
/** Long enough for a few versions, short enough for the first one to be cut. */
const LONGEST_LIFE_MS = 400;

/** Everything the store says of each workbook, problems and tallies included. */
async function told({ store, file }: OpenStore) {
  const pictures = await storedPictures(store, file);
  const states = new Map((await store.workbooks()).map((state) => [state.workbook, state]));
  return Promise.all(
    CHANGING.map(async ({ structure, id }) => ({
      structure,
      picture: pictures.get(id) ?? null,
      problems: await storedProblems(store, id),
      problemCount: states.get(id)?.problemCount ?? 0,
      tallies: states.get(id)?.tallies ?? [],
      pull: (await store.publishedSnapshot(id))?.pull ?? null,
    })),
  );
}

function expected(structure: number, version: number) {
  if (version === 0) {
    return { structure, picture: null, problems: [], problemCount: 0, tallies: [], pull: null };
  }
  const pull = workbookAt(structure, version);
  const { problems, tallies } = checkWorkbook(pull.content);
  return {
    structure,
    picture: pictureOf(pull),
    problems,
    problemCount: problems.length,
    tallies,
    pull,
  };
}

test(
  "a sync killed at any moment leaves each workbook wholly in its old or in its new state, and loses nothing it had said was done",
  async () => {
    const file = temporaryDatabase();
    let finished = 0;
    let cut = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const process = syncProcess(file, finished + 1, finished + 1_000);
      await process.ready;
      await after(Math.random() * LONGEST_LIFE_MS);
      process.kill();
      const last = await process.ended;
      expect(last.errors).toBe("");
      finished = last.finished;

      expect(query(file, "PRAGMA integrity_check")).toEqual([["ok"]]);
      expect(query(file, "PRAGMA foreign_key_check")).toEqual([]);
      const store = await openStore({ file, department: DEPARTMENT });
      const workbooks = await told({ store, file });
      await store.close();
      const ahead = workbooks.filter((workbook) => {
        const { structure } = workbook;
        const isNew = JSON.stringify(workbook) === JSON.stringify(expected(structure, finished + 1));
        // Anything but the new state must be the old one, to the last token.
        if (!isNew) expect(workbook).toEqual(expected(structure, finished));
        return isNew;
      });
      if (ahead.length > 0 && ahead.length < workbooks.length) cut++;
    }
    // Otherwise the kills would all have come between two syncs, and this test would prove nothing.
    expect(cut).toBeGreaterThan(0);
  },
  60_000 + ROUNDS * 10_000,
);
