import { ATTENDANCE_STATUS } from "../nomenclature/attendanceStatus.ts";
import { EDUCATION_LEVEL } from "../nomenclature/educationLevel.ts";
import { HALF_DAY } from "../nomenclature/halfDay.ts";
import { INCOME_RIGHT } from "../nomenclature/incomeRight.ts";
import type { Nomenclature } from "../nomenclature/nomenclature.ts";
import { OUTCOME } from "../nomenclature/outcome.ts";
import { PRESCRIBER } from "../nomenclature/prescriber.ts";
import { SEX } from "../nomenclature/sex.ts";
import { YES_NO } from "../nomenclature/yesNo.ts";

type ValueSynonyms = readonly [list: Nomenclature, spellings: Readonly<Record<string, readonly string[]>>];

function spellings<C extends string>(
  list: Nomenclature<C>,
  words: { readonly [K in C]?: readonly string[] },
): ValueSynonyms {
  return [list, words as Readonly<Record<string, readonly string[]>>];
}

/**
 * Shorthand of old tables for the entries of the lists, beside their aliases. In a workbook that follows the template
 * they are faults to correct, since its lists are offered there; in an old table they are how people write.
 */
export const VALUE_SYNONYMS: ReadonlyMap<Nomenclature, Readonly<Record<string, readonly string[]>>> = new Map(
  [
    spellings(SEX, {
      F: ["Mlle", "Melle", "Mle", "Mme/Mlle", "Féminine", "Fem", "Fille"],
      H: ["Mr", "Monsieur", "Masc", "Masculine", "Hom", "Garçon"],
    }),
    spellings(INCOME_RIGHT, {
      rsa_socle: [
        "RSA S",
        "Bénéficiaire du RSA",
        "Bénéficiaire RSA",
        "Allocataire RSA",
        "RSA seul",
        "BRSA socle",
      ],
      rsa_majore: ["RSA M", "RSA maj", "BRSA majoré", "RSA majorée"],
      demandeur_emploi: ["DE", "Allocation chômage", "ARE France Travail"],
      aucune: ["Sans ressource", "Pas de ressources", "Néant"],
    }),
    spellings(EDUCATION_LEVEL, {
      JS: ["Jamais allé à l'école", "Jamais allée à l'école", "Analphabète"],
      Vbis: ["5 bis", "Niveau 5 bis", "Vbis", "Niveau 5bis"],
    }),
    spellings(YES_NO, {
      oui: ["Marié", "Mariée", "En couple", "Concubinage", "Vie maritale", "Pacsé", "Pacsée"],
      non: [
        "Célibataire",
        "Seul",
        "Seule",
        "Divorcé",
        "Divorcée",
        "Séparé",
        "Séparée",
        "Veuf",
        "Veuve",
        "Isolé",
        "Isolée",
      ],
    }),
    spellings(PRESCRIBER, {
      referent_social: [
        "AS",
        "AS de secteur",
        "Assistante sociale de secteur",
        "MDS",
        "CDAS",
        "UTAS",
        "Polyvalence",
      ],
      france_travail: ["PE", "Pole emploi", "FT", "ANPE"],
      sans_prescription: ["Spontané", "Spontanée", "Lui-même", "Elle-même", "Candidature spontanée"],
    }),
    spellings(OUTCOME, {
      emp_cdd6p: ["CDD + de 6 mois", "CDD sup à 6 mois", "CDD supérieur à 6 mois"],
      emp_cdd6m: ["CDD - de 6 mois", "CDD inf à 6 mois", "CDD inférieur à 6 mois"],
      iae_aci: ["Chantier", "Entrée en chantier d'insertion"],
      abandon_dem: ["Déménage", "A déménagé", "Changement de département"],
      soc_sante: ["Suivi santé"],
    }),
    spellings(ATTENDANCE_STATUS, {
      present: ["Pr", "Prés", "Présent(e)", "Oui", "O", "V", "✓", "✔", "1", "VRAI", "OK"],
      absent_excuse: ["Abs excusé", "Abs exc", "Exc", "Abs just", "Absence justifiée", "AJ"],
      absent_non_excuse: [
        "Non",
        "N",
        "Abs inj",
        "Abs non exc",
        "AI",
        "ANE",
        "Abs non justifiée",
        "FAUX",
        "0",
      ],
      seance_annulee: ["Ann"],
    }),
    spellings(HALF_DAY, {
      matin: ["M", "Mat"],
      apres_midi: ["AM", "A-M", "Ap-midi", "Aprem", "Après-m", "PM"],
      journee: ["J", "M+AM", "Jour entier", "Matin et après-midi"],
    }),
  ],
);

/** What people write for « not known », by the explicit unknown that says the same. */
export const UNKNOWN_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  ne_sait_pas: ["NSP", "Ne sais pas"],
  refus: ["Refuse de répondre"],
  non_recueilli: [
    "NR",
    "NC",
    "N/C",
    "N/R",
    "ND",
    "Non renseigné",
    "Non communiqué",
    "Inconnu",
    "Inconnue",
    "Non connu",
  ],
};

/** Signs that fill a cell with nothing. */
export const BLANK_SIGNS = /^[-–—_./\\\s*]+$/u;
