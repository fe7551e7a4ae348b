import { fold } from "../records/fold.ts";
import { type Field, known } from "../records/value.ts";
import type { Programme } from "./programme.ts";
import { CE_POUR_MOI_2013 } from "./programmes/cePourMoi2013.ts";
import { HIRSON_2018 } from "./programmes/hirson2018.ts";
import { MAINE_ET_LOIRE_2012 } from "./programmes/maineEtLoire2012.ts";
import { MOBILISATION_2014 } from "./programmes/mobilisation2014.ts";
import { SAINT_GILLES_2016 } from "./programmes/saintGilles2016.ts";
import { STANDARD } from "./programmes/standard.ts";

/** The starting points of a department, the one it has when it chooses none first. */
export const PROGRAMMES: readonly Programme[] = [
  STANDARD,
  MAINE_ET_LOIRE_2012,
  SAINT_GILLES_2016,
  HIRSON_2018,
  CE_POUR_MOI_2013,
  MOBILISATION_2014,
];

/** The starting point that a card names by its key or its label, whatever the case and the accents; else the first one. */
export function programmeNamed(name: Field<string>): Programme {
  const wanted = fold(known(name) ?? "");
  return PROGRAMMES.find(({ key, label }) => fold(key) === wanted || fold(label) === wanted) ?? STANDARD;
}
