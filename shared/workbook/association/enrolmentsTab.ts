import { BARRIER } from "../../nomenclature/barrier.ts";
import { CONTRACT_TYPE } from "../../nomenclature/contractType.ts";
import { EFFECT } from "../../nomenclature/effect.ts";
import { FOLLOW_UP_SITUATION } from "../../nomenclature/followUpSituation.ts";
import { FRENCH_LEVEL } from "../../nomenclature/frenchLevel.ts";
import { HOUSING } from "../../nomenclature/housing.ts";
import { INCOME_RIGHT } from "../../nomenclature/incomeRight.ts";
import { LANGUAGE_COURSE } from "../../nomenclature/languageCourse.ts";
import { OUTCOME } from "../../nomenclature/outcome.ts";
import { OUTCOME_BODY } from "../../nomenclature/outcomeBody.ts";
import { PATHWAY_TYPE } from "../../nomenclature/pathwayType.ts";
import { PRESCRIBER } from "../../nomenclature/prescriber.ts";
import { REFERRING_BODY } from "../../nomenclature/referringBody.ts";
import { YES_NO } from "../../nomenclature/yesNo.ts";
import { code, date, decimal, integer, list, month, multipleList, name, text } from "../column.ts";
import { tab } from "../tab.ts";

/** What changes with time is recorded on the stay, so that the figures of a past year do not move. */
export const enrolmentsTab = tab({
  key: "enrolments",
  title: "Parcours",
  help: "Un passage d'une personne par ligne, de l'entrée à la sortie. Une personne qui revient a une nouvelle ligne.",
  layout: "table",
  columns: {
    participant: code("Participant", "Le code de la personne, comme dans « Participants ».", {
      naturalKey: true,
      required: true,
      refersTo: "participants.code",
      aliases: ["Code participant"],
    }),
    entry: date("Entrée", "Premier jour du parcours.", {
      naturalKey: true,
      required: true,
      aliases: ["Date d'entrée"],
    }),
    group: name("Groupe", "Le nom du groupe, si vous travaillez par groupes.", { refersTo: "groups.name" }),
    ageAtEntry: integer("Âge à l'entrée", "Écrit par Navette.", {
      written: true,
      min: 0,
      max: 120,
      unit: "ans",
    }),
    rights: multipleList(
      "Situation de droit",
      INCOME_RIGHT,
      "À l'entrée. Plusieurs possibles, séparées par « ; ».",
    ),
    rsaOpening: date("Ouverture du droit RSA", "Date de la dernière ouverture du droit.", {
      aliases: ["Date d'ouverture du droit RSA"],
    }),
    lastActivity: month("Dernière activité", "Mois et année (« 10/2009 »), ou « jamais travaillé »."),
    inCouple: list("Vit en couple", YES_NO, "À l'entrée."),
    dependentChildren: integer("Enfants à charge", "Nombre, à l'entrée. 0 si aucun.", { min: 0, max: 20 }),
    housing: list("Logement", HOUSING, "À l'entrée."),
    frenchLevel: list("Niveau de français", FRENCH_LEVEL, "Cadre européen, à l'entrée."),
    languageCourse: list("Cours de langue", LANGUAGE_COURSE, "Cours suivis pendant le parcours."),
    prescriber: list("Prescripteur", PRESCRIBER, "Qui a orienté la personne."),
    referringBody: list("Organisme référent", REFERRING_BODY, "L'organisme du référent unique."),
    pathwayType: list("Type de parcours", PATHWAY_TYPE, "Social, socioprofessionnel ou professionnel."),
    barriers: multipleList("Freins", BARRIER, "Plusieurs possibles, séparés par « ; »."),
    readyForWork: list("Prêt pour un parcours professionnel", YES_NO, "Diagnostic à l'entrée."),
    contractType: list("Type de contrat", CONTRACT_TYPE, "Contrat dont relève le parcours."),
    plannedHours: decimal("Heures prévues par semaine", "Volume prévu au contrat.", {
      min: 0,
      max: 60,
      unit: "h",
    }),
    plannedHalfDays: integer("Demi-journées prévues par semaine", "Rythme prévu au contrat.", {
      min: 0,
      max: 14,
    }),
    plannedEnd: date("Fin prévue", "Terme prévu du parcours."),
    exit: date("Date de sortie", "Dernier jour ; vide tant que la personne est là.", { aliases: ["Sortie"] }),
    outcome: list("Situation à la sortie", OUTCOME, "Le motif le plus précis que vous connaissez."),
    outcomeBody: list("Type d'organisme", OUTCOME_BODY, "Employeur ou organisme de formation."),
    outcomeTitle: text("Intitulé de l'emploi ou de la formation", "Sans nom de personne."),
    proof: list("Justificatif", YES_NO, "Oui si vous avez une pièce."),
    rightsAtExit: multipleList(
      "Situation de droit à la sortie",
      INCOME_RIGHT,
      "Plusieurs possibles, séparées par « ; ».",
    ),
    effects: multipleList("Effets constatés", EFFECT, "Plusieurs possibles, séparés par « ; »."),
    situationAt3Months: list("Situation à 3 mois", FOLLOW_UP_SITUATION, "Trois mois après la sortie."),
    situationAt6Months: list("Situation à 6 mois", FOLLOW_UP_SITUATION, "Six mois après la sortie."),
    details: text("Précision", "Reste dans ce classeur.", { identifying: true, sentences: true }),
  },
});
