import type { RecordOf } from "./record.ts";
import type { Field } from "./value.ts";

type Assessment = RecordOf<"assessments">;

/** Columns of an assessment that hold a level. */
export type AssessmentDomainKey = {
  [K in keyof Assessment]: Assessment[K] extends Field<number> ? K : never;
}[keyof Assessment];
