import { formatDecimal, plural } from "../../format.ts";
import { tallyOf } from "../../statistics/tally.ts";
import { mean } from "../builders/mean.ts";
import { PEOPLE } from "../builders/quality.ts";
import { share } from "../builders/share.ts";
import { atYearEnd, duringYear, type FigureDefinition } from "../definition.ts";
import { ALL_PARTICIPANTS } from "../participants/allParticipants.ts";
import { staysOfPeople } from "./staysOfPeople.ts";

const CLASSES = [
  { code: "revenues", label: "Revenues au moins une fois" },
  { code: "jamais_parties", label: "Jamais revenues" },
] as const;

const RETURN =
  "Un retour est un parcours commencé alors que tous ceux d'avant étaient finis, dans quelque structure que ce soit ; des parcours commencés le même jour sont un seul retour, la suite d'une prolongation n'en est pas un.";

export const returnShare: FigureDefinition = {
  id: "part-retours",
  label: "Part des personnes revenues après être parties",
  unit: "part",
  population: ALL_PARTICIPANTS,
  rule: `Part des personnes qui sont revenues au moins une fois, jusqu'au 31 décembre, toutes années confondues. ${RETURN}`,
  referenceDate: atYearEnd,
  seeds: ["S3-02"],
  needs: ["associations"],
  compute: (year) =>
    share(
      tallyOf(staysOfPeople(year), ({ returns }) => (returns.length > 0 ? "revenues" : "jamais_parties")),
      "revenues",
      CLASSES,
      PEOPLE,
    ),
};

export const returnDelay: FigureDefinition = {
  id: "delai-de-retour",
  label: "Délai de retour",
  unit: "jours",
  population: "Retours de l'année, de toutes les personnes accueillies.",
  rule: `Nombre moyen de jours entre le dernier jour du parcours d'avant et le premier du nouveau, pour les retours commencés dans l'année. ${RETURN}`,
  referenceDate: duringYear,
  seeds: ["S3-02"],
  needs: ["associations"],
  compute: (year) => {
    const { firstDay } = year.year;
    const ofYear = staysOfPeople(year).flatMap(({ returns }) =>
      returns.filter(({ entry }) => entry >= firstDay),
    );
    return mean(
      ofYear.map(({ days }) => days),
      (days) => `${formatDecimal(days, 0)}\u00A0${plural(Math.round(days), "jour", "jours")}`,
      { one: "retour", several: "retours", missing: "" },
    );
  },
};
