import type { Problem } from "../../shared/checks/problem.ts";
import type { Registration } from "../../shared/identity/registration.ts";
import type { WorkbookContent } from "../../shared/workbook/content.ts";

/** A workbook that a source knows of, before it is read. */
export type WorkbookRef = {
  /** Stable in its source: a path relative to the folder, or the id of a file. */
  readonly id: string;
  /** What a person calls it. */
  readonly title: string;
  /** Changes whenever the workbook may have changed; equal fingerprints mean the same bytes. */
  readonly fingerprint: string;
};

/** A workbook once pulled: nothing in it identifies a person. */
export type Pull = {
  readonly content: WorkbookContent;
  readonly registrations: readonly Registration[];
  /** What the source itself has to report of this workbook (a tab it could not find, a range it had to look for). */
  readonly problems: readonly Problem[];
};

/** Where workbooks come from. A workbook that cannot be read throws a Refusal; it never ends the whole sync. */
export type Source = {
  /** Pulls that may be under way at once, where a pull mostly waits for somebody else's machine; one when it is not said. */
  readonly pullsAtOnce?: number;
  list(): Promise<readonly WorkbookRef[]>;
  pull(ref: WorkbookRef): Promise<Pull>;
};
