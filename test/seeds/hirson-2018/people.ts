import { addDays, type Day } from "../../../shared/calendar.ts";
import type { IncomeRightCode } from "../../../shared/nomenclature/incomeRight.ts";
import type { OutcomeCode } from "../../../shared/nomenclature/outcome.ts";
import type { enrolmentsTab } from "../../../shared/workbook/association/enrolmentsTab.ts";
import { codeOf } from "../inventedPeople.ts";
import type { ValuesOf } from "../maine-et-loire-2012/values.ts";

type Enrolment = ValuesOf<typeof enrolmentsTab>;

/** Somebody's stay, as far as the document tells. */
type Told = Pick<
  Enrolment,
  "rights" | "pathwayType" | "outcome" | "outcomeBody" | "outcomeTitle" | "proof" | "rightsAtExit"
>;

/** The publics of the document, as they came. */
const RSA_SOCIAL: Told = { rights: ["rsa_socle"], pathwayType: "social" };
const RSA_TO_WORK: Told = { rights: ["rsa_socle"], pathwayType: "socio_pro" };
const JOB_SEEKER = withRight("demandeur_emploi");
const DISABLED = withRight("aah");
const RETIRED = withRight("retraite");

function withRight(...rights: readonly IncomeRightCode[]): Told {
  return { rights, pathwayType: null };
}

const hired = (outcome: OutcomeCode, outcomeBody: Told["outcomeBody"], outcomeTitle: string): Told => ({
  outcome,
  outcomeBody: outcomeBody ?? null,
  outcomeTitle,
  proof: "oui",
});
const training = (outcomeTitle: string, outcome: OutcomeCode = "form_qual"): Told =>
  hired(outcome, "organisme_formation", outcomeTitle);

/** « 3 sorties dynamiques » of people with RSA and a social orientation. */
const DYNAMIC: readonly Told[] = [
  { ...RSA_SOCIAL, ...hired("emp_aide", "association", "CUI, service de soins à domicile") },
  { ...RSA_SOCIAL, ...training("DEAVF") },
  { ...RSA_SOCIAL, ...hired("emp_cdi", "entreprise", "CDI, entreprise de bâtiment") },
];

/** The list of the document, line by line. The second of those who went to MHL had RSA and a social orientation when they came. */
const LISTED: readonly Told[] = [
  { ...RSA_TO_WORK, ...training("MHL, GRETA Vervins") },
  { ...RSA_SOCIAL, ...training("MHL, GRETA Vervins"), rightsAtExit: ["demandeur_emploi"] },
  { ...JOB_SEEKER, ...hired("emp_aide", "collectivite", "CUI, commune d'Any-Martin-Rieux") },
  { ...JOB_SEEKER, ...hired("iae_aci", "siae", "Chantier « Valorisation des patrimoines naturels »") },
  { ...RSA_TO_WORK, ...hired("iae_aci", "siae", "Chantier « Valorisation des patrimoines naturels »") },
  { ...JOB_SEEKER, ...hired("iae_aci", "siae", "Chantier « Accessibilité et rénovation de l'habitat »") },
  { ...JOB_SEEKER, ...training("CAP Entreposage et messagerie, GRETA") },
  { ...RSA_TO_WORK, ...training("AFPA Vervins"), proof: "non" },
  { ...JOB_SEEKER, ...hired("emp_cdi", "entreprise", "CDI, bâtiment") },
  { ...RSA_TO_WORK, ...training("Assistant de vie aux familles") },
  { ...withRight("aah", "demandeur_emploi"), outcome: "emp_nonprecise", proof: "oui" },
];

const times = (count: number, told: Told, outcome: OutcomeCode | null): readonly Told[] =>
  Array.from({ length: count }, () => ({ ...told, outcome }));

/** « 20 sorties pour absences, problèmes de santé » */
const WITHOUT_SOLUTION_RSA_SOCIAL = [
  ...times(12, RSA_SOCIAL, "abandon_absences"),
  ...times(8, RSA_SOCIAL, "abandon_sante"),
];

/** « 46 sorties sans solution » of all the others. */
const WITHOUT_SOLUTION_OTHERS = [
  ...times(9, RSA_TO_WORK, "abandon_absences"),
  ...times(4, RSA_TO_WORK, "abandon_mobilisation"),
  ...times(3, RSA_TO_WORK, "fin_droit"),
  ...times(8, JOB_SEEKER, "abandon_absences"),
  ...times(5, JOB_SEEKER, "inconnu"),
  ...times(4, JOB_SEEKER, "abandon_dem"),
  ...times(5, DISABLED, "abandon_sante"),
  ...times(2, DISABLED, "soc_vie"),
  ...times(3, RETIRED, "soc_benevolat"),
  ...times(3, RETIRED, "abandon_sante"),
];

/** Still there when the year ends. */
const PRESENT = [
  ...times(8, RSA_SOCIAL, null),
  ...times(3, RSA_TO_WORK, null),
  ...times(3, JOB_SEEKER, null),
  ...times(1, DISABLED, null),
  ...times(1, RETIRED, null),
];

const LEFT = [...DYNAMIC, ...LISTED, ...WITHOUT_SOLUTION_RSA_SOCIAL, ...WITHOUT_SOLUTION_OTHERS];

/** Hours of the contracts: none under the 9 of the document. */
const CONTRACTS = [9, 10.5, 12, 14] as const;

export type Stay = Enrolment & {
  readonly participant: string;
  readonly entry: Day;
  readonly exit: Day | null;
  readonly plannedHours: (typeof CONTRACTS)[number];
};

/** Everybody's stay: entries spread over a year, from 6 to 12 weeks each. */
export const STAYS: readonly Stay[] = [...LEFT, ...PRESENT].map((told, index) => {
  const left = index < LEFT.length;
  // 80 people leave from February on; the other 16 came in the autumn.
  const entry = addDays(left ? "2017-12-11" : "2018-10-01", 7 * (left ? (index * 11) % 40 : index % 6));
  const plannedHours = CONTRACTS[index % CONTRACTS.length] ?? CONTRACTS[0];
  return {
    participant: codeOf(index + 1),
    entry,
    ...told,
    prescriber: index % 3 === 0 ? "ccas" : "referent_social",
    contractType: "contrat_interne",
    plannedHours,
    // A Friday.
    exit: left ? addDays(entry, 7 * (6 + (index % 7)) + 4) : null,
  };
});
