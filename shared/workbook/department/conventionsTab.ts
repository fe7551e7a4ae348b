import { decimal, identifier, integer, name, year } from "../column.ts";
import { tab } from "../tab.ts";

export const conventionsTab = tab({
  key: "conventions",
  title: "Conventions",
  help: "Une structure, une année, une action par ligne.",
  layout: "table",
  columns: {
    structure: identifier("Structure", "Identifiant de la structure.", {
      naturalKey: true,
      required: true,
      refersTo: "structures.identifier",
    }),
    year: year("Année", "Année de la convention.", {
      naturalKey: true,
      required: true,
      min: 1990,
      max: 2100,
    }),
    action: name("Action", "Nom de l'action conventionnée.", { naturalKey: true, required: true }),
    places: integer("Places", "Nombre de places conventionnées.", { min: 0, max: 10_000 }),
    grant: decimal("Subvention", "Subvention du Département, en euros.", {
      min: 0,
      max: 100_000_000,
      unit: "€",
    }),
    totalCost: decimal("Coût total", "Coût total de l'action, en euros.", {
      min: 0,
      max: 100_000_000,
      unit: "€",
    }),
    territory: name("Territoire", "Nom du territoire ; vide : celui de la commune de la structure."),
  },
});
