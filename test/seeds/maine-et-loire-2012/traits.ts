import { type Day, yearOf } from "../../../shared/calendar.ts";
import type { DiplomaCode } from "../../../shared/nomenclature/diploma.ts";
import type { EducationLevelCode } from "../../../shared/nomenclature/educationLevel.ts";
import type { IncomeRightCode } from "../../../shared/nomenclature/incomeRight.ts";
import type { PrescriberCode } from "../../../shared/nomenclature/prescriber.ts";
import type { SexCode } from "../../../shared/nomenclature/sex.ts";
import type { enrolmentsTab } from "../../../shared/workbook/association/enrolmentsTab.ts";
import type { participantsTab } from "../../../shared/workbook/association/participantsTab.ts";
import { NEVER_WORKED } from "../../../shared/workbook/column.ts";
import type { Random } from "../random.ts";
import type { Cohort } from "./people.ts";
import type { AgeClass, Family, Seniority } from "./totals.ts";
import { orNotKnown, type ValueIn, type ValuesOf } from "./values.ts";

/** What the totals decide of a person; null is « not known ». */
export type Traits = {
  readonly sex: SexCode | null;
  readonly age: AgeClass | null;
  readonly family: Family | null;
  readonly seniority: Seniority | null;
  readonly diploma: DiplomaCode | null;
  readonly prescriber: PrescriberCode | null;
};

/** The last class followed, which may be above the diploma: that is why the document's 78 % reads the diploma. */
const LEVELS: Readonly<Record<DiplomaCode, readonly (readonly [EducationLevelCode, number])[]>> = {
  aucun: [
    ["JS", 8],
    ["VI", 42],
    ["Vbis", 30],
    ["V", 20],
  ],
  brevet: [
    ["Vbis", 55],
    ["V", 45],
  ],
  d5: [
    ["V", 85],
    ["IV", 15],
  ],
  d4: [["IV", 1]],
  d3: [["III", 1]],
  d1_2: [
    ["II", 2],
    ["I", 1],
  ],
};

export function drawProfile(random: Random, { sex, diploma }: Traits): ValuesOf<typeof participantsTab> {
  const level = diploma === null || random.chance(0.04) ? null : random.weighted(LEVELS[diploma]);
  const nationality = random.weighted([
    ["nationale", 80],
    ["hors_ue", 16],
    ["ue", 4],
  ] as const);
  return {
    sex: orNotKnown(random, sex),
    nationality: orNotKnown(random, random.chance(0.97) ? nationality : null),
    educationLevel: orNotKnown(random, level),
    highestDiploma: orNotKnown(random, diploma),
    unrecognisedDiploma: nationality === "hors_ue" && random.chance(0.3) ? "oui" : "non",
    disabledWorker: random.chance(0.6) ? (random.chance(0.14) ? "oui" : "non") : null,
  };
}

export function drawSituation(
  random: Random,
  cohort: Cohort,
  { family, prescriber }: Traits,
  rsaOpening: Day | null,
): ValuesOf<typeof enrolmentsTab> {
  const rights = drawRights(random, cohort, family);
  const onRsa = cohort !== "other_rights" && cohort !== "rights_unknown";
  return {
    rights: orNotKnown(random, rights),
    rsaOpening: onRsa ? orNotKnown(random, rsaOpening) : null,
    lastActivity: drawLastActivity(random, rsaOpening),
    ...drawHousehold(random, family),
    housing: drawHousing(random),
    frenchLevel: random.weighted([
      ["langue_maternelle", 74],
      ["B2", 6],
      ["B1", 7],
      ["A2", 7],
      ["A1", 5],
      ["debutant", 1],
    ] as const),
    languageCourse: random.chance(0.08) ? random.pick(["fle", "alphabetisation"] as const) : "aucun",
    prescriber: orNotKnown(random, prescriber),
    referringBody: random.weighted([
      ["departement", 68],
      ["ccas", 14],
      ["france_travail", 7],
      ["mission_locale", 4],
      ["mde_plie_cap_emploi", 3],
      ["msa", 2],
      ["caf", 2],
    ] as const),
    pathwayType: random.chance(0.8) ? "social" : "socio_pro",
    barriers: drawBarriers(random),
    readyForWork: random.chance(0.7) ? (random.chance(0.25) ? "oui" : "non") : null,
    contractType: random.weighted([
      ["cer", 78],
      ["contrat_interne", 8],
      ["ppae", 6],
      ["aucun", 8],
    ] as const),
    plannedHalfDays: random.integer(1, 4),
  };
}

/** One answer missing out of two is enough for a family not to be known. */
function drawHousehold(random: Random, family: Family | null): ValuesOf<typeof enrolmentsTab> {
  if (family === null) {
    return random.chance(0.5)
      ? { inCouple: orNotKnown(random, null), dependentChildren: 1 }
      : { inCouple: "non", dependentChildren: orNotKnown(random, null) };
  }
  const { inCouple, withChildren } = family;
  return { inCouple: inCouple ? "oui" : "non", dependentChildren: withChildren ? random.integer(1, 4) : 0 };
}

function drawRights(
  random: Random,
  cohort: Cohort,
  family: Family | null,
): readonly IncomeRightCode[] | null {
  if (cohort === "rights_unknown") return null;
  if (cohort === "other_rights") {
    return random.weighted<readonly IncomeRightCode[]>([
      [["ass"], 6],
      [["aah"], 6],
      [["demandeur_emploi"], 5],
      [["retraite"], 3],
      [["aucune"], 2],
      [["aah", "autre"], 1],
    ]);
  }
  const loneParent = family?.inCouple === false && family.withChildren;
  if (loneParent && random.chance(0.45)) return ["rsa_majore"];
  return random.chance(0.04) ? ["rsa_socle", "autre"] : ["rsa_socle"];
}

function drawLastActivity(random: Random, rsaOpening: Day | null): string | null {
  if (rsaOpening === null || random.chance(0.3)) return null;
  if (random.chance(0.12)) return NEVER_WORKED;
  const year = yearOf(rsaOpening) - random.integer(1, 4);
  return `${year}-${String(random.integer(1, 12)).padStart(2, "0")}`;
}

function drawHousing(random: Random): ValueIn<typeof enrolmentsTab, "housing"> {
  if (random.chance(0.05)) return orNotKnown(random, null);
  return random.weighted([
    ["locataire_hlm", 54],
    ["locataire_prive", 25],
    ["heberge", 9],
    ["proprietaire", 4],
    ["foyer_chrs", 4],
    ["gratuit", 2],
    ["mobile", 1],
    ["sans_abri", 1],
  ] as const);
}

function drawBarriers(random: Random): ValueIn<typeof enrolmentsTab, "barriers"> {
  if (random.chance(0.15)) return null;
  const drawn = random.shuffled([
    "isolement",
    "mobilisation",
    "sante",
    "mobilite",
    "finances",
    "logement",
    "administratif",
    "famille",
    "garde_enfants",
    "illettrisme",
    "langue",
    "numerique",
    "qualification",
  ] as const);
  return drawn.slice(0, random.integer(1, 4));
}
