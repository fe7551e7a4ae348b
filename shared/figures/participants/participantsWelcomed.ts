import { count } from "../builders/count.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { matchingQuality } from "../people/matchingQuality.ts";
import { ALL_PARTICIPANTS } from "./allParticipants.ts";

export const participantsWelcomed: FigureDefinition = {
  id: "participants-accueillis",
  label: "Participants accueillis",
  unit: "personnes",
  population: ALL_PARTICIPANTS,
  rule: "Nombre de personnes différentes dont un parcours au moins chevauche l'année. Une personne accueillie par deux structures compte une fois ; un parcours sans date de sortie lisible est en cours.",
  referenceDate: duringYear,
  seeds: ["S1-05"],
  needs: ["associations"],
  compute: ({ everybody, matching, unregistered }) =>
    count(everybody.length, 0, matchingQuality(matching, unregistered)),
};
