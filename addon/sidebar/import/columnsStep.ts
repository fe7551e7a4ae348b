import type { OldTable } from "../../gestures/importForm.ts";
import { formatShortDay } from "../../../shared/format.ts";
import { COLUMN_HEADERS, targetLabel } from "../../../shared/import/decisionWords.ts";
import { CONFIDENCES, type ProposedColumn } from "../../../shared/import/mapping.ts";
import type { Answers } from "../../../shared/import/question.ts";
import { isNotes, isOffered, SESSION, type Target, TARGETS } from "../../../shared/import/target.ts";
import { columnLetters } from "../../../shared/workbook/content.ts";
import { element } from "../kit/element.ts";
import { formWith } from "../kit/page.ts";
import { typographic } from "../kit/typographic.ts";
import type { Way } from "./import.ts";
import { readingPart } from "./readingPart.ts";
import { backButton, capital, counted, selectOf, titled } from "./step.ts";

type ColumnCard = {
  readonly column: ProposedColumn;
  readonly root: HTMLElement;
  readonly target: () => Target | null;
  readonly showError: (sentence: string | null) => void;
  readonly focus: () => void;
};

/** 2. What each column was taken for. Those that are not sure come first; the others are folded. */
export function columnsStep(table: OldTable, answers: Answers, way: Way): HTMLElement {
  const { proposal, title } = table;
  const cards = proposal.columns
    .filter(({ filled, header }) => filled > 0 || header !== "")
    .map((column) => columnCard(column, table));
  const [sure, unsure] = [true, false].map((isSure) =>
    cards.filter(({ column }) => (column.confidence === "sure") === isSure),
  );
  const send = async () => {
    const error = twice(cards);
    for (const card of cards) card.showError(card === error?.card ? error.sentence : null);
    if (error !== null) {
      const folded = error.card.root.closest("details");
      if (folded !== null) folded.open = true;
      error.card.focus();
      way.say("Deux colonnes vont au même endroit : changez l'une des deux.", "failed");
      return;
    }
    await way.review(withTargets(table, cards), answers);
  };
  return titled(
    2,
    `« ${title} » : où va chaque colonne ?`,
    readingPart(table, way),
    cards.length === 0
      ? element("p", { class: "notice attention" }, "Aucun tableau n'a été trouvé dans cet onglet.")
      : formWith(
          "Continuer",
          send,
          element("p", {}, summary(cards)),
          ...(unsure ?? []).map(({ root }) => root),
          sure === undefined || sure.length === 0
            ? null
            : element(
                "details",
                { open: unsure?.length === 0 },
                element("summary", {}, counted(sure.length, "colonne sûre", "colonnes sûres")),
                ...sure.map(({ root }) => root),
              ),
        ),
    backButton("Choisir un autre onglet", way.toSheets),
  );
}

function summary(cards: readonly ColumnCard[]): string {
  const unsure = cards.filter(({ column }) => column.confidence !== "sure").length;
  const all = counted(cards.length, "colonne");
  return unsure === 0 ? `${all}, toutes sûres.` : `${all}, dont ${unsure} à vérifier ci-dessous.`;
}

function columnCard(column: ProposedColumn, { proposal, examples }: OldTable): ColumnCard {
  const { position, session, confidence, why, filled, target } = column;
  const id = `column-${position}`;
  const targets: readonly (Target | null)[] = [
    null,
    ...TARGETS.filter((each) =>
      each === SESSION ? session !== undefined : each === target || isOffered(each, proposal.kind),
    ),
  ];
  const select = selectOf(
    id,
    targets.map((each) => targetLabel(each)),
    targets.indexOf(target),
    `${id}-why ${id}-error`,
  );
  const error = element("p", { class: "error", id: `${id}-error`, hidden: true });
  const shown = (examples[String(position)] ?? []).join(", ");
  const root = element(
    "div",
    { class: confidence === "sure" ? "item" : "item attention" },
    element("label", { for: id }, headerOf(column)),
    element(
      "p",
      { class: "example" },
      typographic(
        `${COLUMN_HEADERS.letters} ${columnLetters(position)}, ${counted(filled, "case remplie", "cases remplies")}${shown === "" ? "" : ` : ${shown}`}`,
      ),
    ),
    select,
    element(
      "p",
      { class: "help", id: `${id}-why` },
      typographic(capital(`${CONFIDENCES[confidence]} : ${why}`)),
    ),
    error,
  );
  return {
    column,
    root,
    target: () => targets[Number(select.value)] ?? null,
    showError: (sentence) => {
      error.hidden = sentence === null;
      error.textContent = sentence === null ? "" : `⚠ ${sentence}`;
      if (sentence === null) select.removeAttribute("aria-invalid");
      else select.setAttribute("aria-invalid", "true");
    },
    focus: () => {
      select.focus();
    },
  };
}

function headerOf({ header, session }: ProposedColumn): string {
  if (session !== undefined) return `Séance du ${formatShortDay(session.date)}`;
  return header === "" ? "(sans en-tête)" : header;
}

/** Two columns for one place: the values of the second would find it taken. */
function twice(cards: readonly ColumnCard[]): { card: ColumnCard; sentence: string } | null {
  const first = new Map<Target, ColumnCard>();
  for (const card of cards) {
    const target = card.target();
    if (target === null || target === SESSION || isNotes(target)) continue;
    const known = first.get(target);
    if (known !== undefined) {
      const sentence = `Déjà choisi pour la colonne ${columnLetters(known.column.position)} (${headerOf(known.column)}).`;
      return { card, sentence };
    }
    first.set(target, card);
  }
  return null;
}

function withTargets(table: OldTable, cards: readonly ColumnCard[]): OldTable {
  const chosen = new Map(cards.map(({ column, target }) => [column.position, target()]));
  const columns = table.proposal.columns.map((column) => ({
    ...column,
    target: chosen.get(column.position) ?? null,
  }));
  return { ...table, proposal: { ...table.proposal, columns } };
}
