import { count } from "../builders/count.ts";
import { PEOPLE, quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { matchingQuality } from "./matchingQuality.ts";
import { RSA_PEOPLE } from "./rsaPeople.ts";

export const peopleWelcomed: FigureDefinition = {
  id: "personnes-accueillies",
  label: "Personnes au RSA socle accueillies",
  unit: "personnes",
  population: RSA_PEOPLE,
  rule: "Nombre de personnes différentes dont un parcours au moins chevauche l'année et porte le RSA socle, majoré ou non, à l'entrée. Une personne accueillie par deux structures compte une fois ; un parcours sans date de sortie lisible est en cours.",
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
