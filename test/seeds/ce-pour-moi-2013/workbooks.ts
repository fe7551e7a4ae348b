import { addDays, type Day } from "../../../shared/calendar.ts";
import { TEMPLATE_VERSION } from "../../../shared/workbook/template.ts";
import { codeOf, peopleDrawer } from "../inventedPeople.ts";
import { inventedSiret } from "../inventedSiret.ts";
import type { WorkbookValues } from "../maine-et-loire-2012/values.ts";
import { seededRandom } from "../random.ts";
import { filledWorkbook, type SeedWorkbook } from "../seedWorkbook.ts";
import { PEOPLE, type Person } from "./people.ts";

export const YEAR = 2013;
const SEED = 2013_35;
const GROUP = "CéPourMoi";

/** What each Thursday is about, in turn: « gestion du stress, cuisine et relooking ». */
const WORKSHOPS = [
  { name: "Gestion du stress", support: "bien_etre" },
  { name: "Cuisine", support: "cuisine" },
  { name: "Relooking", support: "image_de_soi" },
] as const;

/** Thursdays without a workshop: Ascension Day, Assumption Day, the end of the year. */
const CLOSED: ReadonlySet<Day> = new Set(["2013-01-03", "2013-05-09", "2013-08-15", "2013-12-26"]);

/** Every Thursday of 2013: the workshop is permanent. */
const THURSDAYS: readonly Day[] = Array.from({ length: 52 }, (_, week) =>
  addDays("2013-01-03", 7 * week),
).filter((day) => !CLOSED.has(day));

/** The workbook of a social centre that leads CéPourMoi, in 2013. Everybody in it is invented. */
export function cePourMoiWorkbooks(): readonly SeedWorkbook[] {
  return [filledWorkbook("centre-social.xlsx", "association", values())];
}

function values(): WorkbookValues {
  const attendances = PEOPLE.flatMap(attendancesOf);
  return {
    structure: [
      {
        identifier: inventedSiret("000353", 1),
        name: "Centre social de démonstration",
        legalForm: "association_1901",
        commune: "35352 Vern-sur-Seiche",
        openingDays: ["jeudi"],
        templateVersion: TEMPLATE_VERSION,
      },
    ],
    workshops: WORKSHOPS.map((workshop) => ({
      ...workshop,
      axis: "mobilisation",
      modality: "collectif",
      duration: 180,
      weeklySlots: ["jeudi_apres_midi"],
      animators: "mixte",
    })),
    participants: participants(),
    enrolments: PEOPLE.flatMap(enrolmentsOf),
    attendances,
    groups: [{ name: GROUP, action: GROUP, rhythm: "Le jeudi après-midi", start: "2013-01-10" }],
    contacts: attendances.flatMap(contactsAfter),
  };
}

function participants(): WorkbookValues["participants"] & object {
  const draw = peopleDrawer(seededRandom(SEED));
  return PEOPLE.map(({ sex, birthYear }, index) => ({
    code: codeOf(index + 1),
    ...draw(sex, birthYear),
    sex,
    commune: "35352 Vern-sur-Seiche",
  }));
}

function enrolmentsOf({ stays, rights }: Person, index: number): WorkbookValues["enrolments"] & object {
  return stays.map((stay) => ({
    participant: codeOf(index + 1),
    ...stay,
    group: GROUP,
    rights,
    prescriber: "referent_social",
  }));
}

type Attendance = NonNullable<WorkbookValues["attendances"]>[number];

/** One Thursday in four is missed, and one in two by those who were born before 1960. */
function attendancesOf({ stays, birthYear }: Person, index: number): readonly Attendance[] {
  return THURSDAYS.flatMap((date, week) => {
    if (!stays.some(({ entry, exit }) => entry <= date && (exit === undefined || date <= exit))) return [];
    const misses = (week + index) % (birthYear < 1960 ? 2 : 4) === 1;
    const status = misses ? "absent_non_excuse" : "present";
    const workshop = WORKSHOPS[week % WORKSHOPS.length]?.name ?? null;
    return [{ date, halfDay: "apres_midi", workshop, participant: codeOf(index + 1), status }];
  });
}

const RESULTS = ["joint", "message_laisse", "injoignable"] as const;

/** The day after an absence somebody calls; a letter follows when nobody answers. */
function contactsAfter(
  { participant, date, status }: Attendance,
  index: number,
): WorkbookValues["contacts"] & object {
  if (status !== "absent_non_excuse" || typeof date !== "string") return [];
  const result = RESULTS[index % RESULTS.length] ?? null;
  const call = {
    participant: participant ?? null,
    date: addDays(date, 1),
    means: "telephone",
    result,
  } as const;
  if (result !== "injoignable") return [call];
  return [call, { ...call, date: addDays(date, 4), means: "courrier", result: null }];
}
