import type { IndexedYear } from "../../figures/year/indexedYear.ts";
import type { CodeOf } from "../../nomenclature/nomenclature.ts";
import type { FUNDER } from "../../nomenclature/funder.ts";
import { structureNames } from "../structureNames.ts";
import type { TradeTable } from "../tradeTable.ts";
import { entryIndicators } from "./entryIndicators.ts";
import { countOf } from "./esfAggregates.ts";
import type { Operation } from "./participations.ts";
import { RESULT_INDICATORS } from "./resultIndicators.ts";

const ESF: CodeOf<typeof FUNDER> = "fse";

/** One line an operation, that is a structure: whether it says the ESF pays, and how many each indicator counts. */
export function operationsTable(year: IndexedYear, operations: readonly Operation[]): TradeTable {
  const names = structureNames(year);
  const funded = new Set(
    year.workbooks
      .filter(({ facts }) =>
        facts.fundings.some((funding) => funding.funder === ESF && funding.year === year.year.year),
      )
      .map(({ facts }) => facts.structure.identifier),
  );
  const atEntry = entryIndicators(year).filter(({ togetherOnly }) => togetherOnly !== true);
  return {
    title: "Participations par structure",
    note: "Une structure est prise pour une opération. Une personne suivie par deux structures est participante dans chacune : la somme des lignes est le nombre de participations, non de personnes. Les indicateurs sur le handicap et l'origine ne sont comptés que pour toutes les structures ensemble.",
    header: [
      "Structure",
      "Nom",
      "Financement FSE ou FSE+ déclaré dans l'année",
      "Écartées (présentes un seul jour)",
      ...[...atEntry, ...RESULT_INDICATORS].map(({ code }) => code),
    ],
    rows: operations.map(({ structure, participations, oneDayOnly }) => {
      const left = participations.filter(({ exit }) => exit !== null);
      return [
        structure,
        names.get(structure) ?? null,
        funded.has(structure) ? "oui" : "non déclaré",
        oneDayOnly,
        ...atEntry.map((indicator) => countOf(indicator, participations)),
        ...RESULT_INDICATORS.map((indicator) => countOf(indicator, left)),
      ];
    }),
  };
}
