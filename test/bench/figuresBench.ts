import { computeFigures, FIGURE_SECTIONS } from "../../shared/figures/catalogue.ts";
import { figureOf } from "../../shared/figures/definition.ts";
import { indexedYear } from "../../shared/figures/year/indexedYear.ts";
import type { Department } from "../../shared/figures/department.ts";
import { floorOfYear } from "./figuresFloor.ts";

export type FiguresBench = {
  /** The figures that the floor counts, of the year, after one workbook changed: median of the runs. */
  readonly ours_ms: number;
  /** Every figure of the catalogue, likewise. */
  readonly all_ms: number;
  /** Every figure of the year of a department never seen before. */
  readonly cold_ms: number;
  /** The same counts by a plain loop over typed arrays of the same facts, already prepared; nothing is written in French. */
  readonly floor_ms: number;
};

const RUNS = 60;

/** The profile of the public, its exits and the sessions held. */
const COUNTED_BY_THE_FLOOR = FIGURE_SECTIONS.filter(({ anchor }) =>
  ["public", "sorties", "modalites"].includes(anchor),
).flatMap(({ tiles, cards, others }) => [...tiles, ...cards, ...others]);

export function figuresBench(department: Department, year: number): FiguresBench {
  const floor = floorOfYear(department, year);
  computeFigures(department, year);
  return {
    ours_ms: median((run) => {
      const indexed = indexedYear(withOneChanged(department, run), year);
      return COUNTED_BY_THE_FLOOR.map((definition) => figureOf(definition, indexed));
    }),
    all_ms: median((run) => computeFigures(withOneChanged(department, run), year)),
    cold_ms: median(() => computeFigures(withAllChanged(department), year)),
    floor_ms: median(floor),
  };
}

/** A workbook read again has new facts, whatever they say. */
function withOneChanged(department: Department, run: number): Department {
  const changed = run % Math.max(department.associations.length, 1);
  const associations = department.associations.map((association, index) =>
    index === changed ? { ...association, facts: { ...association.facts } } : association,
  );
  return { ...department, associations };
}

function withAllChanged(department: Department): Department {
  const associations = department.associations.map((association) => ({
    ...association,
    facts: { ...association.facts },
  }));
  return { ...department, associations };
}

function median(measured: (run: number) => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    measured(run);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[RUNS >> 1] ?? NaN;
}
