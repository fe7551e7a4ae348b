import type { LeftReason } from "./translateValue.ts";

/** Why a cell of the old table is written nowhere. */
export type NotTaken =
  LeftReason | "not_imported" | "outside" | "total" | "section" | "nobody" | "differs" | "code_taken";

/** In French, to be read after « laissées de côté : ». */
export const NOT_TAKEN: Readonly<Record<NotTaken, string>> = {
  national_number: "numéro de sécurité sociale ou de registre national : à effacer du tableau",
  formula_error: "erreur de formule",
  blank_sign: "tiret ou signe sans valeur",
  not_imported: "colonne non importée",
  outside: "hors du tableau : titre, légende, autre tableau",
  total: "ligne de total ou de légende",
  section: "ligne de titre à l'intérieur du tableau",
  nobody: "ligne sans nom ni code de participant",
  differs: "une autre valeur est déjà écrite, elle est gardée",
  code_taken: "ce code est déjà celui d'une autre personne",
};

/**
 * What became of a cell of the old table. Every cell that is not blank has one, and only one.
 *
 * - heading: a header; written, or same: already there; decided: as a person answered; pending: a question is open;
 * - left: written nowhere, `why` says the reason.
 */
export type CellFate = {
  /** 1-based. */
  readonly row: number;
  readonly position: number;
  readonly fate: "heading" | "written" | "same" | "decided" | "pending" | "left";
  readonly why?: NotTaken;
};
