import { inSentence } from "../../figures/builders/classes.ts";
import { formatInteger, plural } from "../../format.ts";
import type { Sentence } from "../report.ts";
import { paragraph, section, type SectionWriter } from "../section.ts";
import { quote, quoteClass, type ReportSource, valued } from "../source.ts";

/** « 22 structures ont été conventionnées en 2012, ce qui représente 389 places pour 566 personnes… » */
export const conventions: SectionWriter = (source) =>
  section("conventionnement", `Le conventionnement ${source.programme.words.ofAuthority}`, [
    ...paragraph(places(source), support(source)),
    ...paragraph(bodies(source)),
  ]);

function places(source: ReportSource): Sentence | null {
  const structures = valued(source, "structures-conventionnees");
  const placed = valued(source, "places-conventionnees");
  const people = valued(source, "personnes-accueillies");
  const { words } = source.programme;
  if (structures === null || structures.value === 0) {
    return people === null
      ? null
      : [quote(people), ` ${personnes(people.value)} ${words.public} ont été accueillies en ${source.year}.`];
  }
  const one = structures.value === 1;
  const start: Sentence = [
    quote(structures),
    ` ${one ? "structure a été conventionnée" : "structures ont été conventionnées"} en ${source.year}`,
  ];
  if (placed === null) return [...start, "."];
  const middle: Sentence = [
    ...start,
    ", ce qui représente ",
    quote(placed),
    ` ${plural(Number(placed.value), "place", "places")}`,
  ];
  return people === null
    ? [...middle, "."]
    : [...middle, " pour ", quote(people), ` ${personnes(people.value)} ${words.public}.`];
}

const personnes = (count: number | string | null): string => plural(Number(count), "personne", "personnes");

function support(source: ReportSource): Sentence | null {
  const grant = valued(source, "soutien-financier");
  const cost = valued(source, "cout-moyen-par-place");
  if (grant === null || grant.value === 0) return null;
  const start: Sentence = [
    `Le soutien financier ${source.programme.words.ofAuthority} s'élève à `,
    quote(grant),
  ];
  return cost === null ? [...start, "."] : [...start, ", soit un coût moyen par place de ", quote(cost), "."];
}

/** « 20 associations loi 1901 et 2 établissements publics » */
function bodies(source: ReportSource): Sentence | null {
  const figure = valued(source, "porteurs-par-statut");
  if (figure === null) return null;
  const held = figure.breakdown.filter(({ count }) => count > 0);
  if (held.length === 0) return null;
  const spans = held.map((one) => [
    { ...quoteClass(figure, one), text: formatInteger(one.count) },
    ` ${one.count === 1 ? singularOf(one.label) : inSentence(one.label)}`,
  ]);
  return ["Ces actions sont portées par ", ...joined(spans), "."];
}

/** The labels of the bodies are plurals of regular words: « Associations loi 1901 ». */
function singularOf(label: string): string {
  const [first = "", second = "", ...others] = inSentence(label).split(" ");
  const words = [first.replace(/s$/, ""), second === "publics" ? "public" : second, ...others];
  return words.filter((word) => word !== "").join(" ");
}

function joined(spans: readonly Sentence[]): Sentence {
  return spans.flatMap((span, index) => [
    ...(index === 0 ? [] : [index === spans.length - 1 ? " et " : ", "]),
    ...span,
  ]);
}
