import { checkWorkbook } from "../../shared/checks/checkWorkbook.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import { factsOf } from "../../shared/figures/factsOf.ts";
import type { Pull } from "../../server/sources/source.ts";
import type { Store } from "../../server/store/store.ts";
import { OPEN } from "../../server/store/tables.ts";
import { query } from "./temporaryStore.ts";

/** Everything the store says of the published state of a workbook, in an order of its own. */
export type Picture = {
  readonly records: readonly string[];
  readonly registrations: readonly string[];
  readonly facts: unknown;
};

/** What is stored, by workbook. */
export async function storedPictures(store: Store, file: string): Promise<ReadonlyMap<string, Picture>> {
  const records = query(file, `SELECT workbook, tab, key, content FROM record WHERE to_generation = ${OPEN}`);
  const registrations = await store.publishedRegistrations();
  const published = await store.publishedFacts();
  return new Map(
    published.map(({ workbook, facts }) => [
      workbook,
      {
        records: records
          .filter(([of]) => of === workbook)
          .map(([, tab, key, content]) => `${String(tab)} ${String(key)} ${String(content)}`)
          .sort(),
        registrations: registrations
          .filter((registration) => registration.workbook === workbook)
          .map(({ participant, tokens }) => `${participant} ${JSON.stringify(tokens)}`)
          .sort(),
        facts,
      },
    ]),
  );
}

/** What should be stored once this pull is published. */
export function pictureOf({ content, registrations }: Pull): Picture {
  const checked = checkWorkbook(content);
  return {
    records: Object.entries(checked.records)
      .flatMap(([tab, rows]) => rows.map(({ key, record }) => `${tab} ${key} ${JSON.stringify(record)}`))
      .sort(),
    registrations: registrations
      .map(({ participant, tokens }) => `${participant} ${JSON.stringify(tokens)}`)
      .sort(),
    facts: JSON.parse(JSON.stringify(factsOf(checked))),
  };
}

/** The problems the store shows of a workbook, without what locates it. */
export async function storedProblems(store: Store, workbook: string): Promise<readonly Problem[]> {
  const { problems } = await store.problems({ workbook, limit: 10_000, offset: 0 });
  return problems.map(({ workbook: _workbook, workbookTitle: _title, ...problem }) => problem);
}
