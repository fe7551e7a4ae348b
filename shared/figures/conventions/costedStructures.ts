import { isKnown } from "../../records/value.ts";
import { type Counted, unknownsSentence } from "../builders/quality.ts";
import { totalOf } from "../builders/total.ts";
import type { IndexedYear } from "../year/indexedYear.ts";

/** The structures of which the cost and what was done for it are both known: one without the other would make a false mean. */
export type CostedStructures = {
  /** Identifiers. */
  readonly structures: ReadonlySet<string>;
  /** Euros. */
  readonly cost: number;
  /** Conventions of the other structures. */
  readonly leftOut: number;
  readonly quality: readonly string[];
};

export const COSTED_BASE =
  "Base : les structures dont toutes les conventions de l'année disent leur coût total et dont le classeur est lu ; les autres sont hors calcul.";

const LEFT_OUT: Counted = {
  one: "convention",
  several: "conventions",
  missing: "de structures dont un coût total ou le classeur manque",
};

export function costedStructures({ conventions, workbooks }: IndexedYear): CostedStructures {
  const costless = new Set(
    conventions.filter(({ totalCost }) => !isKnown(totalCost)).map(({ structure }) => structure),
  );
  const read = new Set(workbooks.map(({ facts }) => facts.structure.identifier));
  const costed = conventions.filter(({ structure }) => read.has(structure) && !costless.has(structure));
  const leftOut = conventions.length - costed.length;
  return {
    structures: new Set(costed.map(({ structure }) => structure)),
    cost: totalOf(costed.map(({ totalCost }) => totalCost)).total,
    leftOut,
    quality: unknownsSentence(leftOut, costed.length, LEFT_OUT),
  };
}
