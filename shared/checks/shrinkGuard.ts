import { GUARD_THRESHOLDS } from "../programme/guardThresholds.ts";
import type { Records } from "../records/record.ts";
import { readCell } from "../records/readCell.ts";
import type { Field } from "../records/value.ts";
import type { WorkbookContent } from "../workbook/content.ts";
import { columnsOf, type Tab } from "../workbook/tab.ts";
import { TABS, type TabKey } from "../workbook/template.ts";
import type { CheckCode } from "./catalogue.ts";
import { problemOf, WHOLE_WORKBOOK } from "./problemOf.ts";
import type { Problem } from "./problem.ts";

type AnyRecord = Readonly<Record<string, Field<unknown>>>;

/** Rows by tab, then by natural key. */
export type KeyedRows = ReadonlyMap<TabKey, ReadonlyMap<string, AnyRecord>>;

/**
 * What a pull lost, or gained, against what is published: accidents a person should see before the figures do.
 *
 * @param before the published rows; a workbook that never published has none, and nothing is weighed
 * @param records the accepted rows of the pull
 * @param content the pull itself
 * @returns « bloquant » problems when the pull must wait for somebody, « à vérifier » ones from half of that
 */
export function shrinkGuard(
  before: KeyedRows,
  records: Records,
  content: WorkbookContent,
): readonly Problem[] {
  const tabs = [...before].map(([key, rows]) => ({ key, before: rows, after: keyed(records, key) }));
  return [
    ...tabs.flatMap(rowsLost),
    ...participantsVanished(
      tabs.find(({ key }) => key === "participants"),
      content,
    ),
    ...tabs.flatMap(cellsLost),
  ].map(({ code, tab, details }) => {
    const tabTitle = content.tabs.find(({ key }) => key === tab)?.title ?? TABS[tab].title;
    return problemOf(code, { ...WHOLE_WORKBOOK, tab, tabTitle }, { ...details, tab: tabTitle });
  });
}

type Comparison = {
  readonly key: TabKey;
  readonly before: ReadonlyMap<string, AnyRecord>;
  readonly after: ReadonlyMap<string, AnyRecord>;
};

type Finding = {
  readonly code: CheckCode;
  readonly tab: TabKey;
  readonly details: { readonly before: number; readonly after: number; readonly header?: string };
};

function keyed(records: Records, tab: TabKey): Comparison["after"] {
  return new Map((records[tab] ?? []).map(({ key, record }) => [key, record]));
}

function rowsLost({ key: tab, ...rows }: Comparison): Finding[] {
  const details = { before: rows.before.size, after: rows.after.size };
  const { before, after } = details;
  if (before > 0 && after === 0) return [{ code: "workbook_shrunk", tab, details }];
  if (before < GUARD_THRESHOLDS.smallest) return [];
  const { share, count } = GUARD_THRESHOLDS.rows;
  const limit = Math.max(share * before, count);
  if (before - after > limit) return [{ code: "workbook_shrunk", tab, details }];
  if (before - after > limit / 2) return [{ code: "workbook_shrinking", tab, details }];
  return after > GUARD_THRESHOLDS.growth * before ? [{ code: "workbook_grew", tab, details }] : [];
}

/** A participant who goes with all attendance was removed on purpose; one who leaves attendance behind was not. */
function participantsVanished(participants: Comparison | undefined, content: WorkbookContent): Finding[] {
  if (participants === undefined || participants.before.size < GUARD_THRESHOLDS.smallest) return [];
  const gone = [...participants.before.keys()].filter((code) => !participants.after.has(code));
  if (gone.length === 0) return [];
  const attending = attendingCodes(content);
  const left = gone.filter((code) => attending.has(code)).length;
  const code = gravity(left, participants.before.size, GUARD_THRESHOLDS.participants.share, {
    held: "participants_vanished",
    reported: "participants_vanishing",
  });
  const details = { before: participants.before.size, after: participants.before.size - left };
  return code === null ? [] : [{ code, tab: "participants", details }];
}

/** Read from the cells: the checks have refused the rows of participants who are no longer there. */
function attendingCodes({ tabs }: WorkbookContent): ReadonlySet<unknown> {
  const attendances = tabs.find(({ key }) => key === "attendances");
  const cells = attendances?.columns.find(({ key }) => key === "participant")?.cells ?? [];
  const distinct = new Set(cells);
  return new Set([...distinct].map((cell) => readCell(TABS.attendances.columns.participant, cell).field));
}

/** Row by row, so that new rows that are not filled in yet are no loss. */
function cellsLost({ key: tab, before, after }: Comparison): Finding[] {
  const declaration: Tab = TABS[tab];
  return columnsOf(declaration).flatMap(({ key, column }): Finding[] => {
    let filled = 0;
    let lost = 0;
    for (const [row, was] of before) {
      const is = after.get(row);
      if (is === undefined || !isFilled(was[key])) continue;
      filled++;
      if (!isFilled(is[key])) lost++;
    }
    if (filled < GUARD_THRESHOLDS.smallest) return [];
    const code = gravity(lost, filled, GUARD_THRESHOLDS.cells.share, {
      held: "column_vanished",
      reported: "column_vanishing",
    });
    const details = { before: filled, after: filled - lost, header: column.header };
    return code === null ? [] : [{ code, tab, details }];
  });
}

/** « Ne sait pas » and « refus » are answers: only a blank or an unreadable cell is a loss. */
function isFilled(field: Field<unknown> | undefined): boolean {
  if (field === null || field === undefined) return false;
  return !(typeof field === "object" && "unknown" in field && field.unknown === "illisible");
}

type Codes = { readonly held: CheckCode; readonly reported: CheckCode };

function gravity(lost: number, of: number, share: number, codes: Codes): CheckCode | null {
  if (lost > share * of) return codes.held;
  return lost > (share * of) / 2 ? codes.reported : null;
}
