import { tallyOf } from "../../statistics/tally.ts";
import { distribution } from "../builders/distribution.ts";
import { PEOPLE } from "../builders/quality.ts";
import { atYearEnd, type FigureDefinition } from "../definition.ts";
import { ALL_PARTICIPANTS } from "../participants/allParticipants.ts";
import { staysOfPeople } from "./staysOfPeople.ts";

const CLASSES = [
  { code: "1", label: "Un parcours" },
  { code: "2", label: "Deux parcours" },
  { code: "3_plus", label: "Trois parcours et plus" },
] as const;

export const staysByPerson: FigureDefinition = {
  id: "parcours-par-personne",
  label: "Parcours par personne",
  unit: "personnes",
  population: ALL_PARTICIPANTS,
  rule: "Part des personnes selon le nombre de leurs parcours commencés jusqu'au 31 décembre, toutes années et toutes structures confondues. Un parcours est une ligne de l'onglet « Parcours » : une prolongation en ouvre un autre.",
  referenceDate: atYearEnd,
  seeds: ["S3-02"],
  needs: ["associations"],
  compute: (year) =>
    distribution(
      tallyOf(staysOfPeople(year), ({ stays }) => (stays >= 3 ? "3_plus" : String(stays))),
      CLASSES,
      PEOPLE,
    ),
};
