import { MAINE_ET_LOIRE_2012 } from "../../../shared/programme/programmes/maineEtLoire2012.ts";
import type { SeedDocument } from "../seedDocument.ts";
import { PUBLISHED } from "./expected.ts";
import { demonstrationWorkbooks, YEAR } from "./workbooks.ts";

export const MAINE_ET_LOIRE: SeedDocument = {
  title: "« Activités et ateliers de dynamisation sociale », Conseil général de Maine-et-Loire, bilan 2012",
  prefix: "S0",
  entries: 20,
  code: "49",
  year: YEAR,
  programme: MAINE_ET_LOIRE_2012,
  workbooks: demonstrationWorkbooks,
  published: PUBLISHED,
};
