import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GoogleApi, googleApi, type RangeValues } from "../../server/sources/google/googleApi.ts";
import type { GoogleAccess } from "../../server/sources/google/googleAccess.ts";
import { googleSource } from "../../server/sources/google/googleSource.ts";
import { createPacer } from "../../server/sources/google/pacer.ts";
import { readByRanges } from "../../server/sources/google/readByRanges.ts";
import type { Pull, WorkbookRef } from "../../server/sources/source.ts";
import { openStore } from "../../server/store/openStore.ts";
import { hashOf } from "../../server/store/packed.ts";
import type { Decision, Store } from "../../server/store/store.ts";
import { readPull } from "../../server/sync/readPull.ts";
import { synchroniseWorkbook } from "../../server/sync/synchroniseWorkbook.ts";
import { checkWorkbook } from "../../shared/checks/checkWorkbook.ts";
import { factsOf } from "../../shared/figures/factsOf.ts";
import { contentOf } from "../../shared/workbook/extractContent.ts";
import { rangesOf, ROW_COUNTS_RANGE } from "../../shared/workbook/namedRange.ts";
import type { Located } from "../../shared/workbook/recognise.ts";
import { ASSOCIATION_TEMPLATE } from "../../shared/workbook/template.ts";
import { rawSheets } from "../support/rawSheets.ts";
import { simulatedTime } from "../support/simulatedTime.ts";
import { inflateAndScan, openFloor } from "./floors.ts";
import { compare } from "./measure.ts";
import { recordedGoogle } from "./recordedGoogle.ts";
import { yearOfPresences } from "./yearOfPresences.ts";

/** In milliseconds of CPU. */
export type WorkbookCost = {
  readonly rows: number;
  /** From the bytes of the answer to the durable commit. */
  readonly ours: number;
  /** The least that could do: inflate, parse, look at each cell, insert the accepted rows. */
  readonly floor: number;
  /** The parts of both, each measured by itself. */
  readonly parts: Readonly<Record<string, number>>;
};

const WORKBOOKS = 8;
const RANGES = [ROW_COUNTS_RANGE, ...rangesOf(ASSOCIATION_TEMPLATE).map(({ name }) => name)];
const time = simulatedTime();

/** What one Google workbook of 3,000 presences costs when it is read for the first time, and the least that could do. */
export async function workbookCost(rounds: number): Promise<WorkbookCost> {
  const numbers = Array.from({ length: WORKBOOKS }, (_, index) => index + 1);
  const google = await recordedGoogle(numbers.map((number) => rawSheets(yearOfPresences(number))));
  const api = googleApi(google.access, createPacer(time));
  const stores = await freshStores(google.access, 2 * (rounds + 1));
  const inputs = await Promise.all(stores.next().refs.map((ref) => inputOf(api, ref)));
  const accepted = inputs.map(({ decision }) => recordsOf(decision));
  const bodies = google.bodies();
  await google.stop();
  const floor = openFloor();

  const cost = await compare(
    {
      ours: () => synchroniseAll(google.access, stores.next()),
      "request, answer, schema": () => forEach(inputs, ({ ref }) => api.values(ref.id, RANGES, "COLUMNS")),
      recognise: () => forEach(inputs, ({ ref, answers }) => recognise(ref, answers)),
      "content, reduced": () => forEach(inputs, ({ recognised }) => contentOf(recognised)),
      "JSON and hash": () => forEach(inputs, ({ decision }) => hashOf({ ...decision.reading.pull })),
      check: () => forEach(inputs, ({ decision }) => checkWorkbook(decision.reading.pull.content)),
      facts: () => forEach(inputs, ({ decision }) => factsOf(decision.reading.checked)),
      store: async () => {
        const { store } = stores.next();
        await forEach(inputs, ({ decision }) => store.decide(unwritten(decision)));
      },
      "floor: inflate, parse, scan": () => forEach(bodies, inflateAndScan),
      "floor: insert": () => forEach(accepted, floor.insert),
    },
    rounds,
  );
  floor.close();
  await stores.close();
  const [ours = 0, ...parts] = Object.values(cost).map((cpu) => cpu / WORKBOOKS);
  const names = Object.keys(cost).slice(1);
  return {
    rows: accepted[0]?.length ?? 0,
    ours,
    floor: parts.slice(-2).reduce((sum, cpu) => sum + cpu, 0),
    parts: Object.fromEntries(names.map((name, index) => [name, parts[index] ?? 0])),
  };
}

type Fresh = { readonly store: Store; readonly refs: readonly WorkbookRef[] };

async function synchroniseAll(access: GoogleAccess, { store, refs }: Fresh): Promise<void> {
  const source = googleSource({ access, feed: store.drive, pacer: createPacer(time), effects: time });
  const effects = { store, source, clock: time.clock, log: console.error };
  await forEach(refs, async (ref) => {
    const outcome = await synchroniseWorkbook(effects, ref, { again: false });
    if (outcome !== "publie") throw new Error(`Expected ${ref.title} to be published, not ${outcome}`);
  });
}

/** Stores that know every workbook and have read none, all made before anything is measured. */
async function freshStores(access: GoogleAccess, count: number) {
  const folder = mkdtempSync(join(tmpdir(), "navette-bench-"));
  const all: Fresh[] = [];
  for (let made = 0; made <= count; made++) {
    const store = await openStore({ file: join(folder, `${made}.db`), department: "49" });
    const source = googleSource({ access, feed: store.drive, pacer: createPacer(time), effects: time });
    all.push({ store, refs: await source.list() });
  }
  let used = 0;
  return {
    next: (): Fresh => {
      const fresh = all[used++];
      if (fresh === undefined) throw new RangeError("Every store was used");
      return fresh;
    },
    close: async () => {
      for (const { store } of all) await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

type Input = {
  readonly ref: WorkbookRef;
  readonly answers: readonly RangeValues[];
  readonly recognised: Located;
  readonly decision: Decision;
};

async function inputOf(api: GoogleApi, ref: WorkbookRef): Promise<Input> {
  const answers = await api.values(ref.id, RANGES, "COLUMNS");
  const { recognised } = await recognise(ref, answers);
  const pull: Pull = { content: contentOf(recognised), registrations: [], problems: [] };
  const read = readPull(pull);
  const reading = { ...read, workbook: ref.id, title: ref.title, fingerprint: "1", takenAt: "2026-01-05" };
  const { problems } = read.checked;
  return {
    ref,
    answers,
    recognised,
    decision: {
      reading,
      judgement: { problems, reason: null, duplicateOf: null, takesOver: null },
      published: { ...read, facts: factsOf(read.checked) },
      version: 0,
      acceptance: null,
      fresh: true,
    },
  };
}

/** The same decision, whose facts were never written in JSON; the pull was, to be hashed. */
function unwritten(decision: Decision): Decision {
  const { published } = decision;
  return published === null
    ? decision
    : { ...decision, published: { ...published, facts: { ...published.facts } } };
}

async function recognise(ref: WorkbookRef, answers: readonly RangeValues[]) {
  const answered = { values: () => Promise.resolve(answers) } as Partial<GoogleApi> as GoogleApi;
  const read = await readByRanges(answered, ref.id, ASSOCIATION_TEMPLATE);
  if (typeof read === "string") throw new Error(`Cannot read ${ref.title} by its ranges: ${read}`);
  return read;
}

function recordsOf({ reading }: Decision): readonly string[] {
  return Object.values(reading.checked.records).flatMap((rows) =>
    rows.map(({ record }) => JSON.stringify(record)),
  );
}

async function forEach<T>(items: readonly T[], work: (item: T) => unknown): Promise<void> {
  for (const item of items) await work(item);
}
