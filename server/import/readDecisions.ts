import {
  COLUMN_HEADERS,
  DECISION_HEADERS,
  NOT_IMPORTED,
  TABLE_LABELS,
  targetLabel,
} from "../../shared/import/decisionWords.ts";
import { IMPORT_KINDS, type Proposal } from "../../shared/import/mapping.ts";
import { type ImportHints, proposeImport } from "../../shared/import/proposeImport.ts";
import { type Answers, readAnswer } from "../../shared/import/question.ts";
import { labelOfTarget, TARGETS } from "../../shared/import/target.ts";
import { type Cell, isBlank } from "../../shared/records/cell.ts";
import { fold } from "../../shared/records/fold.ts";
import { columnLetters, type RawSheet } from "../../shared/workbook/content.ts";
import { BETWEEN_SUGGESTIONS, DECISION_TABS } from "./decisionsWorkbook.ts";

export type Decisions = { readonly proposal: Proposal; readonly answers: Answers };

const TARGET_OF: ReadonlyMap<string, string | null> = new Map([
  [fold(NOT_IMPORTED), null],
  ...TARGETS.map((target) => [fold(labelOfTarget(target)), target] as const),
]);

/**
 * What a person decided in the file that `writeDecisions` wrote; null when the sheets are no such file.
 *
 * A column follows what the person chose where that differs from what was proposed: when they said that the headers
 * stand elsewhere, the columns that they left alone are proposed anew.
 */
export function readDecisions(sheets: readonly RawSheet[], table: RawSheet): Decisions | null {
  const [columns, decisions] = [DECISION_TABS.columns, DECISION_TABS.decisions].map((title) =>
    tabOf(sheets, title),
  );
  if (columns === undefined || decisions === undefined) return null;
  const first = proposeImport(table);
  const hints = hintsOf(tabOf(sheets, DECISION_TABS.table), first);
  const proposal = proposeImport(table, hints);
  const chosen = new Map(
    recordsOf(columns).map((record) => [record(COLUMN_HEADERS.letters), record(COLUMN_HEADERS.target)]),
  );
  return {
    proposal: {
      ...proposal,
      columns: proposal.columns.map((column) => {
        const label = fold(chosen.get(columnLetters(column.position)) ?? "");
        const before = first.columns.find(({ position }) => position === column.position)?.target ?? null;
        const target = TARGET_OF.get(label);
        if (target === undefined || label === fold(targetLabel(before))) return column;
        return { ...column, target, confidence: "sure", why: "choisi dans le fichier de décisions" };
      }),
    },
    answers: answersOf(decisions),
  };
}

function tabOf(sheets: readonly RawSheet[], title: string): RawSheet | undefined {
  return sheets.find((sheet) => fold(sheet.title) === fold(title));
}

const textOf = (cell: Cell) => (cell === null ? "" : String(cell));

/** Rows of a tab, each cell by its header, wherever the column was moved. */
function recordsOf({ rows }: RawSheet): readonly ((header: string) => string)[] {
  const [headers = [], ...others] = rows;
  const positions = new Map(headers.map((header, index) => [fold(textOf(header)), index]));
  return others.map((row) => (header) => {
    const position = positions.get(fold(header));
    return position === undefined ? "" : textOf(row[position] ?? null);
  });
}

function answersOf(decisions: RawSheet): Answers {
  const answers = recordsOf(decisions).flatMap((record) => {
    const suggestions = record(DECISION_HEADERS.suggestions)
      .split(BETWEEN_SUGGESTIONS)
      .filter((one) => !isBlank(one));
    const answer = readAnswer(record(DECISION_HEADERS.answer), suggestions);
    return answer === null ? [] : [[record(DECISION_HEADERS.key), answer] as const];
  });
  return Object.fromEntries(answers);
}

/** Only what the person changed: what they left is found again. */
function hintsOf(settings: RawSheet | undefined, first: Proposal): ImportHints {
  const values = new Map(
    (settings?.rows ?? []).map(([label, value]) => [fold(textOf(label ?? null)), value ?? null]),
  );
  const label = fold(textOf(values.get(fold(TABLE_LABELS.kind)) ?? null));
  const kind = IMPORT_KINDS.find((one) => fold(one.label) === label)?.code;
  const rows =
    textOf(values.get(fold(TABLE_LABELS.headers)) ?? null)
      .match(/\d+/g)
      ?.map(Number) ?? [];
  const [from = first.headerRows[0], to = from] = rows;
  const isSame = from === first.headerRows[0] && to === first.headerRows[1];
  return {
    ...(kind === undefined || kind === first.kind ? {} : { kind }),
    ...(isSame ? {} : { headerRows: [from, to] as const }),
  };
}
