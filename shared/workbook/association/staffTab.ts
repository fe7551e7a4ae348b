import { STAFF_CONTRACT } from "../../nomenclature/staffContract.ts";
import { STAFF_STATUS } from "../../nomenclature/staffStatus.ts";
import { WORKING_TIME } from "../../nomenclature/workingTime.ts";
import { decimal, integer, list, name, year } from "../column.ts";
import { tab } from "../tab.ts";

export const staffTab = tab({
  key: "staff",
  title: "Équipe",
  help: "Les moyens humains, sans nom : une fonction par ligne.",
  layout: "table",
  optional: true,
  columns: {
    year: year("Année", "Année civile.", { naturalKey: true, required: true, min: 1990, max: 2100 }),
    position: name("Fonction", "Encadrant technique, conseillère en économie sociale…", {
      naturalKey: true,
      required: true,
    }),
    status: list("Statut", STAFF_STATUS, "Salarié, bénévole ou mis à disposition.", {
      naturalKey: true,
      required: true,
    }),
    contract: list("Contrat", STAFF_CONTRACT, "CDI, CDD ou autre.", { naturalKey: true, required: true }),
    workingTime: list("Quotité", WORKING_TIME, "Temps plein ou temps partiel.", {
      naturalKey: true,
      required: true,
    }),
    headcount: integer("Nombre", "Nombre de personnes.", { min: 0, max: 1000 }),
    fullTimeEquivalent: decimal("ETP", "Équivalents temps plein.", { min: 0, max: 1000 }),
    monthlyHours: decimal("Heures par mois", "Pour un temps partiel compté en heures.", {
      min: 0,
      max: 100_000,
      unit: "h",
    }),
  },
});
