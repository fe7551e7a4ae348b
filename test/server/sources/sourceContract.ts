import { expect, test } from "vitest";
import type { Source } from "../../../server/sources/source.ts";
import { checkWorkbook } from "../../../shared/checks/checkWorkbook.ts";
import type { CheckedWorkbook } from "../../../shared/checks/checked.ts";
import { factsOf } from "../../../shared/figures/factsOf.ts";
import type { WorkbookFacts } from "../../../shared/figures/facts.ts";
import type { RawSheet } from "../../../shared/workbook/content.ts";

/** A workbook that every source is given in its own form, and what must come out of it. */
export type ContractWorkbook = { readonly title: string; readonly sheets: readonly RawSheet[] };

/** What a source makes of a workbook. People are left out: only some sources can count them once. */
export type Outcome = { readonly checked: CheckedWorkbook; readonly facts: WorkbookFacts };

export type SourceUnderTest = {
  readonly name: string;
  /** Puts the workbooks where the source looks, and opens it. */
  open(workbooks: readonly ContractWorkbook[]): Promise<{ readonly source: Source; close(): Promise<void> }>;
};

/** What any source must do with the same workbooks. */
export function sourceContract(
  { name, open }: SourceUnderTest,
  workbooks: readonly ContractWorkbook[],
  expected: (workbook: ContractWorkbook) => Outcome,
): void {
  test(`${name}: every workbook gives the rows, tallies, problems and facts that its sheets say`, async () => {
    const { source, close } = await open(workbooks);
    try {
      const refs = await source.list();
      expect(refs).toHaveLength(workbooks.length);
      for (const workbook of workbooks) {
        const ref = refs.find(({ title }) => title.startsWith(workbook.title));
        if (ref === undefined) throw new Error(`"${workbook.title}" is not listed`);
        const { content } = await source.pull(ref);
        const checked = checkWorkbook(content);
        const wanted = expected(workbook);
        expect(checked.tallies, workbook.title).toEqual(wanted.checked.tallies);
        expect(checked.records, workbook.title).toEqual(wanted.checked.records);
        expect(checked.problems, workbook.title).toEqual(wanted.checked.problems);
        expect(factsOf(checked), workbook.title).toEqual(wanted.facts);
      }
    } finally {
      await close();
    }
  });

  test(`${name}: what it lists twice without a change has the same fingerprint`, async () => {
    const { source, close } = await open(workbooks.slice(0, 2));
    try {
      const first = await source.list();
      for (const ref of first) await source.pull(ref);
      expect(await source.list()).toEqual(first);
    } finally {
      await close();
    }
  });
}
