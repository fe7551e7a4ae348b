import { ABSENCE_REASON } from "../../nomenclature/absenceReason.ts";
import { ATTENDANCE_STATUS } from "../../nomenclature/attendanceStatus.ts";
import { HALF_DAY } from "../../nomenclature/halfDay.ts";
import { code, date, integer, list, name } from "../column.ts";
import { tab } from "../tab.ts";

export const attendancesTab = tab({
  key: "attendances",
  title: "Présences",
  help: "Une personne, un atelier, une date, une demi-journée par ligne.",
  layout: "table",
  columns: {
    date: date("Date", "Jour de la séance.", { naturalKey: true, required: true }),
    halfDay: list("Demi-journée", HALF_DAY, "Matin, après-midi ou journée (deux demi-journées).", {
      naturalKey: true,
      required: true,
    }),
    workshop: name("Atelier", "Le nom court de l'atelier, comme dans « Ateliers ».", {
      naturalKey: true,
      required: true,
      refersTo: "workshops.name",
    }),
    participant: code("Participant", "Le code de la personne, comme dans « Participants ».", {
      naturalKey: true,
      required: true,
      refersTo: "participants.code",
      aliases: ["Code participant"],
    }),
    status: list(
      "Statut",
      ATTENDANCE_STATUS,
      "Présent, absent excusé, absent, séance annulée. Vide : non saisi.",
    ),
    minutes: integer("Minutes", "Durée effective ; vide : la durée habituelle de l'atelier.", {
      min: 0,
      max: 720,
      unit: "min",
    }),
    absenceReason: list(
      "Motif d'absence",
      ABSENCE_REASON,
      "Pour une absence excusée ; jamais de détail médical.",
    ),
  },
});
