import type { Day } from "../../../shared/calendar.ts";
import { TEMPLATE_VERSION } from "../../../shared/workbook/template.ts";
import type { Random } from "../random.ts";
import { drawAttendances } from "./attendances.ts";
import { enrolmentValues, participantValues, type Registration } from "./registrations.ts";
import { drawAssessments, drawContacts, drawEquipment, drawFundings, drawStaff } from "./sideTabs.ts";
import type { SideTab, Structure } from "./structures.ts";
import type { WorkbookValues } from "./values.ts";
import { drawWorkshops } from "./workshops.ts";

/** Of the structures that work by groups. */
const GROUPS = [
  {
    name: "Groupe de janvier",
    rhythm: "3 demi-journées par semaine",
    start: "2012-01-09",
    end: "2012-06-29",
  },
  { name: "Groupe de septembre", rhythm: "3 demi-journées par semaine", start: "2012-09-10", end: null },
] as const;

/** The CCAS that calls itself otherwise: the department's workbook wins. */
const SELF_STYLED_PUBLIC_BODY = 18;

/** What one association's workbook means, before anybody types it. */
export function associationValues(
  random: Random,
  structure: Structure,
  registrations: readonly Registration[],
): WorkbookValues {
  const fills = (tab: SideTab) => structure.sideTabs.includes(tab);
  const workshops = drawWorkshops(random, structure);
  const attendances = drawAttendances(random, registrations, workshops);
  const enrolments = registrations.flatMap((registration) =>
    registration.stays.map((stay) => ({
      ...enrolmentValues(random, registration, stay),
      ...(fills("groups") ? { group: groupOf(stay.entry) } : {}),
    })),
  );
  return {
    structure: [structureValues(structure)],
    workshops: workshops.map(({ values }) => values),
    participants: registrations.map((registration) =>
      participantValues(random, registration, structure.commune),
    ),
    enrolments: enrolments.sort((a, b) => (String(a.entry) < String(b.entry) ? -1 : 1)),
    attendances: [...attendances],
    ...(fills("groups") ? { groups: GROUPS.map((group) => ({ ...group })) } : {}),
    ...(fills("assessments") ? { assessments: [...drawAssessments(random, registrations)] } : {}),
    ...(fills("contacts") ? { contacts: [...drawContacts(random, attendances)] } : {}),
    ...(fills("fundings") ? { fundings: drawFundings(random, structure) } : {}),
    ...(fills("staff") ? { staff: drawStaff(random, structure) } : {}),
    ...(fills("equipment") ? { equipment: drawEquipment(random) } : {}),
  };
}

function groupOf(entry: Day): string | null {
  if (entry < "2011-12-01") return null;
  return GROUPS[entry < "2012-08-01" ? 0 : 1].name;
}

function structureValues({ number, identifier, name, legalForm, commune }: Structure): StructureValues {
  return {
    identifier,
    name,
    legalForm: number === SELF_STYLED_PUBLIC_BODY ? "autre_public" : legalForm,
    commune,
    openingDays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi"],
    openingHours: 20 + (number % 5) * 3.5,
    programme: "Programme départemental d'insertion (données inventées)",
    templateVersion: TEMPLATE_VERSION,
  };
}

type StructureValues = NonNullable<WorkbookValues["structure"]>[number];
