import { formatDecimal } from "../../format.ts";
import { quantity, unknownsSentence } from "../builders/quality.ts";
import { quotient } from "../builders/quotient.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { SESSION_RULE } from "../sessions/heldSessions.ts";
import { fillingOfYear } from "./fillingOfYear.ts";
import { capacityRule } from "./openWorkshops.ts";

const SESSIONS = { one: "séance", several: "séances", missing: "sans capacité ou sans modalité connue" };
const OVER = { one: "séance au-delà de sa capacité", several: "séances au-delà de leur capacité" };

export const sessionFilling: FigureDefinition = {
  id: "remplissage-des-seances",
  label: "Remplissage des séances collectives",
  unit: "personnes par place",
  population: "Séances collectives tenues dans l'année par toutes les structures.",
  rule: (programme) =>
    `Personnes présentes divisées par la capacité simultanée de l'atelier, toutes séances additionnées ; au-dessus de 1, il y avait plus de personnes que de places. Une séance dont la modalité n'est pas connue est hors calcul. ${capacityRule(programme)} ${SESSION_RULE}`,
  referenceDate: duringYear,
  seeds: ["S2-02"],
  needs: ["associations"],
  compute: (year) => {
    const { present, places, sessions, over, unknown } = fillingOfYear(year);
    const quality = [
      ...unknownsSentence(unknown, sessions, SESSIONS),
      ...(over === 0 ? [] : [`${quantity(over, OVER)}, sur ${quantity(sessions, SESSIONS)}.`]),
    ];
    return quotient(present, places, inWords, unknown, quality);
  },
};

/** « 0,75 », « 1,20 : plus de personnes que de places » */
function inWords(filling: number): string {
  const shown = formatDecimal(filling, 2);
  return filling > 1 ? `${shown} : plus de personnes que de places` : shown;
}
