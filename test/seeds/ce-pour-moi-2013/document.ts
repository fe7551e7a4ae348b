import { CE_POUR_MOI_2013 } from "../../../shared/programme/programmes/cePourMoi2013.ts";
import type { SeedDocument } from "../seedDocument.ts";
import { PUBLISHED } from "./expected.ts";
import { cePourMoiWorkbooks, YEAR } from "./workbooks.ts";

export const CE_POUR_MOI: SeedDocument = {
  title: "« CéPourMoi », fiche d'expérience d'un centre social, 2013",
  prefix: "S3",
  entries: 5,
  code: "35",
  year: YEAR,
  programme: CE_POUR_MOI_2013,
  workbooks: cePourMoiWorkbooks,
  published: PUBLISHED,
};
