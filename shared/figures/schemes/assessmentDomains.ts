import { fold } from "../../records/fold.ts";
import { ASSESSMENT_MOMENT } from "../../nomenclature/assessmentMoment.ts";
import type { AssessmentDomainKey } from "../../records/assessmentDomainKey.ts";
import { columnsOf } from "../../workbook/tab.ts";
import { ASSOCIATION_TABS } from "../../workbook/template.ts";

/** A domain of the assessments, as its column declares it. */
export type AssessmentDomain = {
  readonly key: AssessmentDomainKey;
  /** Header of the column. */
  readonly label: string;
  /** « vie-sociale-et-culturelle » */
  readonly slug: string;
};

/** Every domain, in the order of the columns: those that hold a level. */
export const ASSESSMENT_DOMAINS: readonly AssessmentDomain[] = columnsOf(ASSOCIATION_TABS.assessments)
  .filter(({ column }) => column.type === "integer")
  .map(({ key, column }) => ({
    key: key as AssessmentDomainKey,
    label: column.header,
    slug: slugOf(column.header),
  }));

/** Some of the domains, in the order of the columns. */
export function domainsNamed(keys: readonly AssessmentDomainKey[]): readonly AssessmentDomain[] {
  return ASSESSMENT_DOMAINS.filter(({ key }) => keys.includes(key));
}

/** When a social assessment is made: the moments of the list. */
export const ASSESSMENT_MOMENTS = ASSESSMENT_MOMENT.entries;

function slugOf(header: string): string {
  return fold(header).replace(/[^a-z]+/g, "-");
}
