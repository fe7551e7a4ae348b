import fc from "fast-check";
import { expect, test } from "vitest";
import { checkWorkbook } from "../../../shared/checks/checkWorkbook.ts";
import { type KeyedRows, shrinkGuard } from "../../../shared/checks/shrinkGuard.ts";
import { refusal } from "../../../shared/refusal.ts";
import type { TabKey } from "../../../shared/workbook/template.ts";
import type { Pull } from "../../../server/sources/source.ts";
import type { Store } from "../../../server/store/store.ts";
import { acceptHeld } from "../../../server/sync/acceptHeld.ts";
import { rebuild } from "../../../server/sync/rebuild.ts";
import { editableSource, type EditableSource } from "../../support/editableSource.ts";
import { pullOf, siretOf, smallWorkbook, withoutTab } from "../../support/pulls.ts";
import { pictureOf, type Picture, storedPictures } from "../../support/storedPicture.ts";
import { steadyClock, syncing } from "../../support/syncing.ts";
import { inTemporaryStore, query } from "../../support/temporaryStore.ts";

const UNREADABLE = refusal("file_unreadable", { file: "x.xlsx" });
const STRUCTURES = [1, 2, 3] as const;

/** What the store should say, worked out without a store: each structure has one file at most, and one published pull. */
type Association = {
  file: string | null;
  content: Pull | "unreadable";
  published: Pull | null;
  /** The last pull that could be read of the file it is in, when it is held. */
  held: Pull | null;
  /** Whether the last sync could read the file: what was held before an unreadable one cannot be accepted. */
  readable: boolean;
};

type Model = { readonly associations: Map<number, Association>; names: number };

function rowsOf(pull: Pull): KeyedRows {
  const { records } = checkWorkbook(pull.content);
  const tabs = Object.keys(records) as TabKey[];
  return new Map(
    tabs.map((tab) => [tab, new Map((records[tab] ?? []).map(({ key, record }) => [key, record]))]),
  );
}

function losesTooMuch(published: Pull, pull: Pull): boolean {
  const { records } = checkWorkbook(pull.content);
  return shrinkGuard(rowsOf(published), records, pull.content).some(
    ({ severity }) => severity === "bloquant",
  );
}

function syncModel({ associations }: Model): void {
  for (const association of associations.values()) {
    const { file, content, published } = association;
    if (file === null) association.held = null;
    association.readable = content !== "unreadable";
    if (file === null || content === "unreadable") continue;
    const { held } = checkWorkbook(content.content);
    const wait = held || (published !== null && losesTooMuch(published, content));
    association.held = wait ? content : null;
    if (!wait) association.published = content;
  }
}

type Step = (model: Model, source: EditableSource, store: Store) => Promise<void> | void;

/** A step that fast-check prints by its name. */
const named = (name: string, step: Step) => Object.assign(step, { [fc.toStringMethod]: () => name });

function put(source: EditableSource, { file, content }: Association, fingerprint?: string): void {
  if (file !== null) source.put(file, content === "unreadable" ? UNREADABLE : content, fingerprint);
}

const structures = fc.constantFrom(...STRUCTURES);
const of = (model: Model, structure: number): Association => {
  const found = model.associations.get(structure);
  if (found === undefined) throw new Error("Cannot find an association of this test");
  return found;
};

const edit = fc
  .record({
    structure: structures,
    participants: fc.integer({ min: 1, max: 14 }),
    attendances: fc.integer({ min: 0, max: 30 }),
    minutes: fc.constantFrom(30, 60, 90),
    reversed: fc.boolean(),
    blocked: fc.nat({ max: 7 }).map((n) => n === 0),
  })
  .map(({ structure, reversed, blocked, ...size }): Step => {
    const rows = smallWorkbook({ structure, ...size });
    const participants = rows.participants ?? [];
    const ordered = reversed ? { ...rows, participants: [...participants].reverse() } : rows;
    const pull = pullOf(blocked ? withoutTab(ordered, "workshops") : ordered);
    return named(
      `edit ${String(structure)} ${JSON.stringify({ ...size, reversed, blocked })}`,
      (model, source) => {
        const association = of(model, structure);
        association.file ??= `s${String(structure)}.xlsx`;
        association.content = pull;
        put(source, association);
      },
    );
  });

const damage = structures.map((structure): Step =>
  named(`damage ${String(structure)}`, (model, source) => {
    of(model, structure).content = "unreadable";
    put(source, of(model, structure));
  }),
);

const saveAgain = fc.tuple(structures, fc.nat({ max: 9 })).map(([structure, n]): Step =>
  named(`save ${String(structure)} again`, (model, source) => {
    put(source, of(model, structure), `saved ${String(n)}`);
  }),
);

const remove = structures.map((structure): Step =>
  named(`remove ${String(structure)}`, (model, source) => {
    const association = of(model, structure);
    if (association.file !== null) source.remove(association.file);
    association.file = null;
  }),
);

const rename = structures.map((structure): Step =>
  named(`rename ${String(structure)}`, (model, source) => {
    const association = of(model, structure);
    if (association.file === null) return;
    source.remove(association.file);
    association.file = `renamed ${String(++model.names)}.xlsx`;
    put(source, association);
  }),
);

const sync = fc.constant(
  named("sync", async (model, source, store) => {
    await syncing(store, source);
    syncModel(model);
  }),
);

const acceptAll = fc.constant(
  named("accept what is held", async (model, _source, store) => {
    for (const { workbook, status } of await store.workbooks()) {
      if (status !== "retenu") continue;
      await acceptHeld({ store, clock: steadyClock() }, workbook, { actor: "test", reason: "test" }).catch(
        () => null,
      );
    }
    for (const association of model.associations.values()) {
      const { held, readable } = association;
      if (held === null || !readable || checkWorkbook(held.content).held) continue;
      association.published = held;
      association.held = null;
    }
  }),
);

const rebuilding = fc.constant(
  named("rebuild", (_model, _source, store) => rebuild({ store, onProgress: () => undefined })),
);

async function publishedByStructure(store: Store, file: string): Promise<Map<string, Picture>> {
  const pictures = await storedPictures(store, file);
  const states = await store.workbooks();
  return new Map(
    states.flatMap(({ workbook, structure, generation }) => {
      const picture = pictures.get(workbook);
      expect(picture === undefined).toBe(generation === 0);
      return picture === undefined ? [] : [[String(structure), picture]];
    }),
  );
}

test("after any sequence of edits and syncs, what is published is the last good state of each workbook", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          { weight: 4, arbitrary: edit },
          { weight: 4, arbitrary: sync },
          damage,
          saveAgain,
          remove,
          rename,
          acceptAll,
          rebuilding,
        ),
        { minLength: 1, maxLength: 16 },
      ),
      (steps) =>
        inTemporaryStore(async ({ store, file }) => {
          const source = editableSource();
          const model: Model = {
            names: 0,
            associations: new Map(
              STRUCTURES.map((n) => [
                n,
                { file: null, content: "unreadable", published: null, held: null, readable: false },
              ]),
            ),
          };
          for (const step of steps) await step(model, source, store);
          await syncing(store, source);
          syncModel(model);

          const expected = [...model.associations].flatMap(([structure, { published }]) =>
            published === null ? [] : [[siretOf(structure), pictureOf(published)] as const],
          );
          expect(await publishedByStructure(store, file)).toEqual(new Map(expected));
          expect(query(file, "PRAGMA integrity_check")).toEqual([["ok"]]);
          expect(query(file, "PRAGMA foreign_key_check")).toEqual([]);
          const statuses = new Map(
            (await store.workbooks()).map(({ workbook, status }) => [workbook, status]),
          );
          for (const { file: id, content, held } of model.associations.values()) {
            if (id === null) continue;
            const status = content === "unreadable" ? "illisible" : held === null ? "publie" : "retenu";
            expect([id, statuses.get(id)]).toEqual([id, status]);
          }
          const revision = await store.revision();
          await syncing(store, source);
          expect(await store.revision()).toBe(revision);
        }),
    ),
    { numRuns: Number(process.env["NAVETTE_SEQUENCES"] ?? 60) },
  );
}, 600_000);
