import { inSentence } from "../../figures/builders/classes.ts";
import type { Figure } from "../../figures/figure.ts";
import { chartsOf } from "../chartOf.ts";
import { classNamed, quote, quoteClass, type ReportSource, valued } from "../source.ts";
import type { Sentence } from "../report.ts";
import { list, paragraph, section, type SectionWriter } from "../section.ts";
import { howOften, mostFrequentClass } from "../words/mostFrequentClass.ts";

const SUPPORTS_NAMED = 6;

/** Supports, collective and individual time, who animates, at what rhythm. */
export const workshops: SectionWriter = (source) =>
  section("ateliers", "Les ateliers", [
    ...paragraph(supports(source)),
    ...chartsOf(longestFirst(valued(source, "seances-par-support"))),
    ...paragraph(collective(source), individual(source), staffTime(source)),
    ...paragraph(animators(source)),
    ...rhythms(source),
    ...paragraph(capacity(source)),
  ]);

/** Supports have no order of their own. */
function longestFirst(figure: Figure | null): Figure | null {
  return figure === null
    ? null
    : { ...figure, breakdown: [...figure.breakdown].sort((a, b) => b.count - a.count) };
}

/** « Les supports utilisés sont multiples : … » */
function supports(source: ReportSource): Sentence | null {
  const figure = valued(source, "seances-par-support");
  if (figure === null) return null;
  const held = figure.breakdown.filter(({ count }) => count > 0);
  const first = [...held].sort((a, b) => b.count - a.count).slice(0, SUPPORTS_NAMED);
  const [only] = first;
  if (only === undefined) return null;
  if (held.length === 1) return [`Un seul support a été utilisé\u00A0: ${inSentence(only.label)}.`];
  const named = first.flatMap((one, index) => [
    ...(index === 0 ? [] : [index === first.length - 1 && held.length === first.length ? " et " : ", "]),
    `${inSentence(one.label)} (`,
    quoteClass(figure, one),
    ")",
  ]);
  const more = held.length > first.length ? "…" : ".";
  return [`${held.length} supports ont été utilisés, en part des séances\u00A0: `, ...named, more];
}

/** « L'accompagnement s'effectue principalement sur des temps collectifs. » */
function collective(source: ReportSource): Sentence | null {
  const figure = valued(source, "seances-par-modalite-et-moment");
  const found = figure === null ? null : classNamed(figure, "collectif");
  if (figure === null || found === null || found.count === 0) return null;
  const most = mostFrequentClass(figure);
  const mainly = (most.kind === "majority" || most.kind === "all") && most.first.code === "collectif";
  return [
    mainly
      ? "L'accompagnement s'effectue principalement sur des temps collectifs ("
      : "L'accompagnement comprend des temps collectifs (",
    quoteClass(figure, found),
    " des séances).",
  ];
}

const MOMENTS = [
  ["individuel_entree", "à l'entrée"],
  ["individuel_pendant", "pendant"],
  ["individuel_sortie", "à la fin"],
] as const;

/** « Il est aussi proposé des temps individuels à l'entrée, pendant, et à la fin… » */
function individual(source: ReportSource): Sentence | null {
  const figure = valued(source, "seances-par-modalite-et-moment");
  if (figure === null) return null;
  const held = MOMENTS.flatMap(([code, words]) => {
    const found = classNamed(figure, code);
    return found === null || found.count === 0 ? [] : [{ words, found }];
  });
  if (held.length === 0) return null;
  const moments = held.flatMap(({ words, found }, index) => [
    ...(index === 0 ? [] : [index === held.length - 1 ? " et " : ", "]),
    `${words} (`,
    quoteClass(figure, found),
    ")",
  ]);
  return ["Des temps individuels sont aussi proposés ", ...moments, " de l'engagement de la personne."];
}

/** « Accompagnement individuel (¼ de l'intervention) » */
function staffTime(source: ReportSource): Sentence | null {
  const figure = valued(source, "temps-individuel-et-collectif");
  const alone = figure === null ? null : classNamed(figure, "individuel");
  const together = figure === null ? null : classNamed(figure, "collectif");
  if (figure === null || alone === null || together === null || alone.count === 0) return null;
  return [
    "En temps de l'équipe, l'accompagnement individuel représente ",
    quoteClass(figure, alone),
    " de l'intervention, l'accompagnement collectif ",
    quoteClass(figure, together),
    ".",
  ];
}

function animators(source: ReportSource): Sentence | null {
  const figure = valued(source, "seances-par-animateurs");
  if (figure === null) return null;
  const found = mostFrequentClass(figure);
  if (found.kind === "nothing" || found.kind === "tie") return null;
  return [
    `Les séances sont animées ${howOften(found)} par des ${inSentence(found.first.label)} (`,
    quoteClass(figure, found.first),
    ").",
  ];
}

/** « 4 ou 5 après-midi par semaine pendant 10 mois », an action a line. */
function rhythms(source: ReportSource) {
  const sessions = valued(source, "seances-par-semaine");
  const halfDays = valued(source, "demi-journees-par-semaine");
  const length = valued(source, "duree-des-processus");
  const actions = halfDays?.breakdown ?? [];
  if (halfDays === null || actions.length === 0) return [];
  return list(
    actions.map(({ code, label, display }) => {
      const held = sessions === null ? null : classNamed(sessions, code);
      const months = length === null ? null : classNamed(length, code);
      return [
        `${label}\u00A0: `,
        { ...quoteClass(halfDays, { code, label, display, count: 0, ratio: null }) },
        ` ${unitOf(display, "demi-journée", "demi-journées")} par semaine`,
        ...(held === null || sessions === null
          ? []
          : [
              ", ",
              quoteClass(sessions, held),
              ` ${unitOf(held.display, "atelier", "ateliers")} par semaine`,
            ]),
        ...(months === null || length === null
          ? []
          : [", pendant ", quoteClass(length, months), " en moyenne"]),
        ".",
      ];
    }),
  );
}

/** « 1 demi-journée », « 4 à 5 demi-journées » */
const unitOf = (display: string, one: string, several: string): string => (display === "1" ? one : several);

function capacity(source: ReportSource): Sentence | null {
  const figure = valued(source, "capacite-simultanee");
  const hours = valued(source, "heures-ouverture-par-semaine");
  if (figure === null || figure.value === 0) return null;
  return [
    "Ensemble, les ateliers peuvent accueillir ",
    quote(figure),
    " personnes en même temps",
    ...(hours === null
      ? []
      : ["\u00A0; les structures sont ouvertes ", quote(hours), " par semaine en moyenne"]),
    ".",
  ];
}
