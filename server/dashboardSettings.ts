import type { Programme } from "../shared/programme/programme.ts";

/** What the pages and the exports say of the department they show. */
export type DashboardSettings = {
  readonly departmentName: string;
  readonly demonstration: boolean;
  readonly programme: Programme;
  /** Year shown first; absent: the last one with data. */
  readonly defaultYear?: number;
  /** Where the workbooks are put, as the person in front of this machine finds it. */
  readonly workbooksFolder: string;
};
