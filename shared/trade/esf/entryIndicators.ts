import { AGE_ESF } from "../../figures/schemes/ageEsf.ts";
import { classOfNumber } from "../../figures/schemes/numericScheme.ts";
import type { IndexedYear } from "../../figures/year/indexedYear.ts";
import { EDUCATION_LEVEL_ISCED } from "../../nomenclature/educationLevelIsced.ts";
import { known } from "../../records/value.ts";
import { labourStatusOf } from "../labourStatus.ts";
import { type EsfIndicator, isOneOf } from "./esfIndicator.ts";
import { HOMELESSNESS } from "./homelessness.ts";
import type { Participation } from "./participations.ts";
import { ruralCommunes } from "./ruralCommunes.ts";

/** Class of AGE_ESF; null when the age at the entry is not known. */
export function ageClassOf({ first }: Participation): string | null {
  const age = known(first.enrolment.ageAtEntry);
  return age === null ? null : classOfNumber(AGE_ESF, age);
}

/** Class of EDUCATION_LEVEL_ISCED. */
export function iscedClassOf({ first }: Participation): string | null {
  const level = known(first.participant?.educationLevel ?? null);
  return level === null ? null : EDUCATION_LEVEL_ISCED.classOf[level];
}

const statusIn =
  (...wanted: readonly string[]) =>
  ({ first }: Participation) =>
    isOneOf(labourStatusOf(first.enrolment), wanted);

const ageIn = (code: string) => (participation: Participation) => isOneOf(ageClassOf(participation), [code]);
const isced = (code: string) => (participation: Participation) =>
  isOneOf(iscedClassOf(participation), [code]);

/** Unemployed for long, for less, or for a time that is not known, which may be long. */
function longUnemployed({ first }: Participation): boolean | null {
  const status = labourStatusOf(first.enrolment);
  return status === "chomeur" ? null : isOneOf(status, ["chomeur_long"]);
}

/** RQTH or AAH: one is enough, and both must be denied. */
function disabled({ first: { participant, enrolment } }: Participation): boolean | null {
  const rights = known(enrolment.rights);
  const worker = known(participant?.disabledWorker ?? null);
  if (worker === "oui" || rights?.includes("aah") === true) return true;
  return worker === null || rights === null ? null : false;
}

function thirdCountry({ first }: Participation): boolean | null {
  return isOneOf(known(first.participant?.nationality ?? null), ["hors_ue"]);
}

function homeless({ first }: Participation): boolean | null {
  const housing = known(first.enrolment.housing);
  return isOneOf(housing === null ? null : HOMELESSNESS.classOf[housing], ["oui"]);
}

/** Common output indicators, of what somebody is at the entry. */
export function entryIndicators(year: IndexedYear): readonly EsfIndicator[] {
  const rural = ruralCommunes(year);
  return [
    indicator("EECO01", "Nombre total de participants", "Toutes les participations.", () => true),
    indicator(
      "EECO02",
      "Chômeurs, y compris de longue durée",
      "Demandeur d'emploi, ASS ou PPAE à l'entrée.",
      statusIn("chomeur_court", "chomeur_long", "chomeur"),
    ),
    indicator(
      "EECO03",
      "Chômeurs de longue durée",
      "Parmi eux, plus de 12 mois depuis la dernière activité, ou jamais travaillé.",
      longUnemployed,
    ),
    indicator("EECO04", "Personnes inactives", "Retraite ou ASPA à l'entrée.", statusIn("inactif")),
    indicator(
      "EECO05",
      "Personnes exerçant un emploi, y compris indépendants",
      "Non recueilli : aucune colonne ne dit si la personne travaille à l'entrée.",
      null,
    ),
    indicator("EECO06", "Enfants de moins de 18 ans", AT_ENTRY, ageIn("moins_18")),
    indicator("EECO07", "Jeunes de 18 à 29 ans", AT_ENTRY, ageIn("18_29")),
    indicator("EECO08", "Participants de 55 ans et plus", AT_ENTRY, ageIn("55_plus")),
    indicator("EECO09", "Premier cycle du secondaire au plus (CITE 0 à 2)", REACHED, isced("cite_0_2")),
    indicator("EECO10", "Second cycle du secondaire (CITE 3 à 4)", REACHED, isced("cite_3_4")),
    indicator("EECO11", "Enseignement supérieur (CITE 5 à 8)", REACHED, isced("cite_5_8")),
    {
      ...indicator(
        "EECO12",
        "Participants handicapés",
        "RQTH, ou AAH parmi les droits à l'entrée.",
        disabled,
      ),
      togetherOnly: true,
    },
    {
      ...indicator(
        "EECO13",
        "Ressortissants de pays tiers",
        "Nationalité hors Union européenne.",
        thirdCountry,
      ),
      togetherOnly: true,
    },
    indicator("EECO14", "Participants d'origine étrangère", BY_CHOICE, null),
    indicator("EECO15", "Minorités (dont communautés marginalisées)", BY_CHOICE, null),
    indicator(
      "EECO16",
      "Sans-abri ou personnes exclues du logement",
      "Sans abri, habitat de fortune, hébergement d'urgence, foyer ou CHRS à l'entrée. Hébergé par un proche, hôtel et habitat mobile : non connu, la case ne dit pas si c'est faute de logement.",
      homeless,
    ),
    indicator(
      "EECO17",
      "Participants vivant en zone rurale",
      "Commune d'un territoire que le classeur du Département appelle rural ; ce n'est pas la grille européenne (DEGURBA).",
      rural === null
        ? null
        : ({ first }) => {
            const commune = known(first.participant?.commune ?? null);
            return commune === null ? null : (rural.get(commune) ?? null);
          },
    ),
  ];
}

const AT_ENTRY = "Âge à l'entrée, en années révolues.";
const REACHED = "D'après le niveau de formation atteint.";
const BY_CHOICE = "Non recueilli, par choix : donnée sensible que les ateliers n'ont pas à demander.";

function indicator(code: string, label: string, rule: string, holds: EsfIndicator["holds"]): EsfIndicator {
  return { code, label, rule, holds };
}
