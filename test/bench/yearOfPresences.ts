import { addDays } from "../../shared/calendar.ts";
import { seededRandom } from "../seeds/random.ts";
import { typedRows, type TypedRows } from "../seeds/maine-et-loire-2012/typedRow.ts";
import type { WorkbookValues } from "../seeds/maine-et-loire-2012/values.ts";
import { codeOf, siretOf } from "../support/pulls.ts";

const WORKSHOPS = ["Cuisine", "Couture", "Jardin", "Informatique", "Théâtre", "Entretiens"] as const;
const PEOPLE = 30;
const SESSIONS = 300;
/** Of the thirty, those who are expected at one session: 300 sessions of 10 people are 3,000 presences. */
const EXPECTED = 10;

/** A year of an association: 30 participants, 30 stays, 3,000 presences, typed with the usual variety of spellings. */
export function yearOfPresences(structure: number): TypedRows {
  const random = seededRandom(structure);
  const codes = Array.from({ length: PEOPLE }, (_, index) => codeOf(index + 1));
  const values: WorkbookValues = {
    structure: [
      { identifier: siretOf(structure), name: `Structure ${structure}`, legalForm: "association_1901" },
    ],
    workshops: WORKSHOPS.map((name) => ({
      name,
      modality: name === "Entretiens" ? "individuel" : "collectif",
      support: "cuisine",
      animators: "salaries",
      duration: 120,
    })),
    participants: codes.map((code) => ({
      code,
      birthName: `Zzcanari ${code}`,
      firstName: "Quetzal",
      birthDate: addDays("1960-01-01", random.integer(0, 14_000)),
      sex: random.pick(["F", "H"] as const),
      commune: "49007",
      educationLevel: random.pick(["VI", "V", "IV"] as const),
    })),
    enrolments: codes.map((participant) => ({
      participant,
      entry: "2012-01-02",
      rights: [random.pick(["rsa_socle", "rsa_majore", "ass"] as const)],
      inCouple: random.pick(["oui", "non"] as const),
      dependentChildren: random.integer(0, 3),
      prescriber: "referent_social",
      exit: random.chance(0.3) ? "2012-12-31" : null,
    })),
    attendances: Array.from({ length: SESSIONS }, (_, session) => session).flatMap((session) => {
      const date = workingDay(session);
      const workshop = WORKSHOPS[session % WORKSHOPS.length] ?? WORKSHOPS[0];
      return random
        .shuffled(codes)
        .slice(0, EXPECTED)
        .map((participant) => ({
          date,
          halfDay: random.pick(["matin", "apres_midi"] as const),
          workshop,
          participant,
          ...(random.chance(0.75)
            ? { status: "present" as const, minutes: random.chance(0.1) ? random.pick([60, 90, 150]) : null }
            : { status: "absent_excuse" as const, absenceReason: random.pick(["sante", "garde"] as const) }),
        }));
    }),
  };
  return typedRows(random, values);
}

/** The working days of 2012, then those again: no workshop meets twice on the same day. */
function workingDay(session: number): string {
  return addDays("2012-01-02", Math.floor((session % 250) / 5) * 7 + (session % 5));
}
