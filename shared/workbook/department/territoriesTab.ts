import { commune, name } from "../column.ts";
import { tab } from "../tab.ts";

export const territoriesTab = tab({
  key: "territories",
  title: "Territoires",
  help: "Le territoire de chaque commune : une commune par ligne.",
  layout: "table",
  columns: {
    commune: commune("Commune", "« 49007 Angers ».", { naturalKey: true, required: true }),
    territory: name("Territoire", "Agglomération, rural, ou le découpage du Département.", {
      required: true,
    }),
  },
});
