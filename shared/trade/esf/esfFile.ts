import { figureOf } from "../../figures/definition.ts";
import { ALL_PARTICIPANTS } from "../../figures/participants/allParticipants.ts";
import { participantsWelcomed } from "../../figures/participants/participantsWelcomed.ts";
import type { IndexedYear } from "../../figures/year/indexedYear.ts";
import { formatInteger, plural } from "../../format.ts";
import { LABOUR_STATUS_RULE } from "../labourStatus.ts";
import { readMe } from "../readMe.ts";
import { SYMBOLS, type TradeFile } from "../tradeTable.ts";
import { entryIndicators } from "./entryIndicators.ts";
import { esfAggregates } from "./esfAggregates.ts";
import { operationsTable } from "./operationsTable.ts";
import { type Operation, operationsOf } from "./participations.ts";
import { participationsTable } from "./participationsTable.ts";
import { RESULT_INDICATORS } from "./resultIndicators.ts";

/** The participants of the year as the FSE+ counts them: rows, then common indicators. */
export function esfFile(year: IndexedYear): TradeFile {
  const operations = operationsOf(year);
  const participations = operations.flatMap((operation) => operation.participations);
  const mainTable = participationsTable(year, operations);
  return {
    title: "Participants FSE+ : entrée, sortie, six mois",
    year: year.year.year,
    readMe: [
      ...readMe(year, {
        purpose:
          "Préparer les indicateurs communs du FSE+ (règlement (UE) 2021/1057, annexe I) : une ligne par participation, puis les indicateurs EECO (à l'entrée) et EECR (à la sortie et à six mois).",
        referenceDate:
          "L'entrée pour les indicateurs EECO ; la sortie, puis six mois après, pour les indicateurs EECR. Ce qui a suivi le 31 décembre de l'année n'est pas montré, sauf la situation à six mois.",
        populations: [
          ALL_PARTICIPANTS.replace(
            "chacune comptée une fois",
            "chacune comptée une fois dans chaque structure",
          ),
          "Plus d'un jour : une personne dont les présences de l'année et d'avant tiennent en une seule journée n'est pas participante.",
          "Le premier parcours de l'année parle pour l'entrée, celui qui finit en dernier pour la sortie ; une prolongation n'est pas une sortie.",
          LABOUR_STATUS_RULE,
        ],
        missing: [...figureOf(participantsWelcomed, year).quality, ...missingOf(operations)],
      }),
      ...SYMBOLS,
    ],
    sheets: [
      { name: "Participations", tables: [mainTable] },
      {
        name: "Indicateurs",
        tables: [
          esfAggregates({
            title: "Indicateurs de réalisation, à l'entrée",
            note: "Toutes les participations de l'année. « Non connu » : participations dont on ne peut pas dire si l'indicateur les compte.",
            indicators: entryIndicators(year),
            participations,
          }),
          esfAggregates({
            title: "Indicateurs de résultat, à la sortie et à six mois",
            note: `Les ${formatInteger(participations.filter(({ exit }) => exit !== null).length)} participations terminées dans l'année, prolongations exclues.`,
            indicators: RESULT_INDICATORS,
            participations: participations.filter(({ exit }) => exit !== null),
          }),
        ],
      },
      { name: "Structures", tables: [operationsTable(year, operations)] },
    ],
    mainTable,
  };
}

function missingOf(operations: readonly Operation[]): readonly string[] {
  const sum = (count: (operation: Operation) => number) =>
    operations.reduce((total, operation) => total + count(operation), 0);
  const oneDay = sum(({ oneDayOnly }) => oneDayOnly);
  const unseen = sum(
    ({ participations }) => participations.filter(({ days }) => days === null || days === 0).length,
  );
  return [
    `${formatInteger(oneDay)} ${plural(oneDay, "participation écartée", "participations écartées")} : présence sur un seul jour.`,
    `${formatInteger(unseen)} ${plural(unseen, "participation sans présence saisie : elle est gardée", "participations sans présence saisie : elles sont gardées")}, la règle du « plus d'un jour » reste à vérifier.`,
    "Le statut sur le marché du travail n'est pas recueilli en tant que tel ; EECO05, EECR03 et EECR06 ne sont pas disponibles.",
    "EECO14 et EECO15 (origine étrangère, minorités) ne sont pas recueillis, par choix. EECO18 et EECO19 portent sur des organismes, non sur des participants.",
    "Handicap et nationalité ne figurent sur aucune ligne : ils ne sont comptés que tous ensemble, dans « Indicateurs ». Une situation à la sortie qui pourrait révéler une donnée sensible est écrite par grand groupe.",
    "Ce fichier ne sait pas quelles structures sont cofinancées, sauf celles qui le déclarent dans « Financements » : ne retenez que les opérations conventionnées.",
    "Ni nom, ni adresse, ni justificatif : la piste d'audit reste dans les structures.",
  ];
}
