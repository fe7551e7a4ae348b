import { plural } from "../../format.ts";
import { chartsOf } from "../chartOf.ts";
import type { Sentence } from "../report.ts";
import { list, paragraph, section, type SectionWriter } from "../section.ts";
import { quoteText, type ReportSource, valued } from "../source.ts";
import { type Did, shareSentence, type Who } from "../words/shareSentence.ts";

const EXITED: Who = {
  several: "personnes sorties de ces ateliers",
  all: "toutes les personnes sorties de ces ateliers",
  none: "aucune personne sortie de ces ateliers",
  one: "une",
};

/** One sentence an orientation, in the words of the departments' bilans. */
const ORIENTATIONS: Readonly<Record<string, Did>> = {
  "sorties-insertion-sociale": {
    several:
      "se sont orientées vers des démarches d'insertion sociale du domaine de la santé, du logement ou de la vie sociale",
    one: "s'est orientée vers des démarches d'insertion sociale du domaine de la santé, du logement ou de la vie sociale",
    none: "ne s'est orientée vers des démarches d'insertion sociale",
  },
  "sorties-emploi": {
    several: "ont retrouvé un emploi après leur passage dans un atelier",
    one: "a retrouvé un emploi après son passage dans un atelier",
    none: "n'a retrouvé un emploi",
  },
  "sorties-formation-recherche-emploi": {
    several:
      "poursuivent leur parcours d'insertion professionnelle en s'orientant vers la formation ou la recherche d'emploi",
    one: "poursuit son parcours d'insertion professionnelle en s'orientant vers la formation ou la recherche d'emploi",
    none: "ne s'oriente vers la formation ou la recherche d'emploi",
  },
  "sorties-sans-poursuite": {
    several:
      "ne poursuivent pas l'action, pour des raisons diverses (mobilisation, déménagement, absences, fin de droit, ou motif non communiqué à la structure)",
    one: "ne poursuit pas l'action (mobilisation, déménagement, absences, fin de droit, ou motif non communiqué à la structure)",
    none: "n'a interrompu l'action",
  },
};

/** « 41 % des personnes sorties de ces ateliers se sont orientées vers… » */
export const exits: SectionWriter = (source) => {
  const all = valued(source, "situation-a-la-sortie");
  const dynamic = valued(source, "part-sorties-dynamiques");
  return section("sorties", `La situation des ${source.programme.words.public} à la sortie de l'action`, [
    ...chartsOf(all),
    ...list(
      Object.entries(ORIENTATIONS).map(([id, did]) => {
        const figure = valued(source, id);
        return figure === null ? null : shareSentence(figure, EXITED, did);
      }),
    ),
    ...paragraph(
      dynamic === null
        ? null
        : shareSentence(dynamic, EXITED, {
            several:
              "ont une sortie dynamique, au sens de l'insertion par l'activité économique (emploi durable, de transition, sortie positive)",
            one: "a une sortie dynamique, au sens de l'insertion par l'activité économique",
            none: "n'a de sortie dynamique, au sens de l'insertion par l'activité économique",
          }),
      unknownExits(source),
    ),
  ]);
};

function unknownExits(source: ReportSource): Sentence | null {
  const figure = valued(source, "situation-a-la-sortie");
  if (figure === null || figure.unknown === 0) return null;
  const { unknown } = figure;
  return [
    "La situation de ",
    quoteText(figure, String(unknown)),
    ` ${plural(unknown, "personne sortie", "personnes sorties")} n'est pas connue\u00A0: ${plural(unknown, "elle est", "elles sont")} hors calcul.`,
  ];
}
