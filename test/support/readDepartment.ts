import type { CheckedWorkbook } from "../../shared/checks/checked.ts";
import { checkWorkbook } from "../../shared/checks/checkWorkbook.ts";
import type { Department } from "../../shared/figures/department.ts";
import { factsOf } from "../../shared/figures/factsOf.ts";
import { matchKeys } from "../../shared/identity/matchKeys.ts";
import {
  type LocatedRegistration,
  type PeopleIndex,
  uniquePeople,
} from "../../shared/identity/uniquePeople.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { contentOf, identitiesOf } from "../../shared/workbook/extractContent.ts";
import type { Programme } from "../../shared/programme/programme.ts";
import { STANDARD } from "../../shared/programme/programmes/standard.ts";
import { recogniseWorkbook } from "../../shared/workbook/recognise.ts";

export type ReadDepartment = {
  readonly department: Department & { readonly people: PeopleIndex };
  /** By file. */
  readonly checked: ReadonlyMap<string, CheckedWorkbook>;
};

/**
 * Reads sheets as the service does, from recognition to what figures look at, without a store; match keys stand for
 * their keyed fingerprints.
 *
 * @throws Error when a workbook is not recognised, or is held
 */
export function readDepartment(
  workbooks: Iterable<{ readonly file: string; readonly sheets: readonly RawSheet[] }>,
  programme: Programme = STANDARD,
): ReadDepartment {
  const checked = new Map<string, CheckedWorkbook>();
  const registrations: LocatedRegistration[] = [];
  const associations: Department["associations"][number][] = [];
  let own: Department["own"] = null;
  for (const { file, sheets } of workbooks) {
    const recognised = recogniseWorkbook(sheets);
    if (recognised === null) throw new Error(`Cannot recognise "${file}"`);
    const result = checkWorkbook(contentOf(recognised));
    if (result.held) throw new Error(`Cannot read "${file}": it is held`);
    checked.set(file, result);
    const facts = factsOf(result);
    if (facts.kind === "department") own = facts;
    else associations.push({ workbook: file, facts });
    for (const [participant, identity] of identitiesOf(recognised)) {
      const tokens = matchKeys(identity).map(({ kind, key }) => ({ kind, token: key }));
      registrations.push({ workbook: file, participant, tokens });
    }
  }
  return { department: { associations, own, programme, people: uniquePeople(registrations) }, checked };
}
