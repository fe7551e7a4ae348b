import { inSentence } from "../../figures/builders/classes.ts";
import type { Figure } from "../../figures/figure.ts";
import { chartsOf } from "../chartOf.ts";
import type { Sentence } from "../report.ts";
import { list, paragraph, section, type SectionWriter } from "../section.ts";
import { quoteClass, quoteText, type ReportSource, valued } from "../source.ts";
import { howOften, mostFrequentClass } from "../words/mostFrequentClass.ts";
import { shareSentence } from "../words/shareSentence.ts";

const CHARTS = [
  "repartition-par-sexe",
  "repartition-par-age",
  "situation-familiale",
  "anciennete-rsa",
  "part-niveau-vi",
] as const;

/** « La typologie du public accueilli est le plus souvent des femmes, âgées de 30 à 49 ans… » */
export const profile: SectionWriter = (source) =>
  section("public", "Le profil du public accueilli", [
    ...CHARTS.flatMap((id) => chartsOf(valued(source, id))),
    ...typology(source),
    ...paragraph(prescribers(source), levels(source)),
  ]);

/** One trait: the figure of its most frequent class, and how it is said of people. */
type Trait = {
  readonly figure: string;
  readonly said: (label: string, programme: ReportSource["programme"]) => string;
};

const TRAITS: readonly Trait[] = [
  { figure: "sexe-le-plus-frequent", said: (label) => `des ${inSentence(label)}` },
  { figure: "age-le-plus-frequent", said: (label) => `des personnes âgées de ${inSentence(label)}` },
  {
    figure: "situation-familiale-la-plus-frequente",
    said: (label) => `des personnes ${inSentence(label)}`,
  },
  {
    figure: "anciennete-rsa-la-plus-frequente",
    said: (label, { words }) => `des personnes qui sont dans ${words.rightSince} ${since(inSentence(label))}`,
  },
];

/** « depuis 3 à moins de 6 ans », of « de 3 à moins de 6 ans »; « depuis moins de 1 an » */
const since = (label: string): string => `depuis ${label.replace(/^de /, "")}`;

function typology(source: ReportSource) {
  const traits = TRAITS.map((trait) => sentenceOf(source, trait)).filter((trait) => trait !== null);
  if (traits.length === 0) return [];
  const intro: Sentence = ["Pris un à un, les traits du public accueilli sont les suivants\u00A0:"];
  return [...paragraph(intro), ...list(traits)];
}

function sentenceOf(source: ReportSource, { figure: id, said }: Trait): Sentence | null {
  const figure = valued(source, id);
  if (figure === null) return null;
  const found = mostFrequentClass(figure);
  if (found.kind === "nothing") return null;
  const words = (label: string) => said(label, source.programme);
  const one = quoteClass(figure, found.first);
  if (found.kind === "tie") {
    const others = found.others.map(({ label }) => words(label)).join(" que ");
    return [`autant ${de(words(found.first.label))} que ${de(others)} (`, one, " chacun)"];
  }
  return [`${howOften(found)} ${words(found.first.label)} (`, one, ")"];
}

/** « autant de femmes » */
const de = (words: string): string => words.replace(/^des /, "de ");

function prescribers(source: ReportSource): Sentence | null {
  const figure = valued(source, "prescripteur-le-plus-frequent");
  if (figure === null) return null;
  const found = mostFrequentClass(figure);
  if (found.kind === "nothing") return null;
  if (found.kind === "tie") return tiedPrescribers(figure, [found.first, ...found.others]);
  return [
    `Les prescripteurs de ces actions sont ${howOften(found)} du type «\u00A0${found.first.label}\u00A0» (`,
    quoteClass(figure, found.first),
    ").",
  ];
}

function tiedPrescribers(figure: Figure, tied: Figure["breakdown"]): Sentence {
  const [first, ...others] = tied.map(({ label }) => inSentence(label));
  const share = tied[0]?.display ?? "";
  return [
    `Deux prescripteurs ou plus sont aussi fréquents l'un que l'autre\u00A0: ${[first, ...others].join(", ")} (`,
    quoteText(figure, share),
    " chacun).",
  ];
}

const PUBLIC = {
  several: "personnes accueillies dont le diplôme est connu",
  all: "toutes les personnes accueillies dont le diplôme est connu",
  none: "aucune personne accueillie dont le diplôme est connu",
  one: "une",
};

/** « 78 % du public accompagné est d'un niveau VI. » */
function levels(source: ReportSource): Sentence | null {
  const figure = valued(source, "part-niveau-vi");
  return figure === null
    ? null
    : shareSentence(figure, PUBLIC, {
        several: "sont d'un niveau VI (sans diplôme ou avec le seul brevet)",
        one: "est d'un niveau VI (sans diplôme ou avec le seul brevet)",
        none: "n'est d'un niveau VI (sans diplôme ou avec le seul brevet)",
      });
}
