import type { CheckedWorkbook } from "../checks/checked.ts";
import type { RecordOf, Records } from "../records/record.ts";
import type { TabKey } from "../workbook/template.ts";
import { locateAttendances } from "./locateAttendances.ts";
import type { AssociationFacts, DepartmentFacts, WorkbookFacts } from "./facts.ts";
import { groupLookup } from "./groupLookup.ts";
import { sessionFacts } from "./sessionFacts.ts";
import { weekFacts } from "./weekFacts.ts";

/**
 * What the figures need of a checked workbook: its records, with attendance reduced to sessions and weeks.
 *
 * @throws RangeError when the workbook of an association does not say which structure it belongs to: it is held
 */
export function factsOf({ kind, records }: CheckedWorkbook): WorkbookFacts {
  return kind === "department" ? departmentFacts(records) : associationFacts(records);
}

function departmentFacts(records: Records): DepartmentFacts {
  return {
    kind: "department",
    structures: recordsOf(records, "structures"),
    conventions: recordsOf(records, "conventions"),
    objectives: recordsOf(records, "objectives"),
    territories: recordsOf(records, "territories"),
    references: recordsOf(records, "references"),
  };
}

function associationFacts(records: Records): AssociationFacts {
  const [structure] = recordsOf(records, "structure");
  if (structure === undefined) {
    throw new RangeError("Cannot reduce the workbook of an association: its structure must be known");
  }
  const workshops = recordsOf(records, "workshops");
  const participants = recordsOf(records, "participants");
  const enrolments = recordsOf(records, "enrolments");
  const groups = recordsOf(records, "groups");
  const attendances = locateAttendances(recordsOf(records, "attendances"), workshops, participants);
  return {
    kind: "association",
    structure,
    workshops,
    participants,
    enrolments,
    sessions: sessionFacts(attendances, workshops, groupLookup(groups, enrolments)),
    weeks: weekFacts(attendances, workshops),
    assessments: recordsOf(records, "assessments"),
    contacts: recordsOf(records, "contacts"),
    fundings: recordsOf(records, "fundings"),
    staff: recordsOf(records, "staff"),
    equipment: recordsOf(records, "equipment"),
    groups,
  };
}

function recordsOf<K extends TabKey>(records: Records, tab: K): readonly RecordOf<K>[] {
  const rows = records[tab] ?? [];
  return rows.map(({ record }) => record);
}
