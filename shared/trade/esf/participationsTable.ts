import { AGE_ESF } from "../../figures/schemes/ageEsf.ts";
import type { Classes } from "../../figures/builders/classes.ts";
import type { IndexedYear } from "../../figures/year/indexedYear.ts";
import { EDUCATION_LEVEL_ISCED } from "../../nomenclature/educationLevelIsced.ts";
import { FOLLOW_UP_SITUATION } from "../../nomenclature/followUpSituation.ts";
import { labelOf } from "../../nomenclature/nomenclature.ts";
import { SEX } from "../../nomenclature/sex.ts";
import { known } from "../../records/value.ts";
import { LABOUR_STATUS, labourStatusOf } from "../labourStatus.ts";
import { structureNames } from "../structureNames.ts";
import type { TradeCell, TradeTable } from "../tradeTable.ts";
import { ageClassOf, iscedClassOf } from "./entryIndicators.ts";
import { OUTCOME_AT_ESF_EXIT } from "../../nomenclature/outcomeAtEsfExit.ts";
import { outcomeBesideRow } from "./outcomeBesideRow.ts";
import type { Operation, Participation } from "./participations.ts";
import { resultOf, workAtSixMonthsOf } from "./resultIndicators.ts";
import { WORK_AT_SIX_MONTHS } from "./workAtSixMonths.ts";

const NOT_COLLECTED = "non recueilli";

const saidIn = (classes: Classes, code: string | null): string =>
  code === null ? NOT_COLLECTED : labelOf({ entries: classes }, code);

type Column = {
  readonly header: string;
  readonly day?: true;
  readonly of: (participation: Participation) => TradeCell;
};

/** What happened after the exit says nothing of somebody who is still there. */
const afterExit =
  (of: (participation: Participation) => TradeCell): Column["of"] =>
  (participation) =>
    participation.exit === null ? null : of(participation);

/** Nothing on health, disability, the courts or the origin: these are counted, never beside a row. */
const COLUMNS: readonly Column[] = [
  { header: "Date d'entrée", day: true, of: ({ entry }) => entry },
  { header: "Âge à l'entrée", of: (one) => saidIn(AGE_ESF.classes, ageClassOf(one)) },
  {
    header: "Sexe",
    of: ({ first }) => saidIn(SEX.entries, known(first.participant?.sex ?? null)),
  },
  {
    header: LABOUR_STATUS.label,
    of: ({ first }) => saidIn(LABOUR_STATUS.classes, labourStatusOf(first.enrolment)),
  },
  { header: "Niveau d'études", of: (one) => saidIn(EDUCATION_LEVEL_ISCED.classes, iscedClassOf(one)) },
  { header: "Jours de présence saisis", of: ({ days }) => days },
  { header: "Date de sortie", day: true, of: ({ exit }) => exit },
  {
    header: "Situation à la sortie",
    of: afterExit(({ last }) => {
      const outcome = known(last.enrolment.outcome);
      return outcome === null ? NOT_COLLECTED : outcomeBesideRow(outcome);
    }),
  },
  {
    header: "Résultat à la sortie",
    of: afterExit((one) => saidIn(OUTCOME_AT_ESF_EXIT.classes, resultOf(one))),
  },
  {
    header: "Situation à 6 mois",
    of: afterExit(({ last }) =>
      saidIn(FOLLOW_UP_SITUATION.entries, known(last.enrolment.situationAt6Months)),
    ),
  },
  {
    header: "Emploi à 6 mois (EECR05)",
    of: afterExit((one) => saidIn(WORK_AT_SIX_MONTHS.classes, workAtSixMonthsOf(one))),
  },
];

/** One line a participation, under a number of this file only. */
export function participationsTable(year: IndexedYear, operations: readonly Operation[]): TradeTable {
  const names = structureNames(year);
  const about = ["N°", "Structure", "Nom de la structure"];
  let number = 0;
  return {
    title: "Participations",
    note: "Une ligne par personne et par structure. Le numéro ne vaut que pour ce fichier : il ne renvoie ni à un nom, ni au code de la personne dans son classeur.",
    header: [...about, ...COLUMNS.map(({ header }) => header)],
    days: COLUMNS.flatMap(({ day }, index) => (day === true ? [about.length + index] : [])),
    rows: operations.flatMap(({ structure, participations }) =>
      participations.map((participation) => {
        number += 1;
        return [
          number,
          structure,
          names.get(structure) ?? null,
          ...COLUMNS.map(({ of }) => of(participation)),
        ];
      }),
    ),
  };
}
