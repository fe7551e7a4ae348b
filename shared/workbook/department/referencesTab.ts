import { decimal, name, text, year } from "../column.ts";
import { tab } from "../tab.ts";

export const referencesTab = tab({
  key: "references",
  title: "Références",
  help: "Les chiffres venus d'ailleurs, avec leur source : une valeur par ligne.",
  layout: "table",
  optional: true,
  columns: {
    indicator: name("Indicateur", "Ce que la valeur mesure.", { naturalKey: true, required: true }),
    year: year("Année", "Année de la valeur.", { naturalKey: true, required: true, min: 1990, max: 2100 }),
    scope: name("Périmètre", "Département, France…", { naturalKey: true, required: true }),
    value: decimal("Valeur", "La valeur publiée."),
    unit: text("Unité", "%, personnes, €…"),
    numerator: decimal("Numérateur", "Si la source le publie."),
    denominator: decimal("Dénominateur", "Si la source le publie."),
    source: text("Source", "Document, date, adresse."),
  },
});
