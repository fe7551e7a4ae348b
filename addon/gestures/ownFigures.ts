import { yearOf } from "../../shared/calendar.ts";
import { checkWorkbook } from "../../shared/checks/checkWorkbook.ts";
import { FIGURE_SECTIONS, yearsOf } from "../../shared/figures/catalogue.ts";
import type { Department } from "../../shared/figures/department.ts";
import type { Figure } from "../../shared/figures/figure.ts";
import { ownDepartment, ownFigures } from "../../shared/figures/ownFigures.ts";
import { formatDay } from "../../shared/format.ts";
import { contentOf, identitiesOf } from "../../shared/workbook/extractContent.ts";
import { recogniseWorkbook } from "../../shared/workbook/recognise.ts";
import { withDocumentLock } from "../platform/documentLock.ts";
import { summaryLines } from "../platform/template/summaryLines.ts";
import { SUMMARY_TITLE, writeSummary } from "../platform/template/summaryTab.ts";
import { today } from "../platform/today.ts";
import { readSheets, showCell } from "../platform/workbook.ts";

export type OwnSection = { readonly words: string; readonly figures: readonly Figure[] };

/** The association's own figures of one year. Plain JSON; names nobody. */
export type OwnFigures = {
  readonly years: readonly number[];
  readonly year: number;
  readonly sections: readonly OwnSection[];
};

/** « Mes chiffres ». @param year null for the latest that has begun */
export function openFigures(year: number | null): OwnFigures {
  const department = readDepartment();
  const years = yearsOf(department);
  const shown =
    year ?? years.filter((each) => each <= yearOf(today())).at(-1) ?? years.at(-1) ?? yearOf(today());
  const figures = new Map(ownFigures(department, shown).map((figure) => [figure.id, figure]));
  const sections = FIGURE_SECTIONS.map(({ words, tiles, cards }) => ({
    words,
    figures: [...tiles, ...cards].flatMap(({ id }) => figures.get(id) ?? []),
  }));
  return { years, year: shown, sections: sections.filter((section) => section.figures.length > 0) };
}

/** Writes the figures of a year in the tab « Synthèse », as values with their date, in place of what was there. */
export function writeFigures(year: number): void {
  withDocumentLock(() => {
    const { sections } = openFigures(year);
    const written = writeSummary(summaryLines(sections, year, formatDay(today())));
    if (!written)
      throw new Error(
        `Rien n'a été écrit : ce classeur a déjà un onglet « ${SUMMARY_TITLE} » qui n'est pas celui de Navette, ou qui est protégé. Renommez-le, puis recommencez.`,
      );
    showCell(SUMMARY_TITLE, "A1");
  });
}

function readDepartment(): Department {
  const recognised = recogniseWorkbook(readSheets());
  const department =
    recognised === null
      ? null
      : ownDepartment(checkWorkbook(contentOf(recognised)), identitiesOf(recognised));
  if (department !== null) return department;
  throw new Error(
    "Les chiffres ne peuvent pas être calculés : l'identifiant de votre structure manque dans l'onglet « Structure », ou ne peut pas être lu. Remplissez-le, puis recommencez.",
  );
}
