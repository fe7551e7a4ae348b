import { EFFECT } from "../../nomenclature/effect.ts";
import { known } from "../../records/value.ts";
import { severalAnswers } from "../builders/severalAnswers.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { ALL_PARTICIPANTS } from "../participants/allParticipants.ts";

export const effectsNoticed: FigureDefinition = {
  id: "effets-constates",
  label: "Effets constatés",
  unit: "personnes",
  population: ALL_PARTICIPANTS,
  rule: "Nombre de personnes pour qui chaque effet est noté sur un parcours de l'année. Une personne peut en avoir plusieurs : leur somme dépasse le nombre de personnes. Celles dont aucun parcours ne dit rien sont inconnues.",
  referenceDate: duringYear,
  seeds: ["S3-04"],
  needs: ["associations"],
  compute: ({ everybody }) =>
    severalAnswers(
      everybody.map(({ stays }) => {
        const noted = stays.map(({ enrolment }) => known(enrolment.effects)).filter((one) => one !== null);
        return noted.length === 0 ? null : noted.flat();
      }),
      EFFECT.entries,
      { one: "personne", several: "personnes", missing: "sans effet renseigné" },
    ),
};
