import {
  type Cell as SheetCell,
  type ConditionalRule,
  type DataValidation,
  type WriteSheet,
  writeXlsx,
} from "hucre/xlsx";
import { listOfTarget } from "../../shared/import/answerChoices.ts";
import {
  COLUMN_HEADERS,
  DECISION_HEADERS,
  NOT_IMPORTED,
  placesOf,
  TABLE_LABELS,
  targetLabel,
} from "../../shared/import/decisionWords.ts";
import {
  CONFIDENCES,
  IMPORT_KINDS,
  type Proposal,
  type ProposedColumn,
} from "../../shared/import/mapping.ts";
import { type Answers, COMMON_ANSWERS, type Question, writtenAnswer } from "../../shared/import/question.ts";
import { labelOfTarget, TARGETS } from "../../shared/import/target.ts";
import type { Cell } from "../../shared/records/cell.ts";
import { columnLetters } from "../../shared/workbook/content.ts";
import type { Tab } from "../../shared/workbook/tab.ts";
import { ASSOCIATION_TEMPLATE } from "../../shared/workbook/template.ts";
import { listsSheet } from "../workbooks/listsSheet.ts";
import { FONT, HINTS, PROSE } from "../workbooks/sheetStyles.ts";
import { TAB_COLOURS } from "../../shared/workbook/colours.ts";
import { writableCell } from "../workbooks/writableCell.ts";

export const DECISION_TABS = { table: "Tableau", columns: "Colonnes", decisions: "Décisions" } as const;

/** Between two suggestions: no label holds it. */
export const BETWEEN_SUGGESTIONS = " | ";

const CHOICES = "Choix";
const AUTHOR = "Navette";
const NO_DAY = new Date(Date.UTC(2000, 0, 1));
/** Excel refuses a longer list in a cell, and commas part its values. */
const LONGEST_INLINE = 255;

/**
 * The file in which a person decides: what each column becomes, and what to do of each value that nothing recognises.
 *
 * An XLSX with drop-down lists and not JSON: whoever keeps such tables fills in spreadsheets. It quotes the table, names
 * included: it stays with the association.
 */
export async function writeDecisions(
  proposal: Proposal,
  questions: readonly Question[],
  answers: Answers,
): Promise<Uint8Array> {
  const lists = listsSheet(ASSOCIATION_TEMPLATE.tabs as readonly Tab[]);
  const targets = [NOT_IMPORTED, ...TARGETS.map(labelOfTarget)];
  const kinds = IMPORT_KINDS.map(({ label }) => label);
  const sheets: WriteSheet[] = [
    guide(questions.length),
    decisionsSheet(questions, answers, (question) => listOf(question, lists.places)),
    columnsSheet(proposal, `${CHOICES}!$A$1:$A$${targets.length}`),
    tableSheet(proposal, `${CHOICES}!$B$1:$B$${kinds.length}`),
    {
      name: CHOICES,
      hidden: true,
      rows: targets.map((target, index) => [target, kinds[index] ?? null]),
    },
    lists.sheet,
  ];
  return writeXlsx({
    sheets,
    namedRanges: [...lists.names],
    defaultFont: FONT,
    properties: { title: "Décisions d'import", creator: AUTHOR, created: NO_DAY, modified: NO_DAY },
  });
}

function guide(questions: number): WriteSheet {
  const lines = [
    ["Importer un ancien tableau : à vous de décider", PROSE.title],
    [
      "Ce fichier cite votre tableau, noms compris : gardez-le dans votre structure, et supprimez-le ensuite.",
      PROSE.strong,
    ],
    [
      `1. Onglet « ${DECISION_TABS.columns} » : vérifiez où va chaque colonne. La liste de la case « ${COLUMN_HEADERS.target} » donne les choix.`,
      PROSE.text,
    ],
    [
      questions === 0
        ? `2. Onglet « ${DECISION_TABS.decisions} » : rien à décider pour l'instant.`
        : `2. Onglet « ${DECISION_TABS.decisions} » : remplissez « ${DECISION_HEADERS.answer} » (en orange) sur chaque ligne. « ok » accepte la première proposition ; « vide » n'écrit rien ; « notes » garde le texte tel quel dans les observations ; « ne sait pas », « refus » ou « non recueilli » disent que la réponse est inconnue.`,
      PROSE.text,
    ],
    [
      "3. Enregistrez, puis relancez la même commande en ajoutant --decisions et le nom de ce fichier. Votre ancien tableau n'est jamais modifié.",
      PROSE.text,
    ],
  ] as const;
  return {
    name: "À lire",
    columns: [{ width: 110 }],
    rows: lines.map(([text]) => [text]),
    cells: new Map(
      lines.map(([, style], row): [string, Partial<SheetCell>] => [
        `${row},0`,
        { style: { ...style, alignment: { vertical: "top", wrapText: true } } },
      ]),
    ),
    rowDefs: new Map(lines.map((_, row) => [row, { height: 44 }])),
    view: { showGridLines: false, tabColor: { rgb: TAB_COLOURS.guide } },
  };
}

type Field<T> = { readonly header: string; readonly width: number; readonly of: (one: T) => Cell };

/** A tab of one thing a row; the cells to fill in come first. */
function tableOf<T>(name: string, fields: readonly Field<T>[], things: readonly T[]): WriteSheet {
  const wrapped = { ...PROSE.text, alignment: { vertical: "top", wrapText: true } } as const;
  const rows = [
    fields.map(({ header }) => header),
    ...things.map((one) => fields.map(({ of }) => writableCell(of(one)))),
  ];
  return {
    name,
    columns: fields.map(({ width }) => ({ width, style: wrapped })),
    rows,
    cells: new Map(
      fields.map((_, index): [string, Partial<SheetCell>] => [`0,${index}`, { style: PROSE.strong }]),
    ),
    freezePane: { rows: 1 },
    view: { tabColor: { rgb: TAB_COLOURS.core } },
  };
}

function decisionsSheet(
  questions: readonly Question[],
  answers: Answers,
  listFor: (question: Question) => Pick<DataValidation, "values" | "formula1"> | null,
): WriteSheet {
  const fields: readonly Field<Question>[] = [
    { header: DECISION_HEADERS.answer, width: 34, of: ({ key }) => answered(answers, key) },
    { header: DECISION_HEADERS.header, width: 24, of: ({ header }) => header },
    { header: DECISION_HEADERS.value, width: 40, of: ({ value }) => value },
    {
      header: DECISION_HEADERS.suggestions,
      width: 40,
      of: ({ suggestions }) => suggestions.join(BETWEEN_SUGGESTIONS),
    },
    { header: DECISION_HEADERS.expected, width: 44, of: ({ expected }) => expected },
    { header: DECISION_HEADERS.count, width: 10, of: ({ count }) => count },
    {
      header: DECISION_HEADERS.cells,
      width: 20,
      of: ({ cells, count }) => placesOf(cells, count),
    },
    { header: DECISION_HEADERS.target, width: 34, of: ({ target }) => labelOfTarget(target) },
    { header: DECISION_HEADERS.key, width: 12, of: ({ key }) => key },
  ];
  const sheet = tableOf(DECISION_TABS.decisions, fields, questions);
  const dataValidations = questions.flatMap((question, index): DataValidation[] => {
    const list = listFor(question);
    return list === null ? [] : [{ type: "list", range: `A${index + 2}`, ...list, ...FREE }];
  });
  return { ...sheet, dataValidations, conditionalRules: stillBlank(questions.length) };
}

/** A decision to take shows, and no longer once it is taken. */
function stillBlank(questions: number): ConditionalRule[] {
  if (questions === 0) return [];
  const range = `A2:A${questions + 1}`;
  return [{ type: "expression", priority: 1, range, formula: "ISBLANK(A2)", style: HINTS.missing.style }];
}

/** The list is a help: anything else may be typed, « vide » or a date among others. */
const FREE = { allowBlank: true, showErrorMessage: false } as const;

function answered(answers: Answers, key: string): Cell {
  const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
  return answer === undefined ? null : writtenAnswer(answer);
}

function listOf(
  { about, target, suggestions }: Question,
  places: ReturnType<typeof listsSheet>["places"],
): Pick<DataValidation, "values" | "formula1"> | null {
  const list = listOfTarget(target);
  if (about !== "person" && list !== undefined) return { formula1: places.of(list).withUnknowns };
  const values = about === "person" ? suggestions : [...suggestions, ...COMMON_ANSWERS];
  const fits = values.join(",").length <= LONGEST_INLINE && !values.some((value) => /[",]/.test(value));
  return fits ? { values: [...values] } : null;
}

function columnsSheet({ columns }: Proposal, targets: string): WriteSheet {
  const fields: readonly Field<ProposedColumn>[] = [
    { header: COLUMN_HEADERS.letters, width: 9, of: ({ position }) => columnLetters(position) },
    { header: COLUMN_HEADERS.header, width: 34, of: ({ header }) => header },
    { header: COLUMN_HEADERS.target, width: 44, of: ({ target }) => targetLabel(target) },
    { header: COLUMN_HEADERS.confidence, width: 13, of: ({ confidence }) => CONFIDENCES[confidence] },
    { header: COLUMN_HEADERS.why, width: 64, of: ({ why }) => why },
    { header: COLUMN_HEADERS.filled, width: 10, of: ({ filled }) => filled },
  ];
  const sheet = tableOf(DECISION_TABS.columns, fields, columns);
  const range = `C2:C${Math.max(2, columns.length + 1)}`;
  return { ...sheet, dataValidations: [{ type: "list", range, formula1: targets, allowBlank: true }] };
}

function tableSheet({ kind, headerRows }: Proposal, kinds: string): WriteSheet {
  return {
    name: DECISION_TABS.table,
    columns: [{ width: 34 }, { width: 84 }],
    rows: [
      [TABLE_LABELS.kind, IMPORT_KINDS.find(({ code }) => code === kind)?.label ?? null],
      [TABLE_LABELS.headers, headerRows[0] === headerRows[1] ? headerRows[0] : headerRows.join(" à ")],
    ],
    cells: new Map([0, 1].map((row): [string, Partial<SheetCell>] => [`${row},0`, { style: PROSE.strong }])),
    dataValidations: [{ type: "list", range: "B1", formula1: kinds, allowBlank: true }],
    view: { tabColor: { rgb: TAB_COLOURS.optional } },
  };
}
