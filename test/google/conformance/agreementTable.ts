import type { Comparison } from "./replay.ts";

type Counts = { agreed: number; total: number; leftOut: number };

/** How many exchanges agree, by endpoint and kind of request; one exchange counts once under each of its kinds. */
export function agreementTable(comparisons: readonly Comparison[]): string {
  const byKind = new Map<string, Counts>();
  for (const { kinds, outcome } of comparisons) {
    for (const kind of kinds) {
      const counts = byKind.get(kind) ?? { agreed: 0, total: 0, leftOut: 0 };
      if (outcome.kind === "left out") counts.leftOut += 1;
      else counts.total += 1;
      if (outcome.kind === "agrees") counts.agreed += 1;
      byKind.set(kind, counts);
    }
  }
  const width = Math.max(...[...byKind.keys()].map((kind) => kind.length));
  const lines = [...byKind]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, { agreed, total, leftOut }]) => {
      const agreement = `${String(agreed).padStart(4)} / ${String(total).padEnd(4)}`;
      return `${kind.padEnd(width)} ${agreement}${leftOut === 0 ? "" : ` (${leftOut} left out)`}`;
    });
  const { agreed, total, leftOut } = agreement(comparisons);
  return [
    ...lines,
    `${"all".padEnd(width)} ${String(agreed).padStart(4)} / ${total} (${leftOut} left out)`,
  ].join("\n");
}

export function agreement(comparisons: readonly Comparison[]): Counts {
  const leftOut = comparisons.filter(({ outcome }) => outcome.kind === "left out").length;
  const agreed = comparisons.filter(({ outcome }) => outcome.kind === "agrees").length;
  return { agreed, total: comparisons.length - leftOut, leftOut };
}
