import type { CheckCode } from "../../../shared/checks/catalogue.ts";
import type { TabKey } from "../../../shared/workbook/template.ts";

/** Cells that say the same thing another way: each share is of the cells of that kind. All of them can be read. */
export const CELL_MESS = {
  label_in_another_case: { share: 0.04, what: "« FEMME », « référent SOCIAL »" },
  label_without_accents: { share: 0.02, what: "« Referent social »" },
  label_with_blanks: { share: 0.03, what: "espaces avant, après ou insécables" },
  label_alias: { share: 0.06, what: "une autre formulation admise : « HLM », « Pôle emploi », « F »" },
  yes_no_ticked: { share: 0.2, what: "« x », « VRAI », case cochée au lieu de « Oui »" },
  date_as_text: { share: 0.12, what: "« 05/03/2012 », « 5 mars 2012 », « 05.03.12 »… au lieu d'une date" },
  commune_otherwise: { share: 0.1, what: "« 49007 », « 49007 ANGERS »" },
  identifier_otherwise: {
    share: 0.15,
    what: "un SIRET avec des espaces, ou en nombre et sans son premier 0",
  },
  number_as_text: { share: 0.1, what: "« 1 h 30 », « 12 400 € »" },
  code_in_lower_case: { share: 0.02, what: "« p-012 »" },
  name_in_another_case: { share: 0.03, what: "« CUISINE »" },
  list_on_several_lines: { share: 0.1, what: "plusieurs valeurs séparées par un retour à la ligne" },
} as const satisfies Record<string, { share: number; what: string }>;

type RowMess = {
  readonly tab: TabKey;
  readonly what: string;
  /** How many such rows a workbook has. */
  readonly rows: number;
  /** One workbook in so many has them. */
  readonly oneIn: number;
  /** Why the row is refused; null: it is accepted, and something is to be checked. */
  readonly refused: CheckCode | null;
};

/**
 * Rows added to those that count. A refused row never takes the place of another: it repeats one, or names nobody.
 *
 * Accepted ones stand outside every figure of the document.
 */
export const ROW_MESS = {
  attendance_twice: {
    tab: "attendances",
    what: "la même présence saisie deux fois",
    rows: 3,
    oneIn: 1,
    refused: "duplicate_row",
  },
  attendance_of_nobody: {
    tab: "attendances",
    what: "un code qui n'existe pas",
    rows: 2,
    oneIn: 1,
    refused: "orphan",
  },
  attendance_at_nothing: {
    tab: "attendances",
    what: "un atelier qui n'existe pas",
    rows: 1,
    oneIn: 1,
    refused: "orphan",
  },
  attendance_in_a_year: {
    tab: "attendances",
    what: "une année à la place de la date",
    rows: 1,
    oneIn: 2,
    refused: "year_in_date",
  },
  attendance_on_no_day: {
    tab: "attendances",
    what: "le 31 février",
    rows: 1,
    oneIn: 5,
    refused: "required_unreadable",
  },
  attendance_broken_formula: {
    tab: "attendances",
    what: "#REF! à la place du code",
    rows: 1,
    oneIn: 4,
    refused: "formula_error",
  },
  attendance_without_code: {
    tab: "attendances",
    what: "le code de la personne est vide",
    rows: 1,
    oneIn: 3,
    refused: "required_blank",
  },
  attendance_outside_stay: {
    tab: "attendances",
    what: "une présence avant l'entrée",
    rows: 2,
    oneIn: 1,
    refused: null,
  },
  attendance_absent_with_minutes: {
    tab: "attendances",
    what: "des minutes pour une personne absente",
    rows: 1,
    oneIn: 3,
    refused: null,
  },
  participant_twice: {
    tab: "participants",
    what: "la même personne sous le même code",
    rows: 1,
    oneIn: 5,
    refused: "duplicate_row",
  },
  participant_total: {
    tab: "participants",
    what: "un total sous la liste, loin en dessous",
    rows: 1,
    oneIn: 6,
    refused: "required_unreadable",
  },
  enrolment_twice: {
    tab: "enrolments",
    what: "le même parcours saisi deux fois",
    rows: 1,
    oneIn: 5,
    refused: "duplicate_row",
  },
  enrolment_of_nobody: {
    tab: "enrolments",
    what: "le parcours d'une personne supprimée de la liste",
    rows: 1,
    oneIn: 7,
    refused: "orphan",
  },
  convention_twice: {
    tab: "conventions",
    what: "la même convention saisie deux fois",
    rows: 1,
    oneIn: 1,
    refused: "duplicate_row",
  },
  convention_of_nobody: {
    tab: "conventions",
    what: "une convention avec une structure inconnue",
    rows: 1,
    oneIn: 1,
    refused: "orphan",
  },
} as const satisfies Record<string, RowMess>;
export type RowMessKey = keyof typeof ROW_MESS;

/** Single cells of enrolments spoilt in one workbook in so many; none of them is in a figure of the document. */
export const SPOILT_CELLS = {
  national_number: { oneIn: 22, what: "un numéro de sécurité sociale, inventé et impossible" },
  several_values: { oneIn: 3, what: "deux logements dans une cellule" },
  unknown_group: { oneIn: 11, what: "un groupe qui n'existe pas" },
  impossible_number: { oneIn: 4, what: "99 demi-journées par semaine" },
} as const satisfies Record<string, { oneIn: number; what: string }>;

/** Blank rows left in the middle of « Présences ». */
export const BLANK_ROWS = { rows: 4, oneIn: 1 };

/** What people do to the sheets themselves, in one workbook in so many. */
export const LAYOUT_MESS = {
  columns_moved: { oneIn: 4, what: "des colonnes déplacées" },
  column_added: { oneIn: 5, what: "une colonne en plus, que le modèle ne connaît pas" },
  tab_added: { oneIn: 6, what: "un onglet en plus" },
  tab_renamed: { oneIn: 11, what: "« Présences » devenu « Présences 2012 »" },
} as const satisfies Record<string, { oneIn: number; what: string }>;

/**
 * Whether a workbook has its turn of a mess that one in so many has.
 *
 * @param number of the structure: 1 and up; the department's workbook has number 0 and every turn
 */
export const hasTurn = (number: number, { oneIn }: { readonly oneIn: number }): boolean =>
  number % oneIn === 0;
