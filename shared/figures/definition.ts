import { plural, formatInteger } from "../format.ts";
import { type Computed, notApplicable, withQuality } from "./builders/computed.ts";
import type { Figure } from "./figure.ts";
import type { Programme } from "../programme/programme.ts";
import type { Coverage, IndexedYear } from "./year/indexedYear.ts";

/** Where a figure comes from: the department's own workbook, or those of the associations. */
export type FigureSource = "department" | "associations";

/** A published statistic, as a newcomer writes it: one file, one line in the catalogue. */
export type FigureDefinition = Pick<Figure, "id" | "unit" | "seeds"> & {
  readonly label: Words;
  readonly population: Words;
  readonly rule: Words;
  readonly referenceDate: (year: number) => string;
  /** Without one of them the figure is « sans objet », never 0. */
  readonly needs: readonly FigureSource[];
  /** Called when every source it needs has been read. */
  readonly compute: (year: IndexedYear) => Computed;
};

/** French words, or how the programme says them (RSA or RIS, its minimum of hours…). */
export type Words = string | ((programme: Programme) => string);

const inWords = (words: Words, programme: Programme): string =>
  typeof words === "string" ? words : words(programme);

export const duringYear = (year: number): string => `au cours de l'année ${year}`;
export const atYearEnd = (year: number): string => `au 31 décembre ${year}`;

/** The figure of a year: what its definition says and computes, and what was missing to compute it. */
export function figureOf(definition: FigureDefinition, year: IndexedYear): Figure {
  const { referenceDate, needs, compute, label, population, rule, ...declared } = definition;
  const unread = needs.flatMap((source) => UNREAD[source](year.coverage));
  const computed =
    unread.length > 0
      ? notApplicable({ quality: unread })
      : withQuality(compute(year), needs.includes("associations") ? incompleteness(year) : []);
  return {
    ...declared,
    label: inWords(label, year.programme),
    population: inWords(population, year.programme),
    rule: inWords(rule, year.programme),
    ...computed,
    referenceDate: referenceDate(year.year.year),
  };
}

const UNREAD: Readonly<Record<FigureSource, (coverage: Coverage) => readonly string[]>> = {
  department: ({ departmentRead }) =>
    departmentRead ? [] : ["Le classeur du Département n'a pas encore été lu."],
  associations: ({ workbooksRead }) =>
    workbooksRead > 0 ? [] : ["Aucun classeur de structure n'a encore été lu."],
};

function incompleteness({ coverage, year }: IndexedYear): readonly string[] {
  const { departmentRead, withoutWorkbook, withoutConvention } = coverage;
  const sentences: string[] = [];
  if (withoutWorkbook > 0) {
    const structures = plural(withoutWorkbook, "structure conventionnée", "structures conventionnées");
    const lack = plural(
      withoutWorkbook,
      "n'a pas de classeur lu : ses données manquent",
      "n'ont pas de classeur lu : leurs données manquent",
    );
    sentences.push(`${formatInteger(withoutWorkbook)} ${structures} ${lack}.`);
  }
  if (departmentRead && withoutConvention > 0) {
    const workbooks = plural(
      withoutConvention,
      "classeur vient d'une structure sans convention",
      "classeurs viennent de structures sans convention",
    );
    const counted = plural(withoutConvention, "il est compté", "ils sont comptés");
    sentences.push(`${formatInteger(withoutConvention)} ${workbooks} pour ${year.year} : ${counted}.`);
  }
  return sentences;
}
