import { dayOf } from "../../../shared/calendar.ts";
import type { IncomeRightCode } from "../../../shared/nomenclature/incomeRight.ts";
import type { OutcomeCode } from "../../../shared/nomenclature/outcome.ts";
import { TEMPLATE_VERSION } from "../../../shared/workbook/template.ts";
import { type InventedPerson, peopleDrawer } from "../inventedPeople.ts";
import type { WorkbookValues } from "../maine-et-loire-2012/values.ts";
import { seededRandom } from "../random.ts";
import { filledWorkbook, type SeedWorkbook } from "../seedWorkbook.ts";
import { type Member, type Structure, STRUCTURES } from "./structures.ts";
import { attendancesOf, WORKSHOPS } from "./workshops.ts";

export const YEAR = 2014;
const SEED = 2014_00;
const SOURCE = "Programme départemental d'insertion, « Conforter les dispositifs d'insertion »";

/** The 21 organisms of a Département in 2014, and its own workbook. Everybody in them is invented. */
export function mobilisationWorkbooks(): readonly SeedWorkbook[] {
  const people = everybody();
  return [
    ...STRUCTURES.map((structure) =>
      filledWorkbook(structure.file, "association", associationValues(structure, people)),
    ),
    filledWorkbook("departement.xlsx", "department", departmentValues()),
  ];
}

type Person = InventedPerson & { readonly sex: "F" | "H" };
type People = ReadonlyMap<number, Person>;

/** By number; somebody sent on is the same person in both workbooks. */
function everybody(): People {
  const draw = peopleDrawer(seededRandom(SEED));
  const people = new Map<number, Person>();
  for (const { person } of STRUCTURES.flatMap(({ members }) => members)) {
    const sex = person % 5 < 3 ? "F" : "H";
    if (!people.has(person)) people.set(person, { ...draw(sex, 1956 + (person % 35)), sex });
  }
  return people;
}

function associationValues(structure: Structure, people: People): WorkbookValues {
  const { identifier, name, legalForm, group, action, start, end, members } = structure;
  return {
    structure: [{ identifier, name, legalForm, templateVersion: TEMPLATE_VERSION }],
    workshops: [...WORKSHOPS],
    participants: members.map(({ code, person }) => ({ code, ...people.get(person) })),
    enrolments: members.map((member) => enrolmentOf(structure, member)),
    attendances: [...attendancesOf(structure)],
    groups: [{ name: group, action, rhythm: "2 à 4 demi-journées par semaine", start, end }],
  };
}

const RIGHTS: readonly IncomeRightCode[] = [
  ...(["rsa_socle", "rsa_socle", "rsa_majore", "rsa_socle", "rsa_socle", "ass", "rsa_socle"] as const),
];
const OUTCOMES: readonly OutcomeCode[] = [
  "rech_emploi",
  "form_pre",
  "soc_vie",
  "emp_cdd6m",
  "abandon_mobilisation",
  "iae_aci",
  "inconnu",
];

/** Entered in the RSA from 2006 to 2013. */
function enrolmentOf(
  { group, start, end }: Structure,
  { code, person, halfDays }: Member,
): NonNullable<WorkbookValues["enrolments"]>[number] {
  const right = RIGHTS[person % RIGHTS.length] ?? "rsa_socle";
  return {
    participant: code,
    entry: start,
    group,
    rights: [right],
    rsaOpening: right === "ass" ? null : dayOf(2006 + (person % 8), 1 + (person % 12), 1),
    prescriber: "referent_social",
    plannedHalfDays: halfDays,
    exit: end,
    outcome: OUTCOMES[person % OUTCOMES.length] ?? null,
  };
}

function departmentValues(): WorkbookValues {
  const reference = {
    indicator: "Allocataires du RSA socle depuis 4 ans et plus",
    year: YEAR,
    unit: "%",
    source: SOURCE,
  };
  return {
    structures: STRUCTURES.map(({ identifier, name, legalForm }) => ({ identifier, name, legalForm })),
    conventions: STRUCTURES.map(({ identifier, action, territory }) => ({
      structure: identifier,
      year: YEAR,
      action,
      territory,
    })),
    objectives: [{ year: YEAR, action: "Actions de mobilisation", minimum: 200, maximum: 300 }],
    references: [
      { ...reference, scope: "Département", value: 39 },
      { ...reference, scope: "France", value: 37.7 },
    ],
  };
}
