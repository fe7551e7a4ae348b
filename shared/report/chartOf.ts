import { capital } from "../format.ts";
import { countedBase } from "../figures/countedBase.ts";
import type { Figure } from "../figures/figure.ts";
import type { ReportChart } from "./report.ts";

/** The classes of a figure as a chart, those that hold nobody left out. @param title what the chart says; absent: the name of the figure */
export function chartOf(figure: Figure, title?: string): ReportChart {
  const { id, label, referenceDate, breakdown, quality } = figure;
  const held = breakdown.filter(({ count }) => count > 0);
  const longest = Math.max(...held.map(({ count }) => count), 0);
  const base = countedBase(figure);
  return {
    kind: "chart",
    figure: id,
    title: title ?? label,
    subtitle: capital(
      [...(title === undefined ? [] : [label]), referenceDate, ...(base === null ? [] : [base])].join(", "),
    ),
    rows: held.map(({ label: name, count, display }) => ({
      label: name,
      count,
      length: longest === 0 ? 0 : count / longest,
      display,
    })),
    note: quality.join(" "),
  };
}

/** The chart of a figure that has something to draw: none, or one. */
export function chartsOf(figure: Figure | null, title?: string): readonly ReportChart[] {
  return figure === null || figure.breakdown.every(({ count }) => count === 0)
    ? []
    : [chartOf(figure, title)];
}
