import { ANIMATORS } from "../../nomenclature/animators.ts";
import { DATA_INCLUSION_THEME } from "../../nomenclature/dataInclusionTheme.ts";
import { MODALITY } from "../../nomenclature/modality.ts";
import { SUPPORT } from "../../nomenclature/support.ts";
import { THEME } from "../../nomenclature/theme.ts";
import { WEEKLY_SLOT } from "../../nomenclature/weeklySlot.ts";
import { WORKSHOP_AXIS } from "../../nomenclature/workshopAxis.ts";
import { commune, date, integer, list, multipleList, name } from "../column.ts";
import { tab } from "../tab.ts";

export const workshopsTab = tab({
  key: "workshops",
  title: "Ateliers",
  help: "Un atelier par ligne : ce que vous proposez, pas les séances.",
  layout: "table",
  columns: {
    name: name("Nom court", "Un nom court et unique : « Cuisine du jeudi ».", {
      naturalKey: true,
      required: true,
      aliases: ["Atelier", "Nom de l'atelier"],
    }),
    axis: list("Axe", WORKSHOP_AXIS, "Axe de la politique d'insertion auquel l'atelier contribue."),
    support: list("Support", SUPPORT, "L'activité qui sert de support."),
    theme: list("Thème", THEME, "Le thème travaillé."),
    dataInclusionTheme: list(
      "Thématique data·inclusion",
      DATA_INCLUSION_THEME,
      "Thématique du référentiel national data·inclusion.",
    ),
    modality: list("Modalité", MODALITY, "Collectif ou individuel."),
    commune: commune("Commune", "Commune où se tient l'atelier : « 49007 Angers »."),
    capacity: integer("Capacité simultanée", "Nombre de personnes accueillies en même temps.", {
      min: 1,
      max: 200,
    }),
    duration: integer("Durée habituelle", "Durée d'une séance, en minutes.", {
      min: 5,
      max: 720,
      unit: "min",
    }),
    weeklySlots: multipleList(
      "Jour et demi-journée habituels",
      WEEKLY_SLOT,
      "« jeudi matin ; vendredi après-midi ».",
    ),
    animators: list("Animateurs", ANIMATORS, "Salariés, bénévoles ou les deux."),
    start: date("Début", "Premier jour de l'atelier."),
    end: date("Fin", "Dernier jour ; vide tant que l'atelier continue."),
  },
});
