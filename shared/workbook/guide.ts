import { EXPLICIT_UNKNOWNS } from "../records/value.ts";
import type { Column } from "./column.ts";
import { columnsOf, type Tab } from "./tab.ts";

export const GUIDE_TITLE = "Mode d'emploi";

/** One line of the guide. */
export type GuideLine =
  | { readonly kind: "title" | "heading"; readonly text: string }
  | { readonly kind: "blank" }
  | { readonly kind: "advice"; readonly title: string; readonly text: string }
  /** The title wears the colour of the headers of this column. */
  | { readonly kind: "legend"; readonly column: Column; readonly title: string; readonly text: string }
  | { readonly kind: "tab"; readonly title: string; readonly text: string };

export type GuideWords = {
  /** What the colours of the cells say; none where cells take no colour by themselves. */
  readonly colours: readonly string[];
  /** How the headers are protected. */
  readonly protection: string;
};

/** How to fill a workbook: short, and drawn from what its tabs declare. */
export function guideLines(title: string, tabs: readonly Tab[], words: GuideWords): readonly GuideLine[] {
  return [
    { kind: "title", text: `${title} : mode d'emploi` },
    { kind: "blank" },
    ...howTo(tabs, words),
    { kind: "blank" },
    { kind: "heading", text: "Les onglets" },
    ...tabs.map(({ title: tabTitle, help, optional }): GuideLine => ({
      kind: "tab",
      title: tabTitle,
      text: optional === true ? `${help} Facultatif.` : help,
    })),
  ];
}

function howTo(tabs: readonly Tab[], { colours, protection }: GuideWords): GuideLine[] {
  const columns = tabs.flatMap((tab) => columnsOf(tab).map(({ column }) => column));
  /** What concerns no column of these tabs is not explained. */
  const first = (test: (column: Column) => boolean) => columns.filter(test).slice(0, 1);
  const unknowns = EXPLICIT_UNKNOWNS.map(({ label }) => `« ${label} »`);
  return [
    { kind: "heading", text: "Remplir le classeur" },
    advice(
      "Titres",
      "Ne modifiez pas les titres : Navette s'en sert pour reconnaître vos colonnes. Pointez un titre pour lire ce qu'il attend.",
    ),
    advice("Étoile *", "Information indispensable : sans elle, la ligne n'est pas comptée."),
    ...first(({ type }) => type === "date").map(() => advice("Dates", "Tapez-les comme ceci : 05/03/2025.")),
    ...first(({ multiple }) => multiple === true).map(() =>
      advice("Plusieurs réponses", "Séparez-les par un point-virgule : « réponse 1 ; réponse 2 »."),
    ),
    advice(
      "Réponse inconnue",
      `Laissez vide tant que la question n'est pas posée ; sinon, écrivez ${unknowns.slice(0, -1).join(", ")} ou ${unknowns.at(-1) ?? ""}.`,
    ),
    ...(colours.length === 0 ? [] : [advice("Couleurs des cases", `${capitalised(colours.join(" ; "))}.`)]),
    ...first(({ identifying }) => identifying === true).map((column): GuideLine => ({
      kind: "legend",
      column,
      title: "Titre violet",
      text: "Ces colonnes restent dans votre classeur. D'une personne, Navette ne garde que l'année de naissance et une empreinte chiffrée, qui évite de la compter deux fois.",
    })),
    ...first(({ written }) => written === true).map((column): GuideLine => ({
      kind: "legend",
      column,
      title: "Titre gris",
      text: "Navette remplit ces colonnes : laissez-les vides.",
    })),
    advice(
      "Jamais",
      "N'écrivez nulle part un numéro de sécurité sociale (NIR) ni de registre national (NISS).",
    ),
    advice("Protection", protection),
  ];
}

const advice = (title: string, text: string): GuideLine => ({ kind: "advice", title, text });

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
