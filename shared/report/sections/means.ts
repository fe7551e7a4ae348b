import { chartsOf } from "../chartOf.ts";
import type { Sentence } from "../report.ts";
import { paragraph, section, type SectionWriter } from "../section.ts";
import { quote, type ReportSource, valued } from "../source.ts";

/** Team, material, money. */
export const means: SectionWriter = (source) =>
  section("moyens", "Les moyens", [
    ...paragraph(team(source)),
    ...chartsOf(valued(source, "equipe-par-fonction")),
    ...chartsOf(valued(source, "materiel")),
    ...paragraph(cost(source), units(source)),
    ...chartsOf(moneyKnown(source) ? valued(source, "montant-par-financeur") : null),
    ...chartsOf(moneyKnown(source) ? null : valued(source, "financements-par-financeur")),
  ]);

function moneyKnown(source: ReportSource): boolean {
  return Number(valued(source, "montant-par-financeur")?.value ?? 0) > 0;
}

function team(source: ReportSource): Sentence | null {
  const figure = valued(source, "equivalents-temps-plein");
  return figure === null ? null : ["L'équipe compte ", quote(figure), " équivalents temps plein."];
}

function cost(source: ReportSource): Sentence | null {
  const total = valued(source, "cout-total");
  const share = valued(source, "part-du-departement-dans-le-cout");
  if (total === null || total.value === 0) return null;
  return [
    "Le coût total des actions s'élève à ",
    quote(total),
    ...(share === null
      ? []
      : [`, dont `, quote(share), ` à la charge ${source.programme.words.ofAuthority}`]),
    ".",
  ];
}

function units(source: ReportSource): Sentence | null {
  const person = valued(source, "cout-par-personne");
  const hour = valued(source, "cout-par-heure");
  if (person === null) return null;
  return [
    "Cela revient à ",
    quote(person),
    " par personne accueillie",
    ...(hour === null ? [] : [" et à ", quote(hour), " par heure de participation"]),
    ".",
  ];
}
