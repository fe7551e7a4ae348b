import type { Severity } from "./problem.ts";

/** Details a sentence may use. Never the content of a cell: its shape at most. */
export type Details = {
  readonly header: string;
  readonly headers: readonly string[];
  readonly expected: string;
  /** « Aaaa 99 » for « Anna 12 »; empty when nothing can be shown. */
  readonly shape: string;
  /** The entry of the list that was probably meant; empty when there is none. */
  readonly suggestion: string;
  readonly otherRow: number;
  readonly otherTab: string;
  readonly otherWorkbook: string;
  readonly before: number;
  readonly after: number;
  readonly tab: string;
  readonly version: number;
  readonly year: number;
  /** Amounts in French, with their unit. */
  readonly promised: string;
  readonly paid: string;
};

export type Check = { readonly severity: Severity; readonly sentence: (d: Details) => string };

const seen = (d: Details) => (d.shape === "" ? "" : ` On y lit quelque chose comme « ${d.shape} ».`);
const meant = (d: Details) => (d.suggestion === "" ? "" : ` Vouliez-vous dire « ${d.suggestion} » ?`);
const quoted = (headers: readonly string[]) => headers.map((header) => `« ${header} »`).join(", ");

/**
 * Every check of a workbook: what it is worth and what it says. The key is the public code: it is never renamed.
 *
 * A sentence says what is wrong, what was expected and what to do; it never echoes a cell. A new check starts as
 * « a_verifier ».
 */
export const CHECKS = {
  // The workbook as a whole
  tab_missing: {
    severity: "bloquant",
    sentence: (d) => `L'onglet « ${d.tab} » est introuvable. Remettez-le, ou redonnez-lui ce nom.`,
  },
  tab_repeated: {
    severity: "bloquant",
    sentence: (d) =>
      `Deux onglets se lisent comme « ${d.tab} » : on ne sait pas lequel compte. Renommez ou supprimez la copie.`,
  },
  required_column_missing: {
    severity: "bloquant",
    sentence: (d) =>
      `La colonne « ${d.header} » est introuvable. Remettez cet en-tête tel quel sur la ligne des titres.`,
  },
  required_column_repeated: {
    severity: "bloquant",
    sentence: (d) =>
      `Deux colonnes s'appellent « ${d.header} » : on ne sait pas laquelle compte. Renommez ou supprimez l'une des deux.`,
  },
  structure_unidentified: {
    severity: "bloquant",
    sentence: (d) =>
      `L'identifiant de la structure manque ou ne peut pas être lu : on attend ${d.expected}. Sans lui, le classeur n'est rattaché à aucune structure.`,
  },
  template_newer: {
    severity: "bloquant",
    sentence: (d) =>
      `Ce classeur suit la version ${d.version} du modèle, plus récente que celle de ce service. Mettez le service à jour.`,
  },
  workbook_shrunk: {
    severity: "bloquant",
    sentence: (d) =>
      `L'onglet « ${d.tab} » est passé de ${d.before} à ${d.after} lignes : l'état précédent est gardé. Si c'est voulu, acceptez ce relevé ; sinon, rétablissez les lignes (Fichier, Historique des versions).`,
  },
  participants_vanished: {
    severity: "bloquant",
    sentence: (d) =>
      `${d.before - d.after} participants sur ${d.before} ont disparu alors que leurs présences restent : l'état précédent est gardé. Rétablissez-les, ou acceptez ce relevé si c'est voulu.`,
  },
  column_vanished: {
    severity: "bloquant",
    sentence: (d) =>
      `La colonne « ${d.header} » s'est vidée ou est devenue illisible sur plus de la moitié de ses lignes : l'état précédent est gardé. Annulez le dernier collage, ou acceptez ce relevé si c'est voulu.`,
  },
  workbook_duplicate_structure: {
    severity: "bloquant",
    sentence: (d) =>
      `Un autre classeur, « ${d.otherWorkbook} », porte déjà l'identifiant de cette structure. Gardez un seul des deux classeurs, ou corrigez l'identifiant.`,
  },
  workbook_duplicate_department: {
    severity: "bloquant",
    sentence: (d) =>
      `Un autre classeur du Département, « ${d.otherWorkbook} », est déjà lu. Gardez-en un seul.`,
  },
  workbook_shrinking: {
    severity: "a_verifier",
    sentence: (d) =>
      `L'onglet « ${d.tab} » est passé de ${d.before} à ${d.after} lignes. Vérifiez que rien n'a été effacé par erreur.`,
  },
  participants_vanishing: {
    severity: "a_verifier",
    sentence: (d) =>
      `${d.before - d.after} participants sur ${d.before} ont disparu alors que leurs présences restent. Rétablissez-les, ou retirez aussi leurs présences.`,
  },
  column_vanishing: {
    severity: "a_verifier",
    sentence: (d) =>
      `La colonne « ${d.header} » s'est vidée ou est devenue illisible sur ${d.before - d.after} lignes qui étaient remplies. Vérifiez le dernier collage.`,
  },
  workbook_grew: {
    severity: "a_verifier",
    sentence: (d) =>
      `L'onglet « ${d.tab} » est passé de ${d.before} à ${d.after} lignes. Vérifiez que rien n'a été collé deux fois.`,
  },
  columns_missing: {
    severity: "a_verifier",
    sentence: (d) =>
      `Des colonnes du modèle manquent : ${quoted(d.headers)}. Leurs valeurs comptent comme non renseignées.`,
  },
  column_repeated: {
    severity: "a_verifier",
    sentence: (d) =>
      `Deux colonnes s'appellent « ${d.header} » : seule la première est lue. Renommez ou supprimez l'autre.`,
  },
  columns_unknown: {
    severity: "a_verifier",
    sentence: (d) =>
      `Des colonnes ne sont pas dans le modèle et ne sont pas lues : ${quoted(d.headers)}. Vérifiez qu'aucune ne remplace une colonne du modèle.`,
  },
  range_missing: {
    severity: "a_verifier",
    sentence: (d) =>
      `Des repères posés par Navette manquent, ou s'arrêtent avant la fin de l'onglet${d.headers.length === 0 ? "" : ` : ${quoted(d.headers)}`}. Tout est lu quand même, plus lentement. Remettez-les depuis le menu Navette.`,
  },

  // One cell
  required_blank: {
    severity: "erreur",
    sentence: (d) => `« ${d.header} » est vide : la ligne n'est pas comptée. On attend ${d.expected}.`,
  },
  required_unreadable: {
    severity: "erreur",
    sentence: (d) =>
      `« ${d.header} » ne peut pas être lu : la ligne n'est pas comptée. On attend ${d.expected}.${seen(d)}${meant(d)}`,
  },
  list_value_unknown: {
    severity: "erreur",
    sentence: (d) =>
      `« ${d.header} » n'est pas une valeur de la liste : elle compte comme inconnue.${seen(d)}${meant(d)} Choisissez dans la liste de la cellule.`,
  },
  several_values: {
    severity: "erreur",
    sentence: (d) =>
      `« ${d.header} » contient plusieurs valeurs, une seule est attendue : elle compte comme inconnue. Choisissez la principale.`,
  },
  value_unreadable: {
    severity: "erreur",
    sentence: (d) =>
      `« ${d.header} » ne peut pas être lu : la valeur compte comme inconnue. On attend ${d.expected}.${seen(d)}`,
  },
  year_in_date: {
    severity: "erreur",
    sentence: (d) => `« ${d.header} » contient une année seule : on attend ${d.expected}.`,
  },
  date_out_of_range: {
    severity: "erreur",
    sentence: (d) => `« ${d.header} » est une date impossible ici : on attend ${d.expected}.`,
  },
  number_out_of_range: {
    severity: "erreur",
    sentence: (d) => `« ${d.header} » sort des bornes : on attend ${d.expected}.`,
  },
  formula_error: {
    severity: "erreur",
    sentence: (d) =>
      `« ${d.header} » affiche une erreur de formule. Tapez la valeur à la place de la formule.`,
  },
  national_number: {
    severity: "erreur",
    sentence: (d) =>
      `« ${d.header} » contient ce qui ressemble à un numéro de sécurité sociale (NIR) ou de registre national (NISS). Effacez-le : ce numéro ne doit figurer nulle part, et n'a pas été enregistré.`,
  },

  // Between rows and tabs
  duplicate_row: {
    severity: "erreur",
    sentence: (d) =>
      `Cette ligne répète la ligne ${d.otherRow} : seule la première est comptée. Supprimez-la, ou corrigez ce qui les distingue.`,
  },
  orphan: {
    severity: "erreur",
    sentence: (d) =>
      `« ${d.header} » ne se trouve pas dans l'onglet « ${d.otherTab} » : la ligne n'est pas comptée.${meant(d)} Ajoutez-le dans « ${d.otherTab} », ou corrigez-le ici.`,
  },
  orphan_value: {
    severity: "erreur",
    sentence: (d) =>
      `« ${d.header} » ne se trouve pas dans l'onglet « ${d.otherTab} » : la valeur compte comme inconnue.${meant(d)}`,
  },
  exit_before_entry: {
    severity: "erreur",
    sentence: () =>
      "La date de sortie précède l'entrée : elle compte comme inconnue. Corrigez l'une des deux dates.",
  },
  planned_end_before_entry: {
    severity: "a_verifier",
    sentence: () => "La fin prévue précède l'entrée. Corrigez l'une des deux dates.",
  },
  outcome_without_exit: {
    severity: "a_verifier",
    sentence: () =>
      "La situation à la sortie est remplie mais la date de sortie est vide : la personne est comptée comme encore présente. Ajoutez la date.",
  },
  exit_without_outcome: {
    severity: "a_verifier",
    sentence: () =>
      "La personne est sortie mais sa situation à la sortie est vide : cette sortie compte comme inconnue. Choisissez la situation, « Motif non communiqué » au besoin.",
  },
  stays_overlap: {
    severity: "a_verifier",
    sentence: (d) =>
      `Ce parcours en chevauche un autre de la même personne (ligne ${d.otherRow}). Donnez une date de sortie au premier, ou supprimez l'un des deux.`,
  },
  participant_without_stay: {
    severity: "a_verifier",
    sentence: () =>
      "Cette personne n'a aucun parcours : elle n'est comptée dans aucun chiffre. Ajoutez une ligne dans « Parcours ».",
  },
  attendance_outside_stay: {
    severity: "a_verifier",
    sentence: () =>
      "Cette présence tombe en dehors des parcours de la personne. Vérifiez la date, l'entrée ou la sortie.",
  },
  attendance_half_day_twice: {
    severity: "a_verifier",
    sentence: (d) =>
      `La journée entière et une demi-journée sont saisies pour la même personne et le même atelier (ligne ${d.otherRow}) : le temps compte deux fois. Gardez une des deux lignes.`,
  },
  minutes_while_absent: {
    severity: "a_verifier",
    sentence: () =>
      "Des minutes sont saisies pour une personne qui n'est pas présente : elles ne sont pas comptées. Corrigez le statut ou videz les minutes.",
  },
  reason_while_present: {
    severity: "a_verifier",
    sentence: () =>
      "Un motif d'absence est saisi pour une personne présente. Corrigez le statut ou videz le motif.",
  },
  right_opened_after_entry: {
    severity: "a_verifier",
    sentence: () =>
      "Le droit RSA est ouvert après l'entrée, alors que la personne est notée au RSA à l'entrée. Vérifiez les deux dates.",
  },
  bounds_reversed: {
    severity: "a_verifier",
    sentence: () => "Le minimum dépasse le maximum. Inversez-les.",
  },
  convention_incomplete: {
    severity: "a_verifier",
    sentence: (d) =>
      `« ${d.header} » n'est pas connu pour cette convention : les totaux du Département sont incomplets.`,
  },
  grant_differs: {
    severity: "a_verifier",
    sentence: (d) =>
      `Pour ${d.year}, la subvention du Département est de ${d.paid} ici et de ${d.promised} dans ses conventions. Vérifiez les deux montants.`,
  },
  legal_form_differs: {
    severity: "a_verifier",
    sentence: () =>
      "La forme juridique diffère de celle du classeur du Département, qui l'emporte. Mettez-vous d'accord et corrigez l'un des deux classeurs.",
  },
} as const satisfies Record<string, Check>;

export type CheckCode = keyof typeof CHECKS;
export const CHECK_CODES = Object.keys(CHECKS) as readonly CheckCode[];
