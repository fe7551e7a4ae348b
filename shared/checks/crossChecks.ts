import type { Department } from "../figures/department.ts";
import { formatEuros } from "../format.ts";
import { isKnown, known } from "../records/value.ts";
import { ASSOCIATION_TABS, type TabKey } from "../workbook/template.ts";
import type { CheckCode } from "./catalogue.ts";
import { problemOf } from "./problemOf.ts";
import type { Problem } from "./problem.ts";

/** A problem of a workbook that only shows beside another one. */
export type CrossProblem = Problem & { readonly workbook: string };

/**
 * Where the workbook of an association and the department's do not say the same. The department's wins on the legal form;
 * « Conventions » says what was promised, « Financements » what was paid.
 */
export function crossChecks({ associations, own }: Department): readonly CrossProblem[] {
  if (own === null) return [];
  return associations.flatMap(({ workbook, facts }) => {
    const { identifier, legalForm } = facts.structure;
    const problem = (
      code: CheckCode,
      tab: TabKey & keyof typeof ASSOCIATION_TABS,
      details = {},
    ): CrossProblem => ({
      workbook,
      ...problemOf(code, { tab, tabTitle: ASSOCIATION_TABS[tab].title, row: null, position: null }, details),
    });
    const declared = own.structures.find((structure) => structure.identifier === identifier);
    const otherForm =
      declared !== undefined &&
      isKnown(declared.legalForm) &&
      isKnown(legalForm) &&
      declared.legalForm !== legalForm;
    return [
      ...(otherForm ? [problem("legal_form_differs", "structure")] : []),
      ...paidOtherwise(own, facts).map(({ year, promised, paid }) =>
        problem("grant_differs", "fundings", {
          year,
          promised: formatEuros(promised),
          paid: formatEuros(paid),
        }),
      ),
    ];
  });
}

/** Years for which both workbooks give the department's grant, and not the same amount. Euros. */
function paidOtherwise(
  own: NonNullable<Department["own"]>,
  { structure, fundings }: Department["associations"][number]["facts"],
) {
  const promised = sumByYear(
    own.conventions.filter((convention) => convention.structure === structure.identifier),
    ({ grant }) => known(grant),
  );
  const paid = sumByYear(
    fundings.filter(({ funder }) => funder === "departement"),
    ({ amount }) => known(amount),
  );
  return [...paid].flatMap(([year, amount]) => {
    const expected = promised.get(year);
    return expected === undefined || Math.abs(expected - amount) < 0.005
      ? []
      : [{ year, promised: expected, paid: amount }];
  });
}

/** Sums by year; a year of which one amount is not known is left out, since its sum would be wrong. */
function sumByYear<R extends { readonly year: number }>(
  rows: readonly R[],
  amountOf: (row: R) => number | null,
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  const unknown = new Set<number>();
  for (const row of rows) {
    const amount = amountOf(row);
    if (amount === null) unknown.add(row.year);
    else sums.set(row.year, (sums.get(row.year) ?? 0) + amount);
  }
  for (const year of unknown) sums.delete(year);
  return sums;
}
