import { ASSOCIATION_TEMPLATE, TEMPLATE_VERSION } from "../../../shared/workbook/template.ts";
import { typedRows } from "../maine-et-loire-2012/typedRow.ts";
import { orNotKnown, type WorkbookValues } from "../maine-et-loire-2012/values.ts";
import { seededRandom, type Random } from "../random.ts";
import { type SeedWorkbook, withUsedTabs } from "../seedWorkbook.ts";
import { drawAssessments } from "./assessments.ts";
import { groupRows } from "./groups.ts";
import { drawPeople, type Person, type Stay } from "./people.ts";
import { drawAttendances, WORKSHOPS } from "./sessions.ts";

export const YEAR = 2016;
export const FILE = "cpas-saint-gilles.xlsx";
const SEED = 2016_1060;

/** No enterprise has a number below 0200.000.000: this one follows modulo 97 and belongs to nobody. */
const ENTERPRISE_NUMBER = "0100201691";
const COMMUNE = "21013 Saint-Gilles";

/**
 * The Espace Ressources of the CPAS of Saint-Gilles in 2016, as it would have typed it. Everybody in it is invented; the
 * same workbook every time.
 */
export function saintGillesWorkbook(): SeedWorkbook {
  const random = seededRandom(SEED);
  const people = drawPeople(random);
  const values: WorkbookValues = {
    structure: [
      {
        identifier: ENTERPRISE_NUMBER,
        name: "CPAS de démonstration — Espace Ressources",
        legalForm: "cpas",
        openingDays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi"],
        templateVersion: TEMPLATE_VERSION,
      },
    ],
    workshops: [...WORKSHOPS],
    participants: people.map((person) => participantValues(random, person)),
    enrolments: people.flatMap((person) => person.stays.map((stay) => enrolmentValues(random, person, stay))),
    attendances: [...drawAttendances(random, people)],
    groups: groupRows(),
    assessments: [...drawAssessments(random, people)],
    fundings: fundings(),
    staff: staff(),
  };
  const rows = typedRows(random, values);
  const [structure] = rows.structure ?? [];
  return {
    file: FILE,
    template: withUsedTabs(ASSOCIATION_TEMPLATE, rows),
    rows: { ...rows, structure: [{ ...structure, commune: COMMUNE }] },
  };
}

type ParticipantRow = NonNullable<WorkbookValues["participants"]>[number];

function participantValues(random: Random, person: Person): ParticipantRow {
  const { code, identity, sex, nationality, diploma, unrecognised } = person;
  return {
    code,
    ...identity,
    remarks: "personne inventée",
    sex: orNotKnown(random, sex),
    nationality: orNotKnown(random, nationality),
    highestDiploma: orNotKnown(random, diploma),
    unrecognisedDiploma: unrecognised,
  };
}

type EnrolmentRow = NonNullable<WorkbookValues["enrolments"]>[number];

function enrolmentValues(random: Random, person: Person, stay: Stay): EnrolmentRow {
  return {
    participant: person.code,
    entry: stay.entry,
    group: stay.group.name,
    rights: [random.chance(0.85) ? "ris" : "eris"],
    lastActivity: person.lastActivity,
    frenchLevel: orNotKnown(random, person.frenchLevel),
    languageCourse: orNotKnown(random, person.course),
    readyForWork: orNotKnown(random, person.ready),
    prescriber: "cpas",
    referringBody: "cpas",
    pathwayType: "social",
    plannedEnd: stay.group.end,
    exit: stay.exit,
    outcome: stay.outcome,
  };
}

/** The document says who paid, and no amount. */
function fundings(): NonNullable<WorkbookValues["fundings"]> {
  const federal = (title: string) => ({ funder: "federal" as const, title });
  const bigCities = federal("Subvention majorée Grandes Villes");
  const activation = federal("Participation et activation sociale");
  return [
    { year: 2012, funder: "recettes_propres" },
    { year: 2013, funder: "fse" },
    { year: 2014, funder: "fse" },
    { year: 2015, ...bigCities },
    { year: 2016, ...bigCities },
    { year: 2017, ...activation },
    { year: 2018, ...activation },
  ];
}

/** Two full-time jobs since 2015; the equivalent of the second was left blank. */
function staff(): NonNullable<WorkbookValues["staff"]> {
  const fullTime = { status: "salarie", contract: "cdi", workingTime: "temps_plein", headcount: 1 } as const;
  return [2015, 2016].flatMap((year) => [
    { ...fullTime, year, position: "Assistante sociale", fullTimeEquivalent: 1 },
    { ...fullTime, year, position: "Animateur" },
  ]);
}
