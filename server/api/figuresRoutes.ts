import { Hono } from "hono";
import * as z from "zod";
import { refusal } from "../../shared/refusal.ts";
import type { CsvFlavour } from "../exports/csvText.ts";
import { figuresCsv } from "../exports/figuresCsv.ts";
import { figuresJson } from "../exports/figuresJson.ts";
import type { DashboardSettings } from "../dashboardSettings.ts";
import type { DepartmentFigures } from "./departmentFigures.ts";
import { chosenYear } from "../chosenYear.ts";
import { refusalAsJson } from "./refusalAsJson.ts";

type Dependencies = {
  readonly figures: () => Promise<DepartmentFigures>;
  readonly clock: () => Date;
  readonly settings: DashboardSettings;
};

const csvFlavour = z.enum(["standard", "excel"]).default("standard");

/** The figures for other programs: JSON and CSV. */
export function figuresRoutes({ figures, clock, settings }: Dependencies): Hono {
  async function ofYear(asked: string | undefined) {
    const known = await figures();
    const year = chosenYear({ asked, preferred: settings.defaultYear, years: known.years, now: clock() });
    return { year, figures: known.of(year).figures };
  }

  return new Hono()
    .get("/chiffres", async (c) => {
      const { year, figures: computed } = await ofYear(c.req.query("annee"));
      return c.json(figuresJson(year, settings.departmentName, computed));
    })
    .get("/chiffres.csv", async (c) => {
      const flavour = flavourOf(c.req.query("format"));
      const { year, figures: computed } = await ofYear(c.req.query("annee"));
      return c.body(figuresCsv(computed, flavour), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="chiffres-${year}.csv"`,
      });
    })
    .onError(refusalAsJson);
}

export function flavourOf(asked: string | undefined): CsvFlavour {
  const parsed = csvFlavour.safeParse(asked);
  if (!parsed.success) throw refusal("csv_format_unknown", { value: asked?.slice(0, 12) ?? "" });
  return parsed.data;
}
