import { count } from "../builders/count.ts";
import { PEOPLE, quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { matchingQuality } from "./matchingQuality.ts";
import { entitledPeople } from "./entitledPeople.ts";

export const peopleWelcomed: FigureDefinition = {
  id: "personnes-accueillies",
  label: ({ words }) => `Personnes au ${words.rightShort} accueillies`,
  unit: "personnes",
  population: entitledPeople,
  rule: ({ words }) =>
    `Nombre de personnes différentes dont un parcours au moins chevauche l'année et porte, à l'entrée, le ${words.right}. Une personne accueillie par deux structures compte une fois ; un parcours sans date de sortie lisible est en cours.`,
  referenceDate: duringYear,
  seeds: ["S0-03"],
  needs: ["associations"],
  compute: ({ people, rightsUnknown, matching, unregistered }) =>
    count(people.length, rightsUnknown, [
      ...(rightsUnknown === 0
        ? []
        : [`${quantity(rightsUnknown, PEOPLE)} dont la situation de droit n'est pas connue, hors calcul.`]),
      ...matchingQuality(matching, unregistered),
    ]),
};
