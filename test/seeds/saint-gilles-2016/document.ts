import { SAINT_GILLES_2016 } from "../../../shared/programme/programmes/saintGilles2016.ts";
import type { SeedDocument } from "../seedDocument.ts";
import { PUBLISHED } from "./expected.ts";
import { saintGillesWorkbook, YEAR } from "./workbooks.ts";

export const SAINT_GILLES: SeedDocument = {
  title: "« Espace Ressources », CPAS de Saint-Gilles (Bruxelles), bilan 2016",
  prefix: "S1",
  entries: 22,
  code: "21",
  year: YEAR,
  programme: SAINT_GILLES_2016,
  workbooks: () => [saintGillesWorkbook()],
  published: PUBLISHED,
};
