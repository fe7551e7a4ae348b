import { yearOf } from "../calendar.ts";
import type { RecordOf } from "../records/record.ts";
import { known } from "../records/value.ts";
import { NEVER_WORKED } from "../workbook/column.ts";

/** Months without work above which unemployment is long. */
const LONG_UNEMPLOYMENT_MONTHS = 12;

/**
 * Where somebody stood on the labour market at the entry, as far as the workbooks tell: they have no column for it. Somebody
 * in work at the entry cannot be told from somebody of whom nothing is known.
 */
export const LABOUR_STATUS = {
  label: "Marché du travail à l'entrée",
  source: "Règlement (UE) 2021/1057, annexe I ; questionnaire D1 des projets de ville",
  classes: [
    { code: "chomeur_court", label: `Chômeur depuis ${LONG_UNEMPLOYMENT_MONTHS} mois au plus` },
    { code: "chomeur_long", label: `Chômeur depuis plus de ${LONG_UNEMPLOYMENT_MONTHS} mois` },
    { code: "chomeur", label: "Chômeur, durée inconnue" },
    { code: "inactif", label: "Inactif (retraite)" },
  ],
} as const;
export type LabourStatusCode = (typeof LABOUR_STATUS)["classes"][number]["code"];

/** Printed wherever the status is counted. */
export const LABOUR_STATUS_RULE =
  "Le statut se déduit de la situation de droit (demandeur d'emploi, ASS : chômeur ; retraite, ASPA : inactif) et du contrat (PPAE : chômeur) ; la durée, du mois de la dernière activité. Le RSA seul n'en dit rien : le statut est alors non recueilli. Être en emploi à l'entrée ne se recueille pas.";

/** @returns null when neither the rights nor the contract of the stay tell */
export function labourStatusOf(stay: RecordOf<"enrolments">): LabourStatusCode | null {
  const rights = known(stay.rights) ?? [];
  const registered = rights.includes("demandeur_emploi") || rights.includes("ass");
  if (registered || known(stay.contractType) === "ppae") return unemploymentOf(stay);
  return rights.includes("retraite") || rights.includes("aspa") ? "inactif" : null;
}

function unemploymentOf({ entry, lastActivity }: RecordOf<"enrolments">): LabourStatusCode {
  const month = known(lastActivity);
  if (month === null) return "chomeur";
  if (month === NEVER_WORKED) return "chomeur_long";
  const months = monthNumber(entry) - monthNumber(month);
  if (months < 0) return "chomeur";
  return months > LONG_UNEMPLOYMENT_MONTHS ? "chomeur_long" : "chomeur_court";
}

const monthNumber = (text: string): number => yearOf(text) * 12 + Number(text.slice(5, 7));
