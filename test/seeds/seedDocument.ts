import type { Programme } from "../../shared/programme/programme.ts";
import type { PublishedFigure } from "./publishedFigure.ts";
import type { SeedWorkbook } from "./seedWorkbook.ts";

/** A document that publishes figures, and the invented workbooks that must give them back. */
export type SeedDocument = {
  readonly title: string;
  /** What its entries begin with in the acceptance list: « S2 ». */
  readonly prefix: string;
  /** How many entries it has there. */
  readonly entries: number;
  /** Code of the department. */
  readonly code: string;
  readonly year: number;
  readonly programme: Programme;
  readonly workbooks: () => readonly SeedWorkbook[];
  readonly published: readonly PublishedFigure[];
};

/** « S2-01 » to « S2-13 » */
export function entriesOf({ prefix, entries }: SeedDocument): readonly string[] {
  return Array.from({ length: entries }, (_, index) => `${prefix}-${String(index + 1).padStart(2, "0")}`);
}
