import { figureOf } from "../../figures/definition.ts";
import { entitledPeople } from "../../figures/people/entitledPeople.ts";
import { peopleWelcomed } from "../../figures/people/peopleWelcomed.ts";
import { AGE_OARSA } from "../../figures/schemes/ageOarsa.ts";
import { RSA_SENIORITY_OARSA } from "../../figures/schemes/rsaSeniorityOarsa.ts";
import type { IndexedYear } from "../../figures/year/indexedYear.ts";
import { formatDay, joinFrench } from "../../format.ts";
import type { StayOfYear } from "../../figures/year/stayOfYear.ts";
import { EDUCATION_LEVEL_OARSA } from "../../nomenclature/educationLevelOarsa.ts";
import { labelOf } from "../../nomenclature/nomenclature.ts";
import { PATHWAY_TYPE } from "../../nomenclature/pathwayType.ts";
import { REFERRING_BODY } from "../../nomenclature/referringBody.ts";
import { REFERRING_BODY_BY_SPE } from "../../nomenclature/referringBodyBySpe.ts";
import { crossTable } from "../crossTable.ts";
import { readMe } from "../readMe.ts";
import {
  ageTrait,
  enrolmentTrait,
  FAMILY_TRAIT,
  groupedTrait,
  rsaSeniorityTrait,
  SEX_TRAIT,
} from "../stayTraits.ts";
import { SYMBOLS, type TradeFile, type TradeSheet } from "../tradeTable.ts";
import type { Trait } from "../trait.ts";
import { OARSA_ACTION, UNSEEN_ACTIONS } from "./oarsaAction.ts";
import { actionsTable, actionTrait } from "./oarsaActions.ts";
import { type OarsaPerson, peopleAtYearEnd, peopleOfWholeYear } from "./oarsaPeople.ts";

/** What the structures can say of the OARSA tables of the DREES for a year. */
export function oarsaFile(year: IndexedYear): TradeFile {
  const { lastDay, year: number } = year.year;
  const present = `${entitledPeople(year.programme)} Seules celles dont un parcours, au ${year.programme.words.rightShort} ou de droit inconnu, était en cours au 31 décembre ${number} (jour de sortie compris) ; le dernier entré de ces parcours parle pour la personne.`;
  const welcomed = `${entitledPeople(year.programme)} Le premier parcours de l'année parle pour la personne.`;
  return {
    title: "Contribution des structures à l'enquête OARSA (DREES)",
    year: number,
    readMe: [
      ...readMe(year, {
        purpose:
          "Aider le Département à remplir l'enquête OARSA : ce que les classeurs des ateliers savent des personnes qu'ils accueillent. Ce n'est qu'une partie des bénéficiaires du RSA du Département.",
        referenceDate: `${formatDay(lastDay)} pour l'âge, l'ancienneté et l'onglet « Présents au 31-12 ».`,
        populations: [`Onglet « Présents au 31-12 ». ${present}`, `Onglet « Année entière ». ${welcomed}`],
        missing: [...figureOf(peopleWelcomed, year).quality, ...missingOf()],
      }),
      ...SYMBOLS,
    ],
    sheets: [
      sheetOf("Présents au 31-12", year, peopleAtYearEnd(year), present),
      sheetOf("Année entière", year, peopleOfWholeYear(year), welcomed),
      {
        name: "Actions",
        tables: [
          actionsTable(year, peopleAtYearEnd(year), present),
          actionsTable(year, peopleOfWholeYear(year), welcomed),
        ],
      },
    ],
    mainTable: null,
  };
}

const missingOf = (): readonly string[] => [
  "Les personnes au RSA que les ateliers n'accueillent pas : seul le Département les connaît.",
  "Le droit et l'ancienneté sont ceux de la personne à son entrée, non ceux du foyer ni de l'allocataire ; l'ouverture du droit est la dernière qui soit connue de la structure.",
  "Les enfants sont ceux que la structure compte à charge, qui peuvent différer de ceux du RSA.",
  "Le contrat lui-même (date, durée, actions inscrites) : les actions sont déduites des ateliers suivis et des freins, et ne sont pas celles du contrat.",
  `Les actions ${joinFrench(UNSEEN_ACTIONS.map((code) => `« ${labelOf(OARSA_ACTION, code)} »`))} : aucun atelier ni frein ne les montre (ND).`,
  "Les délais d'orientation et de signature, les réorientations et les équipes pluridisciplinaires (autres tableaux de l'enquête).",
];

function sheetOf(
  name: string,
  year: IndexedYear,
  people: readonly OarsaPerson[],
  population: string,
): TradeSheet {
  const columns = profileTraits(year).map(ofPerson);
  const table = (title: string, rows: readonly Trait<OarsaPerson>[], note = "") =>
    crossTable({ title, note: `${population}${note}`, items: people, rows, columns });
  return {
    name,
    tables: [
      table("Caractéristiques croisées deux à deux", columns),
      table(
        "Organisme référent",
        [ofPerson(REFERRING_BODY_TRAIT)],
        " L'organisme est celui du référent unique, non la personne. Le SPE est pris au sens large.",
      ),
      table("Type de parcours", [ofPerson(PATHWAY_TRAIT)]),
      table(
        "Actions du contrat, par caractéristique",
        [actionTrait(year)],
        " Une personne peut avoir plusieurs actions : les lignes ne s'additionnent pas.",
      ),
    ],
  };
}

/** The five traits by which the survey crosses its tables. */
function profileTraits({ year }: IndexedYear): readonly Trait<StayOfYear>[] {
  return [
    ageTrait(AGE_OARSA, year),
    SEX_TRAIT,
    FAMILY_TRAIT,
    rsaSeniorityTrait(RSA_SENIORITY_OARSA, year, "months"),
    groupedTrait(
      "Niveau de formation",
      EDUCATION_LEVEL_OARSA,
      ({ participant }) => participant?.educationLevel ?? null,
    ),
  ];
}

const PATHWAY_TRAIT = enrolmentTrait(
  "Type de parcours",
  PATHWAY_TYPE.entries,
  ({ pathwayType }) => pathwayType,
);

const REFERRING_BODY_TRAIT: Trait<StayOfYear> = {
  ...enrolmentTrait("Organisme référent", REFERRING_BODY.entries, ({ referringBody }) => referringBody),
  groups: REFERRING_BODY_BY_SPE.classes.map(({ code, label }) => ({
    label,
    codes: REFERRING_BODY.entries
      .filter((body) => REFERRING_BODY_BY_SPE.classOf[body.code] === code)
      .map((body) => body.code),
  })),
};

const ofPerson = ({ of, ...trait }: Trait<StayOfYear>): Trait<OarsaPerson> => ({
  ...trait,
  of: ({ stay }) => of(stay),
});
