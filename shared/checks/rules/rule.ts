import type { Records } from "../../records/record.ts";
import type { TabKey } from "../../workbook/template.ts";
import type { Location } from "../problemOf.ts";
import type { Problem } from "../problem.ts";

/** Where a row, or one cell of it, stands in the workbook. */
export type Locator = (tab: TabKey, row: number, column?: string) => Location;

/** A rule across rows and tabs: looks at the accepted rows, refuses none. */
export type Rule = (records: Records, at: Locator) => readonly Problem[];
