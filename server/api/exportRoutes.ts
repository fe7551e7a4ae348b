import { Hono } from "hono";
import { TRADE_FILE_KEYS, type TradeFileKey, tradeFile } from "../../shared/trade/catalogue.ts";
import { chosenYear } from "../chosenYear.ts";
import type { DashboardSettings } from "../dashboardSettings.ts";
import { tradeCsv } from "../exports/tradeCsv.ts";
import { tradeWorkbook } from "../exports/tradeWorkbook.ts";
import type { DepartmentFigures } from "./departmentFigures.ts";
import { flavourOf } from "./figuresRoutes.ts";
import { refusalAsJson } from "./refusalAsJson.ts";

type Dependencies = {
  readonly figures: () => Promise<DepartmentFigures>;
  readonly clock: () => Date;
  readonly settings: DashboardSettings;
};

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The files of the trade, computed when they are asked for: XLSX, and CSV where the file is one table. */
export function exportRoutes({ figures, clock, settings }: Dependencies): Hono {
  async function fileOf(key: TradeFileKey, asked: string | undefined) {
    const { department, years } = await figures();
    const year = chosenYear({ asked, preferred: settings.defaultYear, years, now: clock() });
    return tradeFile(key, department, year);
  }

  const app = new Hono();
  for (const key of TRADE_FILE_KEYS) {
    app.get(`/export/${key}.xlsx`, async (c) => {
      const file = await fileOf(key, c.req.query("annee"));
      return c.body(new Uint8Array(await tradeWorkbook(file)), 200, {
        "content-type": XLSX,
        "content-disposition": `attachment; filename="${key}-${file.year}.xlsx"`,
      });
    });
    app.get(`/export/${key}.csv`, async (c) => {
      const flavour = flavourOf(c.req.query("format"));
      const file = await fileOf(key, c.req.query("annee"));
      return c.body(tradeCsv(key, file, flavour), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${key}-${file.year}.csv"`,
      });
    });
  }
  return app.onError(refusalAsJson);
}
