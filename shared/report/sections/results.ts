import { chartsOf } from "../chartOf.ts";
import type { Figure } from "../../figures/figure.ts";
import { formatInteger } from "../../format.ts";
import { list, paragraph, section, type SectionWriter } from "../section.ts";
import type { Sentence } from "../report.ts";
import { quote, quoteText, type ReportSource, valued } from "../source.ts";
import { type Did, shareSentence, type Who } from "../words/shareSentence.ts";

const ENDED: Who = {
  several: "participants dont le processus s'est terminé",
  all: "tous les participants dont le processus s'est terminé",
  none: "aucun participant dont le processus s'est terminé",
  one: "un",
};

/** One sentence a result, by its class. */
const RESULTS: Readonly<Record<string, Did>> = {
  abandon: {
    several: "ont quitté le processus avant le terme",
    one: "a quitté le processus avant le terme",
    none: "n'a quitté le processus avant le terme",
  },
  prolongation: {
    several: "ont besoin que l'accompagnement se prolonge et réintègrent un groupe",
    one: "a besoin que l'accompagnement se prolonge et réintègre un groupe",
    none: "n'a eu besoin que l'accompagnement se prolonge",
  },
  insertion_sociale: {
    several: "sont porteurs d'un projet d'insertion sociale",
    one: "est porteur d'un projet d'insertion sociale",
    none: "n'est porteur d'un projet d'insertion sociale",
  },
  insertion_pro: {
    several:
      "sont porteurs d'un projet d'insertion professionnelle (formation, recherche d'emploi ou mise à l'emploi)",
    one: "est porteur d'un projet d'insertion professionnelle (formation, recherche d'emploi ou mise à l'emploi)",
    none: "n'est porteur d'un projet d'insertion professionnelle",
  },
};

const AT_TERM: Who = {
  several: "participants arrivés au terme d'un processus avec des bilans complets",
  all: "tous les participants arrivés au terme d'un processus avec des bilans complets",
  none: "aucun participant arrivé au terme d'un processus avec des bilans complets",
  one: "un",
};

/** « 17 % des participants abandonnent… », then « tous les participants arrivés au terme ont stabilisé ou amélioré… » */
export const results: SectionWriter = (source) => {
  const figure = valued(source, "resultat-du-processus");
  const improved = [...source.figures.values()]
    .filter(
      ({ id, value, denominator }) => id.startsWith("amelioration-") && value !== null && denominator !== 0,
    )
    .sort(byValue);
  return section("resultats", `Les résultats chiffrés de ${source.year}`, [
    ...chartsOf(figure),
    ...(figure === null
      ? []
      : list(
          Object.entries(RESULTS)
            .filter(([code]) => figure.breakdown.some((one) => one.code === code && one.count > 0))
            .map(([code, did]) => shareSentence(figure, ENDED, did, code)),
        )),
    ...paragraph(held(source)),
    ...(improved.length === 0
      ? []
      : [
          ...paragraph([
            "La situation s'est améliorée, domaine par domaine, pour la part suivante d'entre eux\u00A0:",
          ]),
          ...list(improved.map(improvement)),
        ]),
  ]);
};

function byValue(a: Figure, b: Figure): number {
  const difference = Number(b.value) - Number(a.value);
  if (difference !== 0) return difference;
  return a.id < b.id ? -1 : 1;
}

function held(source: ReportSource): Sentence | null {
  const figure = valued(source, "situation-sociale-stabilisee-ou-amelioree");
  return figure === null
    ? null
    : shareSentence(figure, AT_TERM, {
        several: "ont stabilisé ou amélioré leur situation sociale",
        one: "a stabilisé ou amélioré sa situation sociale",
        none: "n'a stabilisé ni amélioré sa situation sociale",
      });
}

/** « Vie sociale et culturelle : 80 % (63 sur 79) » */
function improvement(figure: Figure): Sentence {
  const { label, numerator, denominator } = figure;
  const domain = label.slice(label.indexOf(":") + 1).trim();
  return [
    `${domain}\u00A0: `,
    quote(figure),
    " (",
    quoteText(figure, `${formatInteger(numerator ?? 0)} sur ${formatInteger(denominator ?? 0)}`),
    ")",
  ];
}
