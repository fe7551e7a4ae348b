import { Agent, get } from "node:http";
import { rangesOf, ROW_COUNTS_RANGE } from "../../../../shared/workbook/namedRange.ts";
import { ASSOCIATION_TEMPLATE } from "../../../../shared/workbook/template.ts";
import type { Target } from "./contender.ts";

/** The columns that our source asks for, in its order, after the count of the rows. */
export const LEAN_RANGES = rangesOf(ASSOCIATION_TEMPLATE);

const QUERY = String(
  new URLSearchParams([
    ...[ROW_COUNTS_RANGE, ...LEAN_RANGES.map(({ name }) => name)].map((name) => ["ranges", name]),
    ["majorDimension", "COLUMNS"],
    ["valueRenderOption", "UNFORMATTED_VALUE"],
    ["dateTimeRenderOption", "SERIAL_NUMBER"],
    ["fields", "valueRanges(range,values)"],
    ["prettyPrint", "false"],
  ]),
);

const agent = new Agent({ keepAlive: true });

/** The request that our source makes of a workbook, by Node alone: its answer, still compressed. */
export function leanRequest({ url, token }: Pick<Target, "url" | "token">, id: string): Promise<Buffer> {
  const headers = { authorization: `Bearer ${token}`, "accept-encoding": "gzip" };
  return new Promise((resolve, reject) => {
    const request = get(
      `${url}/v4/spreadsheets/${id}/values:batchGet?${QUERY}`,
      { agent, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          if (response.statusCode === 200) resolve(Buffer.concat(chunks));
          else reject(new Error(`The lean request was answered ${String(response.statusCode)}`));
        });
        response.on("error", reject);
      },
    );
    request.on("error", reject);
  });
}
