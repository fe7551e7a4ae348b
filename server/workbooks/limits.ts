/** What a workbook file may weigh before it is refused. An association's workbook is a hundred times smaller. */
export const FILE_LIMITS = {
  /** Bytes of the file as it lies on the disk. */
  fileBytes: 10_000_000,
  /** Parts inside the file. */
  entries: 500,
  /** Bytes of one part, once decompressed. */
  entryBytes: 60_000_000,
  /** Bytes of all the parts, once decompressed. */
  totalBytes: 80_000_000,
} as const;

/** What a sheet may hold. Rows and columns without any value do not count, whatever their format. */
export const SHEET_LIMITS = {
  rows: 100_000,
  columns: 500,
} as const;

/** What reading one file may cost. */
export const READER_LIMITS = {
  heapMegabytes: 512,
  milliseconds: 30_000,
} as const;

/** Rows of a tab whose typing is guided: hints of colour, and codes proposed from one tab to another. */
export const GUIDED_ROWS = 5000;

/** Last row of a sheet, in every spreadsheet program that matters here. */
export const LAST_ROW = 1_048_576;
