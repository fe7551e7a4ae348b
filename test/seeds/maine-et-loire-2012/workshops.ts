import type { CodeOf } from "../../../shared/nomenclature/nomenclature.ts";
import type { DATA_INCLUSION_THEME } from "../../../shared/nomenclature/dataInclusionTheme.ts";
import type { HalfDayCode } from "../../../shared/nomenclature/halfDay.ts";
import type { SupportCode } from "../../../shared/nomenclature/support.ts";
import type { THEME } from "../../../shared/nomenclature/theme.ts";
import { WEEKDAY } from "../../../shared/nomenclature/weekday.ts";
import type { WeeklySlotCode } from "../../../shared/nomenclature/weeklySlot.ts";
import type { WORKSHOP_AXIS } from "../../../shared/nomenclature/workshopAxis.ts";
import type { workshopsTab } from "../../../shared/workbook/association/workshopsTab.ts";
import type { Random } from "../random.ts";
import type { Structure } from "./structures.ts";
import type { ValuesOf } from "./values.ts";

/** A workshop with the times at which it meets. */
export type Workshop = {
  readonly name: string;
  readonly individual: boolean;
  readonly slots: readonly Slot[];
  readonly values: ValuesOf<typeof workshopsTab>;
};

/** Weekday as ISO 8601 numbers it: 1 is Monday. */
export type Slot = { readonly weekday: number; readonly halfDay: Exclude<HalfDayCode, "journee"> };

type Kind = readonly [
  support: SupportCode,
  name: string,
  axis: CodeOf<typeof WORKSHOP_AXIS>,
  theme: CodeOf<typeof THEME>,
  dataInclusionTheme: CodeOf<typeof DATA_INCLUSION_THEME>,
  minutes: number,
];

/** Supports quoted by the document come first: each is somewhere in the department. */
const COLLECTIVE: readonly Kind[] = [
  [
    "laverie_sociale",
    "Laverie",
    "levee_des_freins",
    "rythme_de_vie",
    "equipement-et-alimentation--electromenager",
    180,
  ],
  [
    "epicerie_sociale",
    "Épicerie sociale",
    "levee_des_freins",
    "rythme_de_vie",
    "equipement-et-alimentation--alimentation",
    180,
  ],
  ["cuisine", "Cuisine", "mobilisation", "rythme_de_vie", "equipement-et-alimentation--alimentation", 210],
  [
    "sorties_culturelles",
    "Sorties",
    "mobilisation",
    "expression",
    "remobilisation--activites-sportives-et-culturelles",
    180,
  ],
  [
    "sport",
    "Activité physique",
    "mobilisation",
    "rythme_de_vie",
    "remobilisation--activites-sportives-et-culturelles",
    90,
  ],
  [
    "informatique",
    "Informatique",
    "levee_des_freins",
    "competences",
    "numerique--maitriser-les-fondamentaux-du-numerique",
    120,
  ],
  ["couture", "Couture", "mobilisation", "competences", "remobilisation--lien-social", 150],
  ["jardinage", "Jardin", "mobilisation", "competences", "remobilisation--lien-social", 180],
  [
    "image_de_soi",
    "Image de soi",
    "mobilisation",
    "expression",
    "remobilisation--bien-etre-confiance-en-soi",
    120,
  ],
  ["bien_etre", "Détente", "mobilisation", "expression", "remobilisation--bien-etre-confiance-en-soi", 90],
  ["expression", "Théâtre", "mobilisation", "expression", "remobilisation--bien-etre-confiance-en-soi", 120],
  ["bricolage", "Petits travaux", "mobilisation", "competences", "remobilisation--lien-social", 180],
];

const QUOTED = 6;
const WEEKDAYS = WEEKDAY.entries.slice(0, 5);

/** Two to five collective workshops, and the individual time that the document describes. */
export function drawWorkshops(random: Random, structure: Structure): readonly Workshop[] {
  const size = random.integer(structure.places < 12 ? 2 : 3, structure.places < 18 ? 4 : 5);
  // Structures take turns with the quoted supports, so that none is left out.
  const first = COLLECTIVE[structure.number % QUOTED] as Kind;
  const others = random.shuffled(COLLECTIVE.filter((kind) => kind !== first)).slice(0, size - 1);
  const slots = random.shuffled(
    WEEKDAYS.flatMap((_, index): Slot[] => [
      { weekday: index + 1, halfDay: "matin" },
      { weekday: index + 1, halfDay: "apres_midi" },
    ]),
  );
  const collective = [first, ...others].map((kind, index) => {
    const own = slots.splice(0, index === 0 ? 2 : 1);
    return collectiveWorkshop(random, structure, kind, own);
  });
  return [...collective, individualWorkshop(structure)];
}

function collectiveWorkshop(
  random: Random,
  structure: Structure,
  kind: Kind,
  slots: readonly Slot[],
): Workshop {
  const [support, shortName, axis, theme, dataInclusionTheme, duration] = kind;
  const [slot] = slots;
  const name =
    slots.length === 1 && slot !== undefined && random.chance(0.4)
      ? `${shortName} du ${weekdayOfSlot(slot).code}`
      : shortName;
  const values: ValuesOf<typeof workshopsTab> = {
    name,
    axis,
    support,
    theme,
    dataInclusionTheme: random.chance(0.6) ? dataInclusionTheme : null,
    modality: "collectif",
    commune: structure.commune,
    capacity: random.integer(6, 12),
    duration,
    weeklySlots: slots.map(slotCode),
    animators: random.weighted([
      ["salaries", 62],
      ["mixte", 33],
      ["benevoles", 5],
    ] as const),
    start: random.chance(0.5) ? "2011-09-05" : null,
  };
  return { name, individual: false, slots, values };
}

function individualWorkshop(structure: Structure): Workshop {
  const name = "Entretiens";
  const values: ValuesOf<typeof workshopsTab> = {
    name,
    axis: "aides_individuelles",
    support: "accompagnement_individuel",
    theme: "projet_professionnel",
    modality: "individuel",
    commune: structure.commune,
    capacity: 1,
    duration: 45,
    animators: "salaries",
  };
  return { name, individual: true, slots: [], values };
}

const weekdayOfSlot = ({ weekday }: Slot) => WEEKDAYS[weekday - 1] as (typeof WEEKDAYS)[number];
const slotCode = (slot: Slot): WeeklySlotCode => `${weekdayOfSlot(slot).code}_${slot.halfDay}`;
