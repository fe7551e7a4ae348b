import { figureOf } from "../../figures/definition.ts";
import { entitledPeople } from "../../figures/people/entitledPeople.ts";
import { peopleWelcomed } from "../../figures/people/peopleWelcomed.ts";
import type { IndexedYear } from "../../figures/year/indexedYear.ts";
import { LABOUR_STATUS_RULE } from "../labourStatus.ts";
import { readMe } from "../readMe.ts";
import { SYMBOLS, type TradeFile } from "../tradeTable.ts";
import { characteristicsTable } from "./characteristicsTable.ts";
import { collectiveActions } from "./collectiveActions.ts";
import { situationTables } from "./situationTables.ts";

/** Tables in the manner of the follow-up of the projets de ville: D1, D2 and the collective actions. */
export function followUpFile(year: IndexedYear): TradeFile {
  const population = entitledPeople(year.programme);
  return {
    title: "Tableaux de suivi : D1, D2 et actions collectives",
    year: year.year.year,
    readMe: [
      ...readMe(year, {
        purpose:
          "Donner au Département, pour les ateliers, des tableaux de la même forme que ses tableaux de suivi des projets de ville : qui sont les participants (D1), ce qu'ils sont devenus (D2), les actions collectives (tableau 6).",
        referenceDate: `Le début du premier parcours de l'année pour D1 (âge et ancienneté au 31 décembre), le 31 décembre ${year.year.year} pour D2.`,
        populations: [
          `D1 et D2. ${population}`,
          "Tableau 6. Toutes les personnes qui ont une ligne d'émargement dans l'année.",
          LABOUR_STATUS_RULE,
        ],
        missing: [
          ...figureOf(peopleWelcomed, year).quality,
          "Le questionnaire D1 lui-même n'est pas rempli : ses réponses sont reprises du parcours et de la fiche du participant. Il n'y a ni ressources, ni conditions de vie au-delà du logement.",
          "D2 : la modification de la situation familiale et la situation du conjoint ne sont pas recueillies ; un déménagement ne dit pas s'il quitte le Département ; le maintien ou le développement d'une activité n'est pas distingué.",
          "Tableau 6 : les invitations ne sont pas enregistrées, seules le sont les lignes d'émargement.",
          "Tableaux 3, 4, 5, 7 et 8 (problématiques, positionnements, accès à l'emploi, CER par mois) : ils n'y sont pas ; les prescriptions et les refus ne sont pas recueillis.",
          "Les droits liés à la santé ou au handicap sont comptés avec « Autre ».",
        ],
      }),
      ...SYMBOLS,
    ],
    sheets: [
      { name: "D1", tables: [characteristicsTable(year, population)] },
      { name: "D2", tables: situationTables(year, population) },
      { name: "Actions collectives", tables: [collectiveActions(year)] },
    ],
    mainTable: null,
  };
}
