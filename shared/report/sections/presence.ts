import { chartsOf } from "../chartOf.ts";
import type { Sentence } from "../report.ts";
import { paragraph, section, type SectionWriter } from "../section.ts";
import { quote, type ReportSource, valued } from "../source.ts";

/** Who came, how many hours, and under which minimum. */
export const presence: SectionWriter = (source) =>
  section("presence", "La présence", [
    ...paragraph(rate(source), hours(source), under(source)),
    ...chartsOf(valued(source, "heures-par-semaine")),
    ...chartsOf(valued(source, "personnes-sous-minimum-par-nombre-de-semaines")),
  ]);

/** One rate would hide that there are three. */
function rate(source: ReportSource): Sentence | null {
  const all = valued(source, "taux-de-presence");
  if (all === null) return null;
  const others = [
    {
      figure: valued(source, "taux-de-presence-hors-excuses"),
      words: "si l'on met à part les absences excusées",
    },
    {
      figure: valued(source, "taux-de-presence-sur-attendus"),
      words: "si l'on compte aussi les présences non saisies",
    },
  ];
  return [
    "Les personnes attendues étaient présentes ",
    quote(all),
    " du temps",
    ...others.flatMap(({ figure, words }) =>
      figure === null || figure.display === all.display ? [] : [", ", quote(figure), ` ${words}`],
    ),
    ".",
  ];
}

function hours(source: ReportSource): Sentence | null {
  const figure = valued(source, "heures-par-semaine");
  return figure === null
    ? null
    : [
        "Elles ont participé ",
        quote(figure),
        " par semaine en moyenne, les semaines où elles étaient attendues.",
      ];
}

function under(source: ReportSource): Sentence | null {
  const figure = valued(source, "semaines-sous-minimum");
  return figure === null
    ? null
    : [
        { figure: figure.id, text: figure.display },
        " des semaines sont sous le minimum prévu au contrat",
        ...(source.programme.minimumHours === null
          ? []
          : [` (à défaut, ${String(source.programme.minimumHours).replace(".", ",")} heures par semaine)`]),
        ".",
      ];
}
