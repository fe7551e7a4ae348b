import { OAuth2Client } from "google-auth-library";
import { sheets } from "googleapis/build/src/apis/sheets/index.js";
import { countedRows, DATA_TITLES } from "../dataTabs.ts";
import { type Contender, pullEach, type Target } from "./contender.ts";

function clientOf({ url, token }: Target) {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: token, expiry_date: Number.MAX_SAFE_INTEGER });
  return sheets({ version: "v4", auth, rootUrl: url }).spreadsheets;
}

/** Google's own client as it is mostly used: the tabs of the workbook, then the values of each. */
export function googleapisLoop(): Contender {
  return {
    pull: (target) => {
      const spreadsheets = clientOf(target);
      return pullEach(target, async (spreadsheetId) => {
        const { data } = await spreadsheets.get({ spreadsheetId });
        let rows = 0;
        for (const { properties } of data.sheets ?? []) {
          const range = properties?.title ?? "";
          if (!DATA_TITLES.includes(range)) continue;
          const answer = await spreadsheets.values.get({ spreadsheetId, range });
          rows += countedRows(range, (answer.data.values?.length ?? 0) - 1);
        }
        return rows;
      });
    },
  };
}

/** Google's own client at its best without named ranges: every tab in one request, their titles known beforehand. */
export function googleapisBatch(): Contender {
  return {
    pull: (target) => {
      const spreadsheets = clientOf(target);
      return pullEach(target, async (spreadsheetId) => {
        const { data } = await spreadsheets.values.batchGet({ spreadsheetId, ranges: [...DATA_TITLES] });
        return DATA_TITLES.reduce(
          (sum, title, index) =>
            sum + countedRows(title, (data.valueRanges?.[index]?.values?.length ?? 0) - 1),
          0,
        );
      });
    },
  };
}
