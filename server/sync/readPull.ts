import { checkWorkbook } from "../../shared/checks/checkWorkbook.ts";
import type { Pull } from "../sources/source.ts";
import { hashOf } from "../store/packed.ts";
import type { ReadPull } from "../store/store.ts";

export function readPull(pull: Pull): ReadPull {
  return { pull, hash: hashOf(pull), checked: checkWorkbook(pull.content) };
}
