import { ASSESSMENT_MOMENT } from "../../nomenclature/assessmentMoment.ts";
import { code, date, integer, list, text } from "../column.ts";
import { tab } from "../tab.ts";

const SCALE = { min: 1, max: 5 } as const;

export const assessmentsTab = tab({
  key: "assessments",
  title: "Bilans",
  help: "Un bilan social d'une personne par ligne : de 1 (très difficile) à 5 (autonome) dans chaque domaine.",
  layout: "table",
  optional: true,
  columns: {
    participant: code("Participant", "Le code de la personne.", {
      naturalKey: true,
      required: true,
      refersTo: "participants.code",
      aliases: ["Code participant"],
    }),
    moment: list("Moment", ASSESSMENT_MOMENT, "Entrée, milieu ou fin du parcours.", {
      naturalKey: true,
      required: true,
    }),
    date: date("Date", "Jour du bilan.", { naturalKey: true, required: true }),
    administrative: integer("Administratif", "De 1 à 5.", SCALE),
    family: integer("Famille", "De 1 à 5.", SCALE),
    socialLife: integer("Vie sociale et culturelle", "De 1 à 5.", SCALE),
    housing: integer("Logement", "De 1 à 5.", SCALE),
    finances: integer("Finances", "De 1 à 5.", SCALE),
    health: integer("Santé", "De 1 à 5, sans détail.", { ...SCALE, sensitive: true }),
    employment: integer("Emploi-formation", "De 1 à 5.", SCALE),
    language: integer("Langue", "De 1 à 5.", SCALE),
    mobility: integer("Mobilité", "De 1 à 5.", SCALE),
    digital: integer("Numérique", "De 1 à 5.", SCALE),
    plan: text("Plan d'action", "Reste dans ce classeur.", { identifying: true, sentences: true }),
  },
});
