import { inSentence } from "../../figures/builders/classes.ts";
import { NOT_SAID } from "../../figures/builders/base.ts";
import { chartsOf } from "../chartOf.ts";
import type { Sentence } from "../report.ts";
import { list, paragraph, section, type SectionWriter } from "../section.ts";
import { quote, quoteClass, type ReportSource, valued } from "../source.ts";
import { type Did, shareSentence, type Who } from "../words/shareSentence.ts";

const PARTICIPANTS: Who = {
  several: "participants",
  all: "tous les participants",
  none: "aucun participant",
  one: "un",
};

const TRAITS: Readonly<Record<string, Did>> = {
  "part-hors-union-europeenne": {
    several: "sont originaires d'un pays hors de l'Union européenne",
    one: "est originaire d'un pays hors de l'Union européenne",
    none: "n'est originaire d'un pays hors de l'Union européenne",
  },
  "part-sans-qualification-valorisable": {
    several: "ne disposent d'aucune qualification valorisable sur le marché de l'emploi",
    one: "ne dispose d'aucune qualification valorisable sur le marché de l'emploi",
    none: "n'est sans qualification valorisable sur le marché de l'emploi",
  },
  "part-inactivite-longue": {
    several: "sont inactifs depuis plus de 24 mois",
    one: "est inactif depuis plus de 24 mois",
    none: "n'est inactif depuis plus de 24 mois",
  },
  "part-francais-tres-faible-a-moyen": {
    several: "ont un niveau «\u00A0très faible\u00A0» à «\u00A0moyen\u00A0» en français",
    one: "a un niveau «\u00A0très faible\u00A0» à «\u00A0moyen\u00A0» en français",
    none: "n'a un niveau «\u00A0très faible\u00A0» à «\u00A0moyen\u00A0» en français",
  },
  "part-minima-sociaux": {
    several: "relèvent d'un minimum social",
    one: "relève d'un minimum social",
    none: "ne relève d'un minimum social",
  },
};

/** « 36 % d'hommes et 63 % de femmes. Moyenne d'âge : 42 ans… » */
export const participants: SectionWriter = (source) =>
  section("participants", `Les participants en ${source.year}`, [
    ...paragraph(welcomed(source), sexes(source), meanAge(source)),
    ...list([
      ...Object.entries(TRAITS).map(([id, did]) => {
        const figure = valued(source, id);
        return figure === null ? null : shareSentence(figure, PARTICIPANTS, did);
      }),
      courses(source),
      ready(source),
    ]),
    ...chartsOf(valued(source, "participants-par-situation-de-droit")),
  ]);

function welcomed(source: ReportSource): Sentence | null {
  const figure = valued(source, "participants-accueillis");
  if (figure === null) return null;
  const one = figure.value === 1;
  return [
    quote(figure),
    one ? " participant a été accueilli" : " participants ont été accueillis",
    ` en ${source.year}, quelle que soit leur situation de droit.`,
  ];
}

/** Printed as they are, not forced to 100; the unknown ones are a class. */
function sexes(source: ReportSource): Sentence | null {
  const figure = valued(source, "participants-par-sexe");
  if (figure === null) return null;
  const held = figure.breakdown.filter(({ count }) => count > 0);
  const spans = held.flatMap((one, index) => [
    ...(index === 0 ? [] : [index === held.length - 1 ? " et " : ", "]),
    quoteClass(figure, one),
    one.code === NOT_SAID.code ? " dont le sexe n'est pas renseigné" : ` ${ofSex(one.label)}`,
  ]);
  return ["On y compte ", ...spans, "."];
}

/** « d'hommes », « de femmes » */
function ofSex(label: string): string {
  const several = `${inSentence(label)}s`;
  return /^[aeiouyh]/i.test(several) ? `d'${several}` : `de ${several}`;
}

function meanAge(source: ReportSource): Sentence | null {
  const figure = valued(source, "age-moyen");
  return figure === null ? null : ["La moyenne d'âge est de ", quote(figure), "."];
}

/** Of all participants, not of those whose level is weak. */
function courses(source: ReportSource): Sentence | null {
  const figure = valued(source, "cours-de-langue");
  if (figure === null) return null;
  const followed = figure.breakdown.filter(
    ({ code, count }) => count > 0 && code !== "aucun" && code !== NOT_SAID.code,
  );
  if (followed.length === 0) return null;
  const spans = followed.flatMap((one, index) => [
    ...(index === 0 ? [] : [index === followed.length - 1 ? " et " : ", "]),
    quoteClass(figure, one),
    `\u00A0: ${one.label}`,
  ]);
  return ["Cours de langue suivis, en part de tous les participants\u00A0: ", ...spans, "."];
}

function ready(source: ReportSource): Sentence | null {
  const figure = valued(source, "part-pas-prets-parcours-professionnel");
  return figure === null
    ? null
    : shareSentence(
        figure,
        {
          ...PARTICIPANTS,
          several: "participants dont le diagnostic est connu",
          all: "tous les participants dont le diagnostic est connu",
        },
        {
          several: "ne sont pas prêts, à l'entrée, pour un parcours d'insertion professionnelle",
          one: "n'est pas prêt, à l'entrée, pour un parcours d'insertion professionnelle",
          none: "n'est jugé, à l'entrée, trop loin d'un parcours d'insertion professionnelle",
        },
      );
}
