import { fold } from "../../records/fold.ts";
import type { RecordOf } from "../../records/record.ts";
import { ASSESSMENT_MOMENT } from "../../nomenclature/assessmentMoment.ts";
import type { Field } from "../../records/value.ts";
import { columnsOf } from "../../workbook/tab.ts";
import { ASSOCIATION_TABS } from "../../workbook/template.ts";

type Assessment = RecordOf<"assessments">;
type LevelKey = {
  [K in keyof Assessment]: Assessment[K] extends Field<number> ? K : never;
}[keyof Assessment];

/** A domain of the assessments, as its column declares it. */
export type AssessmentDomain = {
  readonly key: LevelKey;
  /** Header of the column. */
  readonly label: string;
  /** « vie-sociale-et-culturelle » */
  readonly slug: string;
};

/** Every domain, in the order of the columns: those that hold a level. */
export const ASSESSMENT_DOMAINS: readonly AssessmentDomain[] = columnsOf(ASSOCIATION_TABS.assessments)
  .filter(({ column }) => column.type === "integer")
  .map(({ key, column }) => ({ key: key as LevelKey, label: column.header, slug: slugOf(column.header) }));

const SOCIAL_KEYS: ReadonlySet<LevelKey> = new Set<LevelKey>([
  "administrative",
  "family",
  "socialLife",
  "housing",
  "finances",
  "health",
  "employment",
]);

/** The seven domains of the social assessment of the CPAS of Saint-Gilles (bilan 2016): what a complete assessment holds. */
export const SOCIAL_DOMAINS: readonly AssessmentDomain[] = ASSESSMENT_DOMAINS.filter(({ key }) =>
  SOCIAL_KEYS.has(key),
);

/** When a social assessment is made: the moments of the list. */
export const ASSESSMENT_MOMENTS = ASSESSMENT_MOMENT.entries;

function slugOf(header: string): string {
  return fold(header).replace(/[^a-z]+/g, "-");
}
