import { byName } from "../builders/byName.ts";
import { notApplicable } from "../builders/computed.ts";
import { unknownsSentence } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { headcountInWords, headcountOf, POSITIONS, TEAM } from "./teamOfYear.ts";

export const teamByPosition: FigureDefinition = {
  id: "equipe-par-fonction",
  label: "Équipe par fonction",
  unit: "personnes",
  population: TEAM,
  rule: "Nombre de personnes par fonction, et combien d'entre elles à temps plein : la somme des nombres écrits. Deux écritures d'une fonction qui ne diffèrent que par la casse ou les accents n'en font qu'une. Une fonction sans nombre est hors calcul.",
  referenceDate: duringYear,
  seeds: ["S2-10"],
  needs: ["associations"],
  compute: ({ means: { staff } }) => {
    const team = headcountOf(staff);
    const breakdown = byName(staff, ({ position }) => position).map(({ code, label, items }) => {
      const ofPosition = headcountOf(items);
      return { code, label, count: ofPosition.people, ratio: null, display: headcountInWords(ofPosition) };
    });
    const proof = {
      ...{ numerator: team.people, denominator: null, unknown: team.unknown, breakdown },
      quality: unknownsSentence(team.unknown, team.known, POSITIONS),
    };
    if (team.known === 0) return notApplicable(proof);
    return { ...proof, value: team.people, display: headcountInWords(team) };
  },
};
