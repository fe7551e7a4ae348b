import type { Figure } from "../../../shared/figures/figure.ts";
import { formatInteger, plural } from "../../../shared/format.ts";
import type { OwnFigures, OwnSection } from "../../gestures/ownFigures.ts";
import { element, fill } from "../kit/element.ts";
import { openPage } from "../kit/page.ts";
import { server } from "../kit/server.ts";

const page = openPage();
void open(null);

async function open(year: number | null): Promise<void> {
  const figures = await page.during("Calcul…", () => server.openFigures(year));
  if (figures !== undefined) show(figures);
}

function show({ years, year, sections }: OwnFigures): void {
  const choice = element(
    "select",
    { id: "year" },
    ...years.map((each) => element("option", { value: String(each), selected: each === year }, String(each))),
  );
  choice.addEventListener("change", () => void open(Number(choice.value)));
  fill(
    page.main,
    element("h1", {}, "Mes chiffres"),
    element("div", { class: "field" }, element("label", { for: "year" }, "Année"), choice),
    element(
      "p",
      { class: "help" },
      "D'après ce classeur seul. Le Département compte une seule fois les personnes que plusieurs structures accueillent.",
    ),
    ...sections.map(sectionOf),
    element(
      "button",
      { type: "button", class: "main", onclick: () => void write(year) },
      "Écrire dans l'onglet Synthèse",
    ),
    element("p", { class: "help" }, "Remplace ce que Navette y avait écrit."),
  );
}

async function write(year: number): Promise<void> {
  const done = await page.during("Écriture…", () => server.writeFigures(year).then(() => true));
  if (done === true) page.say(`Les chiffres de ${String(year)} sont dans l'onglet « Synthèse ».`);
}

function sectionOf({ words, figures }: OwnSection): HTMLElement {
  const known = figures.filter(({ value }) => value !== null);
  const others = figures.filter(({ value }) => value === null);
  return element(
    "section",
    {},
    element("h2", {}, words),
    ...known.map(figureOf),
    others.length === 0
      ? null
      : element("p", { class: "help" }, `Sans objet : ${others.map(({ label }) => label).join(" ; ")}.`),
  );
}

function figureOf(figure: Figure): HTMLElement {
  const { label, display, quality, rule, population, referenceDate, breakdown } = figure;
  const held = breakdown.filter(({ count }) => count > 0);
  return element(
    "div",
    { class: "figure" },
    element("h3", {}, label),
    held.length === 0 ? element("p", { class: "value" }, display) : classes(label, held),
    element("p", { class: "help" }, proofOf(figure)),
    ...quality.map((sentence) => element("p", { class: "help" }, sentence)),
    element(
      "details",
      {},
      element("summary", {}, "Mode de calcul"),
      element("p", { class: "help" }, rule),
      element("p", { class: "help" }, `${population} Date : ${referenceDate}.`),
    ),
  );
}

function proofOf({ numerator, denominator, unknown, breakdown }: Figure): string {
  const unknowns = `${formatInteger(unknown)} ${plural(unknown, "inconnu", "inconnus")}`;
  if (denominator === null) return `${unknowns}.`;
  if (numerator === null || breakdown.length > 0) return `Sur ${formatInteger(denominator)} ; ${unknowns}.`;
  return `${formatInteger(numerator)} sur ${formatInteger(denominator)} ; ${unknowns}.`;
}

function classes(label: string, held: Figure["breakdown"]): HTMLElement {
  return element(
    "table",
    {},
    element("caption", { class: "visually-hidden" }, label),
    element(
      "thead",
      { class: "visually-hidden" },
      element("tr", {}, ...["Classe", "Part", "Nombre"].map((each) => element("th", { scope: "col" }, each))),
    ),
    element(
      "tbody",
      {},
      ...held.map((each) =>
        element(
          "tr",
          {},
          element("th", { scope: "row", class: "plain" }, each.label),
          element("td", { class: "number" }, each.ratio === null ? "" : each.display),
          element("td", { class: "number" }, formatInteger(each.count)),
        ),
      ),
    ),
  );
}
