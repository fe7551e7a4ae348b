import { formatInteger } from "../../format.ts";
import { chartsOf } from "../chartOf.ts";
import type { Sentence } from "../report.ts";
import { paragraph, section, type SectionWriter } from "../section.ts";
import { quote, quoteText, type ReportSource, valued } from "../source.ts";
import { shareSentence } from "../words/shareSentence.ts";

/** Comings and goings, attempts to reach those who stopped coming, effects. */
export const stays: SectionWriter = (source) =>
  section("parcours", "Les parcours", [
    ...paragraph(returns(source), delay(source)),
    ...chartsOf(valued(source, "effets-constates")),
    ...paragraph(contacts(source), silent(source)),
    ...chartsOf(valued(source, "relances")),
  ]);

/** « Les entrées et les sorties sont permanentes, avec des possibilités d'allers et retours. » */
function returns(source: ReportSource): Sentence | null {
  const figure = valued(source, "part-retours");
  return figure === null || figure.numerator === 0
    ? null
    : shareSentence(
        figure,
        {
          several: "personnes accueillies",
          all: "toutes les personnes accueillies",
          none: "aucune personne accueillie",
          one: "une",
        },
        {
          several: "sont revenues après être parties",
          one: "est revenue après être partie",
          none: "n'est revenue après être partie",
        },
      );
}

function delay(source: ReportSource): Sentence | null {
  const figure = valued(source, "delai-de-retour");
  return figure === null ? null : ["Le retour a lieu en moyenne ", quote(figure), " après le départ."];
}

function contacts(source: ReportSource): Sentence | null {
  const each = valued(source, "relances-par-personne");
  if (each === null) return null;
  const all = each.numerator ?? 0;
  return [
    quoteText(each, formatInteger(all)),
    all === 1 ? " relance a été faite" : " relances ont été faites",
    " auprès des personnes qui ne venaient plus, soit ",
    quote(each),
    " par personne relancée.",
  ];
}

function silent(source: ReportSource): Sentence | null {
  const figure = valued(source, "personnes-sans-nouvelle");
  if (figure === null || figure.value === 0) return null;
  const one = figure.value === 1;
  return [
    quote(figure),
    one ? " personne est inscrite" : " personnes sont inscrites",
    ` sans être venue${one ? "" : "s"} depuis ${source.programme.silentWeeks} semaines ou plus.`,
  ];
}
