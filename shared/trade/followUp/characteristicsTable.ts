import { AGE_PDV } from "../../figures/schemes/agePdv.ts";
import { RSA_SENIORITY_PDV } from "../../figures/schemes/rsaSeniorityPdv.ts";
import type { IndexedYear } from "../../figures/year/indexedYear.ts";
import type { StayOfYear } from "../../figures/year/stayOfYear.ts";
import { DIPLOMA } from "../../nomenclature/diploma.ts";
import { EDUCATION_LEVEL } from "../../nomenclature/educationLevel.ts";
import { HOUSING } from "../../nomenclature/housing.ts";
import { INCOME_RIGHT, type IncomeRightCode } from "../../nomenclature/incomeRight.ts";
import { NATIONALITY } from "../../nomenclature/nationality.ts";
import { YES_NO } from "../../nomenclature/yesNo.ts";
import { known } from "../../records/value.ts";
import { crossTable } from "../crossTable.ts";
import { LABOUR_STATUS, labourStatusOf } from "../labourStatus.ts";
import {
  ageTrait,
  enrolmentTrait,
  FAMILY_TRAIT,
  participantTrait,
  rsaSeniorityTrait,
  SEX_TRAIT,
} from "../stayTraits.ts";
import type { TradeTable } from "../tradeTable.ts";
import type { Trait } from "../trait.ts";

/** Printed where a person may be on several lines. */
export const COUNTED_ONCE =
  "Les sous-totaux ne comptent qu'une seule fois chaque personne. Ils peuvent donc être inférieurs à l'addition de chaque ligne.";

/** D1: what the people of the public are when the first stay of the year begins. */
export function characteristicsTable(year: IndexedYear, population: string): TradeTable {
  return crossTable({
    title: "Tableau 1 (D1) : caractéristiques des participants",
    note: `${population} Le premier parcours de l'année parle pour la personne. Plusieurs droits sont possibles. ${COUNTED_ONCE}`,
    items: year.people.map(({ first }) => first),
    rows: characteristics(year),
    columns: [SEX_TRAIT],
  });
}

function characteristics({ year }: IndexedYear): readonly Trait<StayOfYear>[] {
  return [
    SEX_TRAIT,
    ageTrait(AGE_PDV, year),
    FAMILY_TRAIT,
    RIGHTS,
    rsaSeniorityTrait(RSA_SENIORITY_PDV, year, "years"),
    {
      label: LABOUR_STATUS.label,
      classes: LABOUR_STATUS.classes,
      of: ({ enrolment }) => labourStatusOf(enrolment),
    },
    participantTrait("Nationalité", NATIONALITY, ({ nationality }) => nationality),
    enrolmentTrait("Logement", HOUSING.entries, ({ housing }) => housing),
    participantTrait(EDUCATION_LEVEL.label, EDUCATION_LEVEL, ({ educationLevel }) => educationLevel),
    participantTrait(DIPLOMA.label, DIPLOMA, ({ highestDiploma }) => highestDiploma),
    participantTrait(
      "Diplôme étranger non reconnu",
      YES_NO,
      ({ unrecognisedDiploma }) => unrecognisedDiploma,
    ),
  ];
}

const OTHER_RIGHT: IncomeRightCode = "autre";
const SENSITIVE_RIGHTS = new Set<IncomeRightCode>(
  INCOME_RIGHT.entries.filter(({ sensitive }) => sensitive === true).map(({ code }) => code),
);
const RSA: readonly IncomeRightCode[] = ["rsa_socle", "rsa_majore"];

/** Rights that say something of somebody's health are with the others. */
const RIGHTS: Trait<StayOfYear> = {
  label: INCOME_RIGHT.label,
  classes: INCOME_RIGHT.entries.filter(({ code }) => !SENSITIVE_RIGHTS.has(code)),
  groups: [{ label: "RSA, ensemble", codes: RSA }],
  of: ({ enrolment }) =>
    known(enrolment.rights)?.map((right) => (SENSITIVE_RIGHTS.has(right) ? OTHER_RIGHT : right)) ?? null,
};
