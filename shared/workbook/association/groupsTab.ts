import { date, name, text } from "../column.ts";
import { tab } from "../tab.ts";

export const groupsTab = tab({
  key: "groups",
  title: "Groupes",
  help: "Un groupe qui suit le même processus par ligne.",
  layout: "table",
  optional: true,
  columns: {
    name: name("Nom", "Un nom court et unique.", { naturalKey: true, required: true }),
    action: name("Action", "L'action conventionnée dont relève le groupe."),
    rhythm: text("Rythme", "« 4 après-midi par semaine »."),
    start: date("Début", "Premier jour du groupe."),
    end: date("Fin", "Dernier jour du groupe."),
  },
});
