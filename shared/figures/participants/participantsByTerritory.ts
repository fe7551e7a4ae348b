import { known } from "../../records/value.ts";
import { type Base, BASE_RULE, distributionIn } from "../builders/base.ts";
import type { Counted } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { communeTerritories } from "../year/communeTerritories.ts";
import { ALL_PARTICIPANTS, FIRST_STAY_SPEAKS, profileOfAll } from "./allParticipants.ts";

const BASE: Base = "ensemble";

const PARTICIPANTS: Counted = {
  one: "personne",
  several: "personnes",
  missing: "sans commune connue, ou dont la commune n'est dans aucun territoire",
};

export const participantsByTerritory: FigureDefinition = {
  id: "participants-par-territoire",
  label: "Participants par territoire",
  unit: "personnes",
  population: ALL_PARTICIPANTS,
  rule: `Part de chaque territoire, celui de la commune de résidence : dans l'onglet « Territoires » du Département, à défaut dans le découpage du programme. ${BASE_RULE[BASE]} ${FIRST_STAY_SPEAKS}`,
  referenceDate: duringYear,
  seeds: [],
  needs: ["associations"],
  compute: (year) => {
    const { all, ofCommune } = communeTerritories(year.own, year.programme.territories);
    const tally = profileOfAll(
      year,
      ({ participant }) => ofCommune(known(participant?.commune ?? null))?.code ?? null,
    );
    return distributionIn(BASE, tally, all, PARTICIPANTS);
  },
};
