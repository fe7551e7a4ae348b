import { Hono } from "hono";
import { parisTimeOf } from "../../shared/parisTime.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { DepartmentFigures } from "../api/departmentFigures.ts";
import { chosenYear } from "../chosenYear.ts";
import type { DashboardSettings } from "../dashboardSettings.ts";
import { REPORT_FILES } from "./reportFiles.ts";

type Dependencies = {
  readonly figures: () => Promise<DepartmentFigures>;
  readonly clock: () => Date;
  readonly settings: DashboardSettings;
};

/** The bilan of a year as files. */
export function reportRoutes({ figures, clock, settings }: Dependencies): Hono {
  const routes = new Hono();
  for (const { path, type, format, write } of REPORT_FILES) {
    routes.get(path, async (c) => {
      const { years, report } = await figures();
      const asked = c.req.query("annee");
      const year = chosenYear({ asked, preferred: settings.defaultYear, years, now: clock() });
      const { day } = parisTimeOf(clock().toISOString());
      const bytes = await write(report(year, settings.departmentName), day);
      return c.body(new Uint8Array(bytes), 200, {
        "content-type": type,
        "content-disposition": `attachment; filename="bilan-${year}.${format}"`,
      });
    });
  }
  return routes.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    return c.text(error.message, 400);
  });
}
