import { GoogleSpreadsheet } from "google-spreadsheet";
import { countedRows, DATA_TITLES } from "../dataTabs.ts";
import { type Contender, pullEach } from "./contender.ts";

/** The npm library as its guide shows it: the information of the workbook, then the rows of each tab. */
export function googleSpreadsheet(): Contender {
  return {
    pull: (target) =>
      pullEach(target, async (id) => {
        const workbook = new GoogleSpreadsheet(id, { token: target.token });
        const prefix = `${target.url}/v4/spreadsheets/${id}`;
        Object.assign(workbook, { sheetsApi: workbook.sheetsApi.extend({ prefix }) });
        await workbook.loadInfo();
        let rows = 0;
        for (const title of DATA_TITLES) {
          const found = await workbook.sheetsByTitle[title]?.getRows();
          rows += countedRows(title, found?.length ?? 0);
        }
        return rows;
      }),
  };
}
