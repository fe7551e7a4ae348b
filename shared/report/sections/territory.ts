import { FEW } from "../../figures/builders/quality.ts";
import { chartsOf } from "../chartOf.ts";
import type { Sentence } from "../report.ts";
import { paragraph, section, type SectionWriter } from "../section.ts";
import { quoteClass, type ReportSource, valued } from "../source.ts";
import { howOften, mostFrequentClass } from "../words/mostFrequentClass.ts";

/** « L'offre de places est largement développée sur … (80 % des places) alors que … ne représente que 20 %. » */
export const territory: SectionWriter = (source) =>
  section("territoire", "La répartition sur le territoire", [
    ...chartsOf(valued(source, "places-par-territoire")),
    ...paragraph(places(source)),
    ...chartsOf(valued(source, "participants-par-territoire")),
  ]);

function places(source: ReportSource): Sentence | null {
  const figure = valued(source, "places-par-territoire");
  if (figure === null || (figure.denominator ?? 0) < FEW) return null;
  const found = mostFrequentClass(figure);
  if (found.kind === "nothing" || found.kind === "tie") return null;
  const others = figure.breakdown.filter(({ code, count }) => code !== found.first.code && count > 0);
  const [other] = others;
  const start: Sentence = [
    `L'offre de places se trouve ${howOften(found)} dans «\u00A0${found.first.label}\u00A0» (`,
    quoteClass(figure, found.first),
    " des places)",
  ];
  if (other === undefined || others.length > 1) return [...start, "."];
  const only = 4 * other.count <= (figure.denominator ?? 0) ? "ne représente que" : "représente";
  return [
    ...start,
    `, alors que «\u00A0${other.label}\u00A0» ${only} `,
    quoteClass(figure, other),
    " des places conventionnées.",
  ];
}
