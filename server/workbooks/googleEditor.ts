import { sheets } from "googleapis/build/src/apis/sheets/index.js";
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell } from "../../shared/records/cell.ts";
import { fold } from "../../shared/records/fold.ts";
import { refusal } from "../../shared/refusal.ts";
import type { NamedRange, WorkbookOutline } from "../../shared/workbook/lacks.ts";
import { VERSION_METADATA } from "../../shared/workbook/migrations.ts";
import { ROW_COUNTS_RANGE } from "../../shared/workbook/namedRange.ts";
import { type Template, TEMPLATES } from "../../shared/workbook/template.ts";
import { failureOf } from "../sources/google/failure.ts";
import type { GoogleAccess } from "../sources/google/googleAccess.ts";
import type { GoogleRequest } from "./googleRequest.ts";
import { googleTemplateRequests } from "./googleTemplate.ts";

/** Sees and writes the workbooks that this program made, or that the person opened with it. */
export const EDITING_SCOPES = ["https://www.googleapis.com/auth/drive.file"] as const;

/** What a person asks of Google in their own name. Nothing is sent twice: a batch that was done must not be done again. */
export type GoogleEditor = {
  create(title: string, template: Template): Promise<{ readonly id: string; readonly url: string }>;
  outline(id: string): Promise<WorkbookOutline>;
  apply(id: string, requests: readonly GoogleRequest[]): Promise<void>;
};

const CARD_TITLES = new Set(
  Object.values(TEMPLATES).flatMap(({ tabs }) =>
    tabs.filter(({ layout }) => layout === "card").map(({ title }) => fold(title)),
  ),
);

export function googleEditor({ auth, rootUrl, options, authorise }: GoogleAccess): GoogleEditor {
  const { spreadsheets } = sheets({ version: "v4", auth, ...(rootUrl === null ? {} : { rootUrl }) });

  const ask = async <T>(workbook: string, request: () => Promise<{ data: T }>): Promise<T> => {
    await authorise();
    try {
      return (await request()).data;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === "passing") throw refusal("google_unreachable", undefined, error);
      if (failure.kind === "quota") throw refusal("google_quota", undefined, error);
      if (failure.status === 401) throw refusal("google_credentials_refused", undefined, error);
      if (failure.status === 403 || failure.status === 404)
        throw refusal("google_not_yours", { workbook }, error);
      throw refusal("google_refused", { workbook, status: failure.status }, error);
    }
  };

  const apply: GoogleEditor["apply"] = async (spreadsheetId, requests) => {
    await ask(spreadsheetId, () =>
      spreadsheets.batchUpdate(
        { spreadsheetId, requestBody: { requests: [...requests] }, fields: "spreadsheetId" },
        options,
      ),
    );
  };

  /** As they are written, not as they are worth: a figure typed over a formula looks like its result. */
  const rowCounts = async (spreadsheetId: string) => {
    const found = await ask(spreadsheetId, () =>
      spreadsheets.values.batchGet(
        {
          spreadsheetId,
          ranges: [ROW_COUNTS_RANGE],
          valueRenderOption: "FORMULA",
          fields: "valueRanges(values)",
        },
        options,
      ),
    );
    return (found.valueRanges?.[0]?.values ?? []) as Cell[][];
  };

  return {
    create: async (title, template) => {
      const made = await ask(title, () =>
        spreadsheets.create(
          {
            requestBody: { properties: { title, locale: "fr_FR", timeZone: "Europe/Paris" } },
            fields: "spreadsheetId,spreadsheetUrl,sheets(properties(sheetId))",
          },
          options,
        ),
      );
      const id = made.spreadsheetId ?? "";
      await apply(id, googleTemplateRequests(template, made.sheets?.[0]?.properties?.sheetId ?? 0));
      return { id, url: made.spreadsheetUrl ?? "" };
    },
    outline: async (spreadsheetId) => {
      const found = await ask(spreadsheetId, () =>
        spreadsheets.get(
          {
            spreadsheetId,
            fields:
              "namedRanges,developerMetadata(metadataKey,metadataValue),sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)))",
          },
          options,
        ),
      );
      const tabs = (found.sheets ?? []).map(({ properties }) => properties ?? {});
      const headers = await ask(spreadsheetId, () =>
        spreadsheets.values.batchGet(
          {
            spreadsheetId,
            ranges: tabs.map(({ title }) => headersIn(title ?? "")),
            fields: "valueRanges(values)",
          },
          options,
        ),
      );
      const namedRanges = (found.namedRanges ?? []).flatMap(namedRange);
      return {
        sheets: tabs.map(({ sheetId, title, gridProperties }, index) => ({
          sheetId: sheetId ?? 0,
          title: title ?? "",
          rowCount: gridProperties?.rowCount ?? 0,
          columnCount: gridProperties?.columnCount ?? 0,
          headers: (headers.valueRanges?.[index]?.values ?? []) as Cell[][],
        })),
        namedRanges,
        rowCounts: namedRanges.some(({ name, sheetId }) => name === ROW_COUNTS_RANGE && sheetId !== null)
          ? await rowCounts(spreadsheetId)
          : null,
        version: versionOf(found.developerMetadata ?? []),
      };
    },
    apply,
  };
}

/** The first row of a table; the labels of a card stand in its first column. */
function headersIn(title: string): string {
  const quoted = `'${title.replaceAll("'", "''")}'`;
  return CARD_TITLES.has(fold(title)) ? `${quoted}!A:A` : `${quoted}!1:1`;
}

function namedRange({ namedRangeId, name, range }: sheets_v4.Schema$NamedRange): readonly NamedRange[] {
  if (name == null || namedRangeId == null) return [];
  return [
    {
      id: namedRangeId,
      name,
      // The range of a tab that was deleted keeps its name, and nothing else.
      sheetId: range == null ? null : (range.sheetId ?? 0),
      startRow: range?.startRowIndex ?? 0,
      endRow: range?.endRowIndex ?? null,
      startColumn: range?.startColumnIndex ?? 0,
      endColumn: range?.endColumnIndex ?? null,
    },
  ];
}

function versionOf(metadata: readonly sheets_v4.Schema$DeveloperMetadata[]): number | null {
  const found = metadata.find(({ metadataKey }) => metadataKey === VERSION_METADATA)?.metadataValue;
  return found == null ? null : Number(found);
}
