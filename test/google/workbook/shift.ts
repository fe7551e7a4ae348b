import { type Dimension, type GridRange, type Interval, intervalOf, withInterval } from "./gridRange.ts";

/** What happened to the rows or the columns of a tab. */
export type Displacement =
  | { readonly kind: "insert"; readonly at: number; readonly count: number }
  | { readonly kind: "delete"; readonly start: number; readonly end: number }
  | {
      readonly kind: "move";
      readonly start: number;
      readonly end: number;
      /** Where the block lands, counted before it is taken out. */
      readonly destination: number;
    };

/** Where a range lies after its tab changed; null when nothing of it is left. */
export function shiftRange(
  range: GridRange,
  dimension: Dimension,
  displacement: Displacement,
): GridRange | null {
  const interval = shiftInterval(intervalOf(range, dimension), displacement);
  return interval === null ? null : withInterval(range, dimension, interval);
}

export function shiftInterval(interval: Interval, displacement: Displacement): Interval | null {
  switch (displacement.kind) {
    case "insert":
      return afterInsert(interval, displacement.at, displacement.count);
    case "delete":
      return afterDelete(interval, displacement.start, displacement.end);
    case "move":
      return afterMove(interval, displacement);
  }
}

function afterInsert({ start, end }: Interval, at: number, count: number): Interval {
  // A row put just above the first one is outside the range; just below the last one too.
  const pushed = start !== undefined && at <= start;
  return {
    start: pushed ? start + count : start,
    end: end !== undefined && (pushed || at < end) ? end + count : end,
  };
}

function afterDelete({ start, end }: Interval, from: number, to: number): Interval | null {
  const survivor = (index: number) => (index <= from ? index : Math.max(from, index - (to - from)));
  const shifted = {
    start: start === undefined ? undefined : survivor(start),
    end: end === undefined ? undefined : survivor(end),
  };
  const empty = shifted.end !== undefined && shifted.end <= (shifted.start ?? 0);
  return empty ? null : shifted;
}

function afterMove(
  interval: Interval,
  move: { start: number; end: number; destination: number },
): Interval | null {
  const { start: from, end: to, destination } = move;
  const first = interval.start ?? 0;
  const last = interval.end ?? Number.POSITIVE_INFINITY;
  const landing = destination > from ? destination - (to - from) : destination;
  if (from <= first && last <= to) {
    const by = landing - from;
    return { start: first + by, end: last + by };
  }
  const staysInside = first <= from && to <= last && first <= destination && destination <= last;
  if (staysInside) return interval;
  const without = afterDelete(interval, from, to);
  return without === null ? null : afterInsert(without, landing, to - from);
}

/** The order of the lines after a move: position -> index before. */
export function movedOrder(
  count: number,
  move: { start: number; end: number; destination: number },
): number[] {
  const indices = Array.from({ length: count }, (_, index) => index);
  const block = indices.splice(move.start, move.end - move.start);
  const landing = move.destination > move.start ? move.destination - block.length : move.destination;
  indices.splice(landing, 0, ...block);
  return indices;
}
