import { addDays, type Day } from "../../../shared/calendar.ts";
import type { assessmentsTab } from "../../../shared/workbook/association/assessmentsTab.ts";
import type { contactsTab } from "../../../shared/workbook/association/contactsTab.ts";
import type { equipmentTab } from "../../../shared/workbook/association/equipmentTab.ts";
import type { fundingsTab } from "../../../shared/workbook/association/fundingsTab.ts";
import type { staffTab } from "../../../shared/workbook/association/staffTab.ts";
import type { Random } from "../random.ts";
import { earlier, LAST_DAY, workingDay } from "./days.ts";
import type { Attendance } from "./attendances.ts";
import type { Registration } from "./registrations.ts";
import type { Structure } from "./structures.ts";
import type { ValuesOf } from "./values.ts";

type Assessment = ValuesOf<typeof assessmentsTab>;
type Moment = NonNullable<Assessment["moment"]>;
type Contact = ValuesOf<typeof contactsTab>;

const DOMAINS = [
  "administrative",
  "family",
  "socialLife",
  "housing",
  "finances",
  "health",
  "employment",
] as const satisfies readonly (keyof Assessment)[];

/** Entry, middle and end of each stay that lasts long enough; most levels rise a little. */
export function drawAssessments(
  random: Random,
  registrations: readonly Registration[],
): readonly Assessment[] {
  return registrations.flatMap(({ code, stays }) =>
    stays.flatMap(({ entry, exit }) => {
      const end = earlier(exit ?? LAST_DAY, LAST_DAY);
      const moments: [Moment, Day][] = [["entree", addDays(entry, random.integer(2, 20))]];
      if (addDays(entry, 130) < end) moments.push(["milieu", addDays(entry, random.integer(80, 110))]);
      if (exit !== null && exit <= LAST_DAY && random.chance(0.7)) moments.push(["fin", addDays(exit, -2)]);
      let levels = DOMAINS.map(() => random.integer(1, 4));
      return moments
        .filter(([, date]) => date <= end && random.chance(0.9))
        .map(([moment, date]) => {
          const row = { participant: code, moment, date, ...levelsOf(random, levels) };
          levels = levels.map((level) => Math.max(1, Math.min(5, level + random.integer(-1, 2))));
          return row;
        });
    }),
  );
}

function levelsOf(random: Random, levels: readonly number[]): Assessment {
  const cells = DOMAINS.map((domain, index) => [domain, random.chance(0.93) ? levels[index] : null]);
  return Object.fromEntries(cells) as Assessment;
}

/** One call or two after an absence that nobody explained. */
export function drawContacts(random: Random, attendances: readonly Attendance[]): readonly Contact[] {
  const rows = new Map<string, Contact>();
  for (const { date, participant, status } of attendances) {
    if (status !== "absent_non_excuse" || !random.chance(0.16)) continue;
    const means = random.weighted([
      ["telephone", 60],
      ["message", 25],
      ["courrier", 10],
      ["visite", 5],
    ] as const);
    const day = workingDay(random, addDays(date, 1), addDays(date, 7));
    rows.set(`${day} ${participant} ${means}`, {
      date: day,
      participant,
      means,
      result: random.chance(0.95) ? random.pick(["joint", "message_laisse", "injoignable"] as const) : null,
    });
  }
  return [...rows.values()];
}

export function drawFundings(
  random: Random,
  { grant, legalForm }: Structure,
): ValuesOf<typeof fundingsTab>[] {
  const others = random.shuffled(["etat", "caf", "fondation", "region", "recettes_propres"] as const);
  const own = legalForm === "ccas" ? 0.5 : 0.2;
  return [
    { year: 2012, funder: "departement", title: "Ateliers de vie quotidienne et sociale", amount: grant },
    { year: 2012, funder: "commune", amount: Math.round((grant * own) / 100) * 100 },
    ...others.slice(0, random.integer(1, 3)).map((funder) => ({
      year: 2012,
      funder,
      amount: random.integer(8, 90) * 100,
    })),
  ];
}

/** Qualified professionals, with a team of volunteers here and there. */
export function drawStaff(random: Random, { places }: Structure): ValuesOf<typeof staffTab>[] {
  const employed = { year: 2012, status: "salarie", contract: "cdi" } as const;
  return [
    {
      ...employed,
      position: "Conseillère en économie sociale et familiale",
      workingTime: places >= 20 ? "temps_plein" : "temps_partiel",
      headcount: 1,
      fullTimeEquivalent: places >= 20 ? 1 : 0.6,
    },
    {
      ...employed,
      position: "Animateur d'atelier",
      contract: random.chance(0.6) ? "cdi" : "cdd",
      workingTime: "temps_partiel",
      headcount: random.integer(1, 3),
      monthlyHours: random.integer(6, 16) * 5,
    },
    ...(random.chance(0.6)
      ? [
          {
            year: 2012,
            position: "Équipe de bénévoles",
            status: "benevole",
            contract: "autre",
            workingTime: "temps_partiel",
            headcount: random.integer(2, 9),
          } as const,
        ]
      : []),
  ];
}

export function drawEquipment(random: Random): ValuesOf<typeof equipmentTab>[] {
  return [
    { year: 2012, designation: "Lave-linge", quantity: random.integer(2, 5), unit: "pièce" },
    { year: 2012, designation: "Ordinateur", quantity: random.integer(3, 10), unit: "pièce" },
    { year: 2012, designation: "Véhicule", quantity: 1, unit: "pièce" },
    { year: 2012, designation: "Parcelle de jardin", quantity: random.integer(100, 400), unit: "m²" },
  ];
}
