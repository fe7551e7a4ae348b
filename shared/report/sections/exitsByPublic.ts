import { formatInteger, plural } from "../../format.ts";
import type { Figure } from "../../figures/figure.ts";
import { chartsOf } from "../chartOf.ts";
import type { FigureSpan, Sentence } from "../report.ts";
import { paragraph, section, type SectionWriter } from "../section.ts";
import { classNamed, type ReportSource, valued } from "../source.ts";

/** « On dénombre 20 sorties pour absences, problèmes de santé et 3 sorties dynamiques… », of each public. */
export const exitsByPublic: SectionWriter = (source) =>
  section("sorties-par-public", "Les sorties par public", [
    ...paragraph(...issues(source)),
    ...chartsOf(valued(source, "sorties-par-public-et-issue")),
    ...chartsOf(valued(source, "sorties-sans-solution-par-motif")),
    ...chartsOf(valued(source, "sorties-positives-detail")),
  ]);

const AT_ENTRY = "sorties-par-public-et-issue";
const AT_EXIT = "sorties-par-public-a-la-sortie-et-issue";

function issues(source: ReportSource): readonly (Sentence | null)[] {
  const entry = valued(source, AT_ENTRY);
  const exit = valued(source, AT_EXIT);
  if (entry === null) return [];
  const told: readonly Sentence[] = [
    [
      "Chez les bénéficiaires du RSA en orientation sociale à l'entrée, on dénombre ",
      ...both(entry, "rsa_social"),
      ".",
    ],
    ["Dans les autres publics, on dénombre ", ...both(entry, "autres"), "."],
  ];
  // Two readings that say the same would only make one doubt.
  if (exit === null || sameCounts(entry, exit)) return told;
  return [
    ...told,
    [
      "Si l'on lit la situation de droit à la sortie, les sorties positives sont ",
      countOf(exit, "rsa_social_positive"),
      " chez les premiers et ",
      countOf(exit, "autres_positive"),
      " chez les autres\u00A0: une même personne change de public en cours de parcours, les deux lectures ne s'additionnent pas.",
    ],
  ];
}

function both(figure: Figure, people: "rsa_social" | "autres"): Sentence {
  const [without, positive] = [
    countOf(figure, `${people}_sans_solution`),
    countOf(figure, `${people}_positive`),
  ];
  return [
    without,
    ` ${plural(numberOf(figure, without), "sortie", "sorties")} sans solution et `,
    positive,
    ` ${plural(numberOf(figure, positive), "sortie positive", "sorties positives")}`,
  ];
}

const numberOf = (figure: Figure, { of = "" }: FigureSpan): number => classNamed(figure, of)?.count ?? 0;

function countOf(figure: Figure, of: string): FigureSpan {
  return { figure: figure.id, of, text: formatInteger(classNamed(figure, of)?.count ?? 0) };
}

const sameCounts = (a: Figure, b: Figure): boolean =>
  a.breakdown.every(({ code, count }) => classNamed(b, code)?.count === count);
