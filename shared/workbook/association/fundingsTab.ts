import { FUNDER } from "../../nomenclature/funder.ts";
import { decimal, list, name, year } from "../column.ts";
import { tab } from "../tab.ts";

export const fundingsTab = tab({
  key: "fundings",
  title: "Financements",
  help: "Ce qui a été versé : un financement par ligne.",
  layout: "table",
  optional: true,
  columns: {
    year: year("Année", "Année civile du financement.", {
      naturalKey: true,
      required: true,
      min: 1990,
      max: 2100,
    }),
    funder: list("Financeur", FUNDER, "Qui finance.", { naturalKey: true, required: true }),
    title: name("Intitulé", "Nom de la subvention, si un financeur en verse plusieurs.", {
      naturalKey: true,
    }),
    amount: decimal("Montant", "Montant versé, en euros.", { min: 0, max: 100_000_000, unit: "€" }),
  },
});
