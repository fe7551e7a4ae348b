import { type CodeOf, nomenclature } from "./nomenclature.ts";

export const ATTENDANCE_STATUS = nomenclature({
  key: "statut_presence",
  label: "Statut de présence",
  source: "Navette ; rapproché des statuts de rendez-vous de rdv-insertion",
  entries: [
    { code: "present", label: "Présent", aliases: ["Présente", "P", "X"] },
    {
      code: "absent_excuse",
      label: "Absent excusé",
      aliases: ["Absente excusée", "Absence excusée", "Excusé", "Excusée", "AE"],
    },
    {
      code: "absent_non_excuse",
      label: "Absent",
      aliases: ["Absente", "Absent non excusé", "Absence non excusée", "Absence injustifiée", "A", "ABS"],
    },
    { code: "seance_annulee", label: "Séance annulée", aliases: ["Annulée", "Annulé"] },
  ],
});
export type AttendanceStatusCode = CodeOf<typeof ATTENDANCE_STATUS>;
