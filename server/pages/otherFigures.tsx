import { plural } from "../../shared/format.ts";
import type { Figure } from "../../shared/figures/figure.ts";
import { PAGES_APART, pageOfSection, type SectionPlan } from "./sections.ts";

/** The sections that have a page of their own, each with how many figures it has for the year. */
export function OtherFigures({
  anchor,
  words,
  year,
  figures,
}: {
  anchor: string;
  words: string;
  year: number;
  figures: ReadonlyMap<string, Figure>;
}) {
  const withValue = ({ tiles, cards }: SectionPlan) =>
    [...tiles, ...cards.map(({ figure }) => figure)].filter((id) => (figures.get(id)?.value ?? null) !== null)
      .length;
  return (
    <section aria-labelledby={anchor}>
      <h2 id={anchor}>{words}</h2>
      <ul class="pages">
        {PAGES_APART.map((section) => (
          <li>
            <a href={pageOfSection(section, year)}>{section.words}</a> : {countOf(withValue(section))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const countOf = (count: number): string =>
  count === 0 ? "rien à montrer pour cette année" : `${count} ${plural(count, "chiffre", "chiffres")}`;
