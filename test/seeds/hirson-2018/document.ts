import { HIRSON_2018 } from "../../../shared/programme/programmes/hirson2018.ts";
import type { SeedDocument } from "../seedDocument.ts";
import { PUBLISHED } from "./expected.ts";
import { hirsonWorkbooks, YEAR } from "./workbooks.ts";

export const HIRSON: SeedDocument = {
  title:
    "« Des ateliers d'insertion et le développement d'un pôle d'économie sociale et solidaire », CCAS d'Hirson",
  prefix: "S2",
  entries: 13,
  code: "02",
  year: YEAR,
  programme: HIRSON_2018,
  workbooks: () => hirsonWorkbooks(),
  published: PUBLISHED,
};
