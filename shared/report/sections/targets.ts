import type { Sentence } from "../report.ts";
import { chartsOf } from "../chartOf.ts";
import { list, paragraph, section, type SectionWriter } from "../section.ts";
import { quote, quoteClass, type ReportSource, valued } from "../source.ts";

/** What was aimed at, what was reached, and what is said elsewhere. */
export const targets: SectionWriter = (source) =>
  section("objectifs", "Les objectifs et les repères", [
    ...paragraph(target(source), rhythm(source), seniority(source)),
    ...references(source),
    ...chartsOf(valued(source, "participants-par-axe")),
    ...chartsOf(valued(source, "participants-par-theme")),
  ]);

function target(source: ReportSource): Sentence | null {
  const figure = valued(source, "objectif-de-participants");
  return figure === null ? null : ["Participants\u00A0: ", quote(figure), "."];
}

/** « Ces actions regroupent les participants sur 2 à 4 demi-journées par semaine. » */
function rhythm(source: ReportSource): Sentence | null {
  const figure = valued(source, "part-semaines-dans-le-rythme");
  const { halfDaysAWeek } = source.programme;
  if (figure === null || halfDaysAWeek === null) return null;
  return [
    `Le rythme prévu est de ${halfDaysAWeek.min} à ${halfDaysAWeek.max} demi-journées par semaine\u00A0; il est tenu `,
    quote(figure),
    " des semaines.",
  ];
}

function seniority(source: ReportSource): Sentence | null {
  const figure = valued(source, "anciennete-rsa-quatre-ans-et-plus");
  return figure === null
    ? null
    : [quote(figure), ` des ${source.programme.words.public} accueillis le sont depuis 4 ans ou plus.`];
}

function references(source: ReportSource) {
  const figure = valued(source, "valeurs-de-reference");
  if (figure === null || figure.breakdown.length === 0) return [];
  return [
    ...paragraph(["Repères venus d'ailleurs\u00A0:"]),
    ...list(figure.breakdown.map((one) => [`${one.label}\u00A0: `, quoteClass(figure, one)])),
  ];
}
