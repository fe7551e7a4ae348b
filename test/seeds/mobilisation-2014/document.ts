import { MOBILISATION_2014 } from "../../../shared/programme/programmes/mobilisation2014.ts";
import type { SeedDocument } from "../seedDocument.ts";
import { PUBLISHED } from "./expected.ts";
import { mobilisationWorkbooks, YEAR } from "./workbooks.ts";

export const MOBILISATION: SeedDocument = {
  title:
    "« Conforter les dispositifs d'insertion préprofessionnelle et sociale », programme départemental, 2014",
  prefix: "S4",
  entries: 5,
  code: "00",
  year: YEAR,
  programme: MOBILISATION_2014,
  workbooks: mobilisationWorkbooks,
  published: PUBLISHED,
};
