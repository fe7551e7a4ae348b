import { CONTACT_MEANS } from "../../nomenclature/contactMeans.ts";
import { CONTACT_RESULT } from "../../nomenclature/contactResult.ts";
import { known } from "../../records/value.ts";
import { tallyOf } from "../../statistics/tally.ts";
import { distribution } from "../builders/distribution.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { CONTACTS, CONTACTS_OF_YEAR, contactsOfYear } from "./contactsOfYear.ts";

export const contactsByResult: FigureDefinition = {
  id: "relances",
  label: "Relances, par résultat",
  unit: "relances",
  population: CONTACTS_OF_YEAR,
  rule: "Part de chaque résultat parmi les relances dont le résultat est connu. Une relance est une ligne de l'onglet « Relances » : une tentative, qu'elle aboutisse ou non.",
  referenceDate: duringYear,
  seeds: ["S3-05"],
  needs: ["associations"],
  compute: (year) =>
    distribution(
      tallyOf(contactsOfYear(year), ({ contact }) => known(contact.result)),
      CONTACT_RESULT.entries,
      CONTACTS,
    ),
};

export const contactsByMeans: FigureDefinition = {
  id: "relances-par-moyen",
  label: "Relances, par moyen",
  unit: "relances",
  population: CONTACTS_OF_YEAR,
  rule: "Part de chaque moyen dans les relances.",
  referenceDate: duringYear,
  seeds: ["S3-05"],
  needs: ["associations"],
  compute: (year) =>
    distribution(
      tallyOf(contactsOfYear(year), ({ contact }) => known(contact.means)),
      CONTACT_MEANS.entries,
      CONTACTS,
    ),
};
