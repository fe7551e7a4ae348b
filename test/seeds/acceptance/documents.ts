import { CE_POUR_MOI } from "../ce-pour-moi-2013/document.ts";
import { HIRSON } from "../hirson-2018/document.ts";
import { MAINE_ET_LOIRE } from "../maine-et-loire-2012/document.ts";
import { MOBILISATION } from "../mobilisation-2014/document.ts";
import { SAINT_GILLES } from "../saint-gilles-2016/document.ts";
import type { SeedDocument } from "../seedDocument.ts";

/** The five documents whose figures the software gives back. */
export const DOCUMENTS: readonly SeedDocument[] = [
  MAINE_ET_LOIRE,
  SAINT_GILLES,
  HIRSON,
  CE_POUR_MOI,
  MOBILISATION,
];
