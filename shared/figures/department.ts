import type { PeopleIndex } from "../identity/uniquePeople.ts";
import type { Programme } from "../programme/programme.ts";
import type { AssociationFacts, DepartmentFacts } from "./facts.ts";

/** Everything a figure may look at: the published state of every workbook of one department. */
export type Department = {
  readonly associations: readonly { readonly workbook: string; readonly facts: AssociationFacts }[];
  /** The department's own workbook; null when it has not been read yet. */
  readonly own: DepartmentFacts | null;
  /** What the department decided of its workshops. */
  readonly programme: Programme;
  /** Who is the same person in two workbooks. */
  readonly people: PeopleIndex;
};
