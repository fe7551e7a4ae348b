import { formatDecimal } from "../../format.ts";
import { tallyOf } from "../../statistics/tally.ts";
import { counts } from "../builders/classes.ts";
import { quotient } from "../builders/quotient.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { CONTACTS_OF_YEAR, contactsOfYear } from "./contactsOfYear.ts";

const CLASSES = [
  { code: "1", label: "Relancées une fois" },
  { code: "2", label: "Deux fois" },
  { code: "3_plus", label: "Trois fois et plus" },
] as const;

export const contactsPerPerson: FigureDefinition = {
  id: "relances-par-personne",
  label: "Relances par personne relancée",
  unit: "relances par personne",
  population: CONTACTS_OF_YEAR,
  rule: "Nombre de relances divisé par le nombre de personnes différentes relancées. Le détail compte les personnes.",
  referenceDate: duringYear,
  seeds: ["S3-05"],
  needs: ["associations"],
  compute: (year) => {
    const contacts = contactsOfYear(year);
    const people = tallyOf(contacts, ({ person }) => person).counts;
    const byNumber = tallyOf(people.values(), (number) => (number >= 3 ? "3_plus" : String(number)));
    return {
      ...quotient(contacts.length, people.size, (value) => formatDecimal(value, 1)),
      breakdown: people.size === 0 ? [] : counts(byNumber, CLASSES),
    };
  },
};
