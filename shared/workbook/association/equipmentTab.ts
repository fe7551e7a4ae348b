import { decimal, name, text, year } from "../column.ts";
import { tab } from "../tab.ts";

export const equipmentTab = tab({
  key: "equipment",
  title: "Matériel",
  help: "Les moyens matériels : une désignation par ligne.",
  layout: "table",
  optional: true,
  columns: {
    year: year("Année", "Année civile.", { naturalKey: true, required: true, min: 1990, max: 2100 }),
    designation: name("Désignation", "Véhicule, parcelle de jardin, ordinateur…", {
      naturalKey: true,
      required: true,
    }),
    quantity: decimal("Quantité", "Nombre ou mesure.", { min: 0, max: 1_000_000_000 }),
    unit: text("Unité", "Pièce, m², kg…"),
  },
});
