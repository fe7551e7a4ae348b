import { drive } from "googleapis/build/src/apis/drive/index.js";
import { sheets } from "googleapis/build/src/apis/sheets/index.js";
import * as z from "zod";
import type { Cell } from "../../../shared/records/cell.ts";
import { UnusableAnswer } from "./failure.ts";
import type { GoogleAccess } from "./googleAccess.ts";
import type { Pacer } from "./pacer.ts";

/** What one range answered. */
export type RangeValues = {
  /** « Participants!C1:C1000 »: the cells it covers, blank ones included. */
  readonly range: string;
  /** lines[i][j]: line i is a column or a row, as was asked; trailing blank cells are left out. */
  readonly lines: readonly (readonly Cell[])[];
};

/** The tabs of a workbook and its named ranges, without a single cell. */
export type Outline = z.infer<typeof outlineSchema>;
export type FileEntry = z.infer<typeof fileSchema>;
export type ChangePage = z.infer<typeof changesSchema>;

const isCell = (cell: unknown): cell is Cell =>
  cell === null || typeof cell === "string" || typeof cell === "boolean" || Number.isFinite(cell);
// By hand: tens of thousands of cells, which a schema of a cell would look at one by one and copy.
const lineSchema = z.custom<readonly Cell[]>((line) => Array.isArray(line) && line.every(isCell));
const valuesSchema = z.object({
  valueRanges: z.array(z.object({ range: z.string(), values: z.array(lineSchema).optional() })),
});
const gridRangeSchema = z.object({
  // Google leaves out what is zero: the first tab made may have the id 0.
  sheetId: z.number().default(0),
  startRowIndex: z.number().default(0),
  endRowIndex: z.number().optional(),
  startColumnIndex: z.number().default(0),
  endColumnIndex: z.number().optional(),
});
const outlineSchema = z.object({
  // The range of a tab that was deleted may be missing.
  namedRanges: z.array(z.object({ name: z.string(), range: gridRangeSchema.optional() })).default([]),
  sheets: z.array(
    z.object({
      properties: z.object({
        sheetId: z.number().default(0),
        title: z.string(),
        // A tab that holds a chart alone has no grid.
        gridProperties: z.object({ rowCount: z.number(), columnCount: z.number() }).optional(),
      }),
    }),
  ),
});
const fileSchema = z.object({
  id: z.string(),
  name: z.string().default(""),
  version: z.string().optional(),
});
const filesSchema = z.object({
  files: z.array(fileSchema).default([]),
  nextPageToken: z.string().optional(),
});
const startTokenSchema = z.object({ startPageToken: z.string() });
const changesSchema = z.object({
  nextPageToken: z.string().optional(),
  newStartPageToken: z.string().optional(),
  changes: z
    .array(
      z.object({
        fileId: z.string().optional(),
        removed: z.boolean().default(false),
        file: z
          .object({
            name: z.string().default(""),
            mimeType: z.string().optional(),
            trashed: z.boolean().default(false),
            version: z.string().optional(),
          })
          .optional(),
      }),
    )
    .default([]),
});

export const SPREADSHEET = "application/vnd.google-apps.spreadsheet";

/** The five requests that the service makes. It writes nothing at Google, ever. */
export type GoogleApi = {
  /** Cells of a workbook as they are worth: numbers as numbers, dates as serial numbers, errors as their text. */
  values(id: string, ranges: readonly string[], lines: "COLUMNS" | "ROWS"): Promise<readonly RangeValues[]>;
  outline(id: string): Promise<Outline>;
  startToken(): Promise<string>;
  changes(token: string): Promise<ChangePage>;
  /** Every spreadsheet that is shared with the service, bin excluded. */
  files(): Promise<readonly FileEntry[]>;
};

const PAGE_SIZE = 1000;
const SHARED_DRIVES = { supportsAllDrives: true, includeItemsFromAllDrives: true } as const;

export function googleApi({ auth, rootUrl, options, authorise }: GoogleAccess, pacer: Pacer): GoogleApi {
  const root = rootUrl === null ? {} : { rootUrl };
  const spreadsheets = sheets({ version: "v4", auth, ...root }).spreadsheets;
  const files = drive({ version: "v3", auth, ...root });

  /** Asks, and makes sure that the answer is what was asked: a body cut short may still look like an answer. */
  const ask = <T>(
    service: "sheets" | "drive",
    schema: z.ZodType<T>,
    request: () => Promise<{ data: unknown }>,
  ): Promise<T> =>
    pacer.ask(service, async () => {
      await authorise();
      const { data } = await request();
      const parsed = schema.safeParse(data);
      if (!parsed.success) throw new UnusableAnswer();
      return parsed.data;
    });

  return {
    values: async (spreadsheetId, ranges, majorDimension) => {
      const { valueRanges } = await ask("sheets", valuesSchema, () =>
        spreadsheets.values.batchGet(
          {
            spreadsheetId,
            ranges: [...ranges],
            majorDimension,
            valueRenderOption: "UNFORMATTED_VALUE",
            dateTimeRenderOption: "SERIAL_NUMBER",
            fields: "valueRanges(range,values)",
            prettyPrint: false,
          },
          options,
        ),
      );
      if (valueRanges.length !== ranges.length) throw new UnusableAnswer();
      return valueRanges.map(({ range, values }) => ({ range, lines: values ?? [] }));
    },
    outline: (spreadsheetId) =>
      ask("sheets", outlineSchema, () =>
        spreadsheets.get(
          {
            spreadsheetId,
            fields:
              "namedRanges(name,range),sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)))",
            prettyPrint: false,
          },
          options,
        ),
      ),
    startToken: async () => {
      const { startPageToken } = await ask("drive", startTokenSchema, () =>
        files.changes.getStartPageToken(
          { supportsAllDrives: true, fields: "startPageToken", prettyPrint: false },
          options,
        ),
      );
      return startPageToken;
    },
    changes: (pageToken) =>
      ask("drive", changesSchema, () =>
        files.changes.list(
          {
            pageToken,
            pageSize: PAGE_SIZE,
            includeRemoved: true,
            ...SHARED_DRIVES,
            fields:
              "newStartPageToken,nextPageToken,changes(fileId,removed,file(name,mimeType,trashed,version))",
            prettyPrint: false,
          },
          options,
        ),
      ),
    files: async () => {
      const found: FileEntry[] = [];
      for (let pageToken: string | undefined, more = true; more; more = pageToken !== undefined) {
        const asked = pageToken;
        const page = await ask("drive", filesSchema, () =>
          files.files.list(
            {
              q: `mimeType = '${SPREADSHEET}' and trashed = false`,
              pageSize: PAGE_SIZE,
              ...(asked === undefined ? {} : { pageToken: asked }),
              ...SHARED_DRIVES,
              corpora: "allDrives",
              fields: "nextPageToken,files(id,name,version)",
              prettyPrint: false,
            },
            options,
          ),
        );
        found.push(...page.files);
        pageToken = page.nextPageToken;
      }
      return found;
    },
  };
}
