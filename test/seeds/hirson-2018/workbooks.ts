import { addDays } from "../../../shared/calendar.ts";
import { HIRSON_2018 } from "../../../shared/programme/programmes/hirson2018.ts";
import type { assessmentsTab } from "../../../shared/workbook/association/assessmentsTab.ts";
import { TEMPLATE_VERSION } from "../../../shared/workbook/template.ts";
import { inventedSiret } from "../inventedSiret.ts";
import { peopleDrawer } from "../inventedPeople.ts";
import type { ValuesOf, WorkbookValues } from "../maine-et-loire-2012/values.ts";
import { seededRandom } from "../random.ts";
import { filledWorkbook, type SeedWorkbook } from "../seedWorkbook.ts";
import { attendancesOf, WORKSHOPS } from "./attendances.ts";
import { type Stay, STAYS } from "./people.ts";

export const YEAR = 2018;
const SEED = 2018_02;
const SIRET = inventedSiret("000238", 1);
const NAME = "CCAS de démonstration — Ateliers d'insertion";
const COMMUNE = "02381 Hirson";

/** The workshops of the CCAS of Hirson in 2018, and what the Département knows of them. Everybody in them is invented. */
export function hirsonWorkbooks(stays: readonly Stay[] = STAYS): readonly SeedWorkbook[] {
  return [
    filledWorkbook("ccas-hirson.xlsx", "association", associationValues(stays)),
    filledWorkbook("departement-02.xlsx", "department", departmentValues()),
  ];
}

function associationValues(stays: readonly Stay[]): WorkbookValues {
  return {
    structure: [
      {
        identifier: SIRET,
        name: NAME,
        legalForm: "ccas",
        commune: COMMUNE,
        openingDays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi"],
        openingHours: 35,
        templateVersion: TEMPLATE_VERSION,
      },
    ],
    workshops: [...WORKSHOPS],
    participants: participantsOf(stays),
    enrolments: [...stays],
    attendances: [...attendancesOf(stays)],
    assessments: stays.flatMap(assessmentsOf),
    fundings: [
      { year: 2015, funder: "departement", title: "Plan départemental d'insertion", amount: 87_900 },
      { year: 2018, funder: "departement", title: "Plan départemental d'insertion", amount: 50_000 },
      { year: 2018, funder: "etat", title: "ACSE, politique de la ville", amount: 18_000 },
    ],
    staff: [
      { ...technical("cdd", "temps_plein"), headcount: 4 },
      { ...technical("cdi", "temps_plein"), headcount: 1 },
      { ...technical("cdd", "temps_partiel"), headcount: 1, monthlyHours: 16 },
      // The document says nothing of the two others.
      { ...technical("autre", "temps_partiel"), headcount: 2 },
      { ...support("Agent administratif"), headcount: 1 },
      { ...support("Assistant socio-éducatif"), headcount: 1 },
    ],
    equipment: [
      { year: YEAR, designation: "Véhicule", quantity: 2 },
      { year: YEAR, designation: "Parcelle de jardin", quantity: 6 },
      { year: YEAR, designation: "Surface des jardins", quantity: 3_100, unit: "m²" },
    ],
  };
}

type Staff = NonNullable<WorkbookValues["staff"]>[number];

function technical(contract: "cdd" | "cdi" | "autre", workingTime: "temps_plein" | "temps_partiel"): Staff {
  return { year: YEAR, position: "Encadrement technique", status: "salarie", contract, workingTime };
}

/** Civil servants have neither a CDI nor a CDD. */
function support(position: string): Staff {
  return { year: YEAR, position, status: "salarie", contract: "autre", workingTime: "temps_plein" };
}

function participantsOf(stays: readonly Stay[]): WorkbookValues["participants"] & object {
  const draw = peopleDrawer(seededRandom(SEED));
  return [...new Set(stays.map(({ participant }) => participant))].map((code, index) => {
    const sex = index % 5 < 3 ? "F" : "H";
    const retired = stays.some((stay) => stay.participant === code && isRetired(stay));
    return { code, ...draw(sex, (retired ? 1950 : 1968) + (index % 7) * 4), sex, nationality: "nationale" };
  });
}

const isRetired = ({ rights }: Stay): boolean => Array.isArray(rights) && rights.includes("retraite");

type Assessment = ValuesOf<typeof assessmentsTab>;

/** Seven domains from 1 to 5 when somebody comes, and when they leave otherwise than by giving up. */
function assessmentsOf(stay: Stay, index: number): readonly Assessment[] {
  const { participant, entry, exit, outcome } = stay;
  const before = HIRSON_2018.assessment.domains.map(
    (domain, rank) => [domain, 1 + ((index + rank) % 3)] as const,
  );
  const atEntry: Assessment = {
    participant,
    moment: "entree",
    date: addDays(entry, 3),
    ...Object.fromEntries(before),
  };
  if (exit === null || String(outcome).startsWith("abandon")) return [atEntry];
  // One domain in two gets better; for one person in six, one gets worse.
  const change = (rank: number) => (index % 6 === 5 && rank === index % 7 ? -1 : (index + rank) % 2);
  const after = before.map(([domain, level], rank) => [domain, Math.max(1, level + change(rank))] as const);
  return [atEntry, { participant, moment: "fin", date: addDays(exit, -2), ...Object.fromEntries(after) }];
}

/** The document has one cost, and grants of two years. */
function departmentValues(): WorkbookValues {
  const convention = { structure: SIRET, action: "Ateliers d'insertion", totalCost: 253_000 };
  return {
    structures: [{ identifier: SIRET, name: NAME, legalForm: "ccas", commune: COMMUNE }],
    conventions: [
      { ...convention, year: 2015, grant: 87_900 },
      { ...convention, year: YEAR, grant: 50_000 },
    ],
  };
}
