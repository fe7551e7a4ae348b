import type { Figure } from "../../figures/figure.ts";
import { section, type SectionWriter } from "../section.ts";
import type { ReportTable } from "../report.ts";

const FOLLOWED = [
  "structures-conventionnees",
  "places-conventionnees",
  "soutien-financier",
  "personnes-accueillies",
  "participants-accueillis",
  "groupes-en-cours",
  "sorties-emploi",
  "part-arrives-au-terme",
] as const;

/** The years beside each other; a year on which nothing is known is not there. */
export const evolution: SectionWriter = (source) => {
  const { years } = source;
  if (years.length < 2) return null;
  const rows = FOLLOWED.flatMap((id) => {
    const label = source.figures.get(id)?.label;
    const values = years.map(({ figures }) => figures.get(id));
    if (label === undefined || values.every((figure) => (figure?.value ?? null) === null)) return [];
    return [[{ figure: id, text: label }, ...values.map(shown)]];
  });
  if (rows.length === 0) return null;
  const table: ReportTable = {
    kind: "table",
    title: "Évolution",
    header: ["Chiffre", ...years.map(({ year }) => String(year))],
    rows: [...rows, ...fundersRow(source)],
    note: "Chaque année est calculée sur les classeurs d'aujourd'hui, avec les mêmes définitions. «\u00A0–\u00A0»\u00A0: rien n'est écrit pour cette année.",
  };
  return section("evolution", `L'évolution de ${years[0]?.year ?? source.year} à ${source.year}`, [table]);
};

/** Nothing is a year of which nothing was written, or one when nobody came: the table cannot tell. */
function shown(figure: Figure | undefined): string {
  return figure === undefined || figure.value === null || figure.value === 0 ? "–" : figure.display;
}

/** Who paid, by year, in words: some documents give no amount. */
function fundersRow({ years }: Parameters<SectionWriter>[0]): ReportTable["rows"] {
  const named = years.map(({ figures }) =>
    (figures.get("financements-par-financeur")?.breakdown ?? [])
      .filter(({ count }) => count > 0)
      .map(({ label }) => label)
      .join(", "),
  );
  if (named.every((words) => words === "")) return [];
  return [
    [{ figure: "financements-par-financeur", text: "Financeurs" }, ...named.map((words) => words || "–")],
  ];
}
