import type { Cell as SheetCell, WriteSheet } from "hucre/xlsx";
import { EXPLICIT_UNKNOWNS } from "../../shared/records/value.ts";
import type { Column } from "../../shared/workbook/column.ts";
import { columnsOf, type Tab } from "../../shared/workbook/tab.ts";
import { headerStyle, HINTS, PROSE, TAB_COLOURS } from "./sheetStyles.ts";

export const GUIDE_TITLE = "Mode d'emploi";
const WIDTHS = [24, 100] as const;
const LINE_HEIGHT = 14;
const CHARACTERS_A_LINE = 112;

type Line = {
  readonly cells: readonly [left: SheetText | null, right: SheetText | null];
};
type SheetText = Pick<Partial<SheetCell>, "style" | "hyperlink"> & { readonly value: string };

/** How to fill the workbook, on its first tab: short, and drawn from what the tabs declare. */
export function guideSheet(title: string, tabs: readonly Tab[]): WriteSheet {
  const lines = [...opening(title), ...howTo(tabs), ...tabsOf(tabs)];
  return {
    name: GUIDE_TITLE,
    columns: WIDTHS.map((width) => ({ width })),
    rows: lines.map(({ cells }) => cells.map((cell) => cell?.value ?? null)),
    cells: new Map(
      lines.flatMap(({ cells }, row) =>
        cells.flatMap((cell, position): [string, Partial<SheetCell>][] =>
          cell === null ? [] : [[`${row},${position}`, cell]],
        ),
      ),
    ),
    rowDefs: new Map(lines.map((line, row) => [row, { height: heightOf(line) }])),
    protection: { sheet: true },
    view: { showGridLines: false, tabColor: { rgb: TAB_COLOURS.guide } },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
  };
}

const plain = (value: string): SheetText => ({ value, style: PROSE.text });
const strong = (value: string): SheetText => ({ value, style: PROSE.strong });
const heading = (value: string): Line => ({ cells: [{ value, style: PROSE.heading }, null] });
const BLANK: Line = { cells: [null, null] };

function opening(title: string): Line[] {
  return [{ cells: [{ value: `${title} : mode d'emploi`, style: PROSE.title }, null] }, BLANK];
}

function howTo(tabs: readonly Tab[]): Line[] {
  const columns = tabs.flatMap((tab) => columnsOf(tab).map(({ column }) => column));
  /** What concerns no column of these tabs is not explained. */
  const first = (test: (column: Column) => boolean) => columns.filter(test).slice(0, 1);
  const unknowns = EXPLICIT_UNKNOWNS.map(({ label }) => `« ${label} »`);
  const colours = Object.values(HINTS).map(({ meaning }) => meaning);
  return [
    heading("Remplir le classeur"),
    line(
      "Titres",
      "Ne modifiez pas les titres : Navette s'en sert pour reconnaître vos colonnes. Pointez un titre pour lire ce qu'il attend.",
    ),
    line("Étoile *", "Information indispensable : sans elle, la ligne n'est pas comptée."),
    ...first(({ type }) => type === "date").map(() => line("Dates", "Tapez-les comme ceci : 05/03/2025.")),
    ...first(({ multiple }) => multiple === true).map(() =>
      line("Plusieurs réponses", "Séparez-les par un point-virgule : « réponse 1 ; réponse 2 »."),
    ),
    line(
      "Réponse inconnue",
      `Laissez vide tant que la question n'est pas posée ; sinon, écrivez ${unknowns.slice(0, -1).join(", ")} ou ${unknowns.at(-1) ?? ""}.`,
    ),
    line("Couleurs des cases", `${capitalised(colours.join(" ; "))}.`),
    ...first(({ identifying }) => identifying === true).map((column) =>
      legend(
        column,
        "Titre violet",
        "Ces colonnes restent dans votre classeur. D'une personne, Navette ne garde que l'année de naissance et une empreinte chiffrée, qui évite de la compter deux fois.",
      ),
    ),
    ...first(({ written }) => written === true).map((column) =>
      legend(column, "Titre gris", "Navette remplit ces colonnes : laissez-les vides."),
    ),
    line(
      "Jamais",
      "N'écrivez nulle part un numéro de sécurité sociale (NIR) ni de registre national (NISS).",
    ),
    line(
      "Protection",
      "Les titres sont protégés contre l'effacement, sans mot de passe. Vous pouvez trier, filtrer et ajouter des lignes.",
    ),
    BLANK,
  ];
}

const line = (title: string, text: string): Line => ({ cells: [strong(title), plain(text)] });

/** A line whose title wears the colour of the headers it speaks of. */
function legend(column: Column, title: string, text: string): Line {
  return { cells: [{ value: title, style: headerStyle(column) }, plain(text)] };
}

function tabsOf(tabs: readonly Tab[]): Line[] {
  return [
    heading("Les onglets"),
    ...tabs.map(({ title, help, optional }): Line => ({
      cells: [
        { value: title, style: PROSE.link, hyperlink: { target: "", location: `'${title}'!A1` } },
        plain(optional === true ? `${help} Facultatif.` : help),
      ],
    })),
  ];
}

function heightOf({ cells: [left, right] }: Line): number {
  if (left?.style === PROSE.title) return 30;
  if (left?.style === PROSE.heading) return 22;
  return Math.ceil((right?.value.length ?? 1) / CHARACTERS_A_LINE) * LINE_HEIGHT + 4;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
