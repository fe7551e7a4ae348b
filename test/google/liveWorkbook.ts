import { at, listAt, type LiveAnswer, type LiveClient } from "./liveClient.ts";

/** A workbook made for one expectation, and deleted after it. */
export type LiveWorkbook = {
  readonly id: string;
  batchUpdate(...requests: readonly object[]): Promise<LiveAnswer>;
  /** Each range as given, columns-major, unformatted. */
  batchGet(...ranges: readonly string[]): Promise<LiveAnswer>;
  write(
    range: string,
    values: readonly (readonly unknown[])[],
    input?: "RAW" | "USER_ENTERED",
  ): Promise<LiveAnswer>;
  get(fields: string): Promise<LiveAnswer>;
};

export async function withWorkbook(
  client: LiveClient,
  use: (workbook: LiveWorkbook) => Promise<void>,
): Promise<void> {
  const created = await client.call("sheets", "POST", "/v4/spreadsheets", {
    properties: { title: "Navette : comportement attendu", locale: "fr_FR", timeZone: "Europe/Paris" },
    sheets: [
      { properties: { sheetId: 1, title: "Participants", gridProperties: { rowCount: 20, columnCount: 6 } } },
    ],
  });
  const id = String(at(created.json, "spreadsheetId"));
  const path = `/v4/spreadsheets/${id}`;
  try {
    await use({
      id,
      batchUpdate: (...requests) => client.call("sheets", "POST", `${path}:batchUpdate`, { requests }),
      batchGet: (...ranges) => {
        const query = ranges.map((range) => `ranges=${encodeURIComponent(range)}`).join("&");
        const options = "majorDimension=COLUMNS&valueRenderOption=UNFORMATTED_VALUE";
        return client.call("sheets", "GET", `${path}/values:batchGet?${query}&${options}`);
      },
      write: (range, values, input = "RAW") =>
        client.call(
          "sheets",
          "PUT",
          `${path}/values/${encodeURIComponent(range)}?valueInputOption=${input}`,
          {
            values,
          },
        ),
      get: (fields) => client.call("sheets", "GET", `${path}?fields=${encodeURIComponent(fields)}`),
    });
  } finally {
    await client.call("drive", "DELETE", `/drive/v3/files/${id}`);
  }
}

/** A named range of one column of the tab, from a row to another; open below without an end. */
export function nameColumn(name: string, column: number, startRowIndex = 1, endRowIndex?: number): object {
  const rows = { startRowIndex, ...(endRowIndex === undefined ? {} : { endRowIndex }) };
  return {
    addNamedRange: {
      namedRange: {
        name,
        range: { sheetId: 1, ...rows, startColumnIndex: column, endColumnIndex: column + 1 },
      },
    },
  };
}

/** The `range` and the `values` of each part of an answer of batchGet. */
export function partsOf({ json }: LiveAnswer): readonly { range: string; values: unknown }[] {
  return listAt(json, "valueRanges").map((part) => ({
    range: String(at(part, "range")),
    values: at(part, "values"),
  }));
}
