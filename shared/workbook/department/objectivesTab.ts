import { integer, name, year } from "../column.ts";
import { tab } from "../tab.ts";

export const objectivesTab = tab({
  key: "objectives",
  title: "Objectifs",
  help: "Le nombre de participants visé : une action et une année par ligne.",
  layout: "table",
  optional: true,
  columns: {
    year: year("Année", "Année visée.", { naturalKey: true, required: true, min: 1990, max: 2100 }),
    action: name("Action", "Nom de l'action.", { naturalKey: true, required: true }),
    minimum: integer("Minimum", "Nombre minimal de participants.", { min: 0, max: 1_000_000 }),
    maximum: integer("Maximum", "Nombre maximal de participants.", { min: 0, max: 1_000_000 }),
  },
});
