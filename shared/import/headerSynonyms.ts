import type { ASSOCIATION_TABS } from "../workbook/template.ts";
import { FULL_NAME, type ImportTab, type Target } from "./target.ts";

/**
 * How old tables name the columns of the template, beside their headers and aliases.
 *
 * They are no aliases: a workbook that follows the template is read by its own headers, and « Ville » or « Statut » typed
 * there by somebody for their own use must stay unread. Here they only make a proposal that a person confirms.
 */
type HeaderSynonyms = {
  readonly [T in ImportTab]: {
    readonly [C in keyof (typeof ASSOCIATION_TABS)[T]["columns"]]?: readonly string[];
  };
};

const HEADERS: HeaderSynonyms = {
  participants: {
    code: ["Code personne", "Identifiant", "Matricule", "Réf"],
    birthName: ["Nom de famille", "Nom patronymique", "Nom de jeune fille", "NJF", "Noms"],
    usedName: ["Nom marital", "Nom d'épouse", "Nom usuel"],
    firstName: ["Prénoms"],
    birthDate: ["Naissance", "Date naiss", "D naissance", "Date de nais", "Dt naissance"],
    beneficiaryNumber: ["N° CAF", "N° MSA", "Matricule CAF", "Num allocataire", "N° CAF MSA", "Allocataire"],
    phone: ["Tél", "Tel portable", "Portable", "Mobile", "N° de téléphone", "Numéro de téléphone"],
    remarks: ["Remarques", "Commentaires", "Commentaire", "Notes", "Divers", "Obs", "Observation"],
    birthYear: ["Né en", "Année naissance"],
    sex: ["H/F", "F/H", "M/F", "F/M", "Genre", "Civilité", "Civ", "Titre"],
    commune: ["Ville", "Commune de résidence", "Commune d'habitation", "Domicile", "Lieu de résidence"],
    nationality: ["Nat", "Origine"],
    educationLevel: [
      "Niveau",
      "Niv form",
      "Niv",
      "Niveau d'études",
      "Niveau scolaire",
      "Scolarité",
      "Formation",
    ],
    highestDiploma: ["Diplôme", "Diplômes", "Diplôme obtenu", "Dernier diplôme"],
    disabledWorker: ["TH", "Travailleur handicapé", "Reconnaissance TH", "MDPH"],
  },
  enrolments: {
    entry: [
      "Date entrée",
      "Arrivée",
      "Date d'arrivée",
      "Début",
      "Date de début",
      "Entrée le",
      "Inscription",
      "Date d'inscription",
      "Date entrée action",
      "Intégration",
    ],
    group: ["Nom du groupe", "Promo", "Promotion"],
    ageAtEntry: ["Age", "Age entrée"],
    rights: [
      "Ressources",
      "Type de ressources",
      "Situation",
      "Minima sociaux",
      "Minimum social",
      "Statut RSA",
      "Allocation",
      "Prestation",
      "Type de RSA",
      "RSA",
      "BRSA",
      "Bénéficiaire RSA",
    ],
    rsaOpening: [
      "Date d'ouverture RSA",
      "Ouverture RSA",
      "Date RSA",
      "Entrée RSA",
      "Date entrée RSA",
      "RSA depuis",
      "Ouverture de droit",
      "Ouverture des droits",
      "Date d'ouverture de droit",
      "Date d'ouverture des droits RSA",
      "Au RSA depuis",
    ],
    lastActivity: ["Dernier emploi", "Date du dernier emploi", "Fin du dernier emploi", "Sans emploi depuis"],
    inCouple: [
      "Situation familiale",
      "Sit fam",
      "Situation de famille",
      "Couple",
      "En couple",
      "Situation matrimoniale",
    ],
    dependentChildren: ["Enfants", "Nb enf", "Enf à charge", "Nombre d'enfants", "Nbre enfants à charge"],
    housing: ["Hébergement", "Type de logement", "Situation logement"],
    frenchLevel: ["Français", "Niveau langue", "Niveau linguistique", "Maîtrise du français"],
    languageCourse: ["FLE", "Cours de français"],
    prescriber: [
      "Prescrit par",
      "Orienté par",
      "Orientation",
      "Orienteur",
      "Prescription",
      "Provenance",
      "Envoyé par",
    ],
    referringBody: ["Référent", "Référent unique", "Référent RSA", "Structure référente", "Organisme"],
    pathwayType: ["Parcours", "Type parcours", "Type d'orientation"],
    barriers: ["Frein", "Problématiques", "Difficultés", "Difficultés repérées"],
    contractType: ["Contrat", "Type contrat"],
    plannedHours: [
      "Heures semaine",
      "Nb heures semaine",
      "H semaine",
      "Heures hebdo",
      "Volume horaire hebdomadaire",
    ],
    plannedHalfDays: ["Nb demi-journées", "Demi-journées semaine"],
    plannedEnd: ["Date de fin prévue", "Fin de contrat", "Échéance", "Terme prévu", "Fin de CER"],
    exit: [
      "Date sortie",
      "Sortie le",
      "Fin",
      "Date de fin",
      "Départ",
      "Date de départ",
      "Fin d'accompagnement",
    ],
    outcome: [
      "Motif de sortie",
      "Motif sortie",
      "Motif de la sortie",
      "Raison de sortie",
      "Cause de sortie",
      "Motif",
      "Sortie",
      "Type de sortie",
      "Suite de parcours",
      "Situation sortie",
      "Résultat",
    ],
    outcomeTitle: ["Métier", "Emploi occupé", "Intitulé emploi", "Intitulé formation"],
    proof: ["Justificatif fourni", "Pièce justificative"],
    situationAt3Months: ["Situation 3 mois", "À 3 mois", "3 mois"],
    situationAt6Months: ["Situation 6 mois", "À 6 mois", "6 mois"],
    details: ["Précisions", "Détail"],
  },
  attendances: {
    date: [
      "Date séance",
      "Date de la séance",
      "Date de l'atelier",
      "Jour",
      "Séance du",
      "Date atelier",
      "Le",
    ],
    halfDay: ["Matin/après-midi", "M/AM", "Créneau", "Période", "AM/PM", "1/2 journée", "Moment"],
    workshop: [
      "Nom de l'atelier",
      "Nom atelier",
      "Ateliers",
      "Activité",
      "Action",
      "Intitulé de l'atelier",
      "Séance",
    ],
    status: [
      "Présence",
      "Présent",
      "Présences",
      "P/A",
      "Présent/Absent",
      "Émargement",
      "Présent O/N",
      "Venu",
    ],
    minutes: [
      "Durée",
      "Heures",
      "Nb heures",
      "Temps",
      "Nb d'heures",
      "Temps passé",
      "Durée en heures",
      "Nombre d'heures",
    ],
    absenceReason: ["Motif absence", "Raison de l'absence", "Absence"],
  },
};

const FULL_NAMES = [
  "Nom et prénom",
  "Nom prénom",
  "Nom & prénom",
  "Noms prénoms",
  "Noms et prénoms",
  "Nom/Prénom",
  "Prénom et nom",
  "Prénom nom",
  "Participant",
  "Participants",
  "Participante",
  "Bénéficiaire",
  "Bénéficiaires",
  "Personne",
  "Personnes",
  "Stagiaire",
  "Stagiaires",
  "Usager",
  "Usagers",
  "Identité",
  "Adhérent",
] as const;

/** Every target and how old tables call it. */
export const HEADER_SYNONYMS: readonly (readonly [Target, readonly string[]])[] = [
  [FULL_NAME, FULL_NAMES],
  ...Object.entries(HEADERS).flatMap(([tab, columns]) =>
    Object.entries(columns).map(([key, headers]): [Target, readonly string[]] => [`${tab}.${key}`, headers]),
  ),
];

/** Headers of what the template refuses to hold. */
export const NATIONAL_NUMBER_HEADERS = [
  "NIR",
  "N° sécu",
  "N° SS",
  "N° sécurité sociale",
  "Numéro de sécurité sociale",
  "Sécurité sociale",
  "N° de sécurité sociale",
  "Numéro sécu",
  "NISS",
  "Registre national",
] as const;

/** Words beside the name of a column that change nothing to it: « Date d'ouverture du droit au RSA du bénéficiaire ». */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  "date dt jour n no num numero nb nbre nombre participant participants participante participante beneficiaire beneficiaires personne personnes usager usagers stagiaire de du des d la le les l a au aux en et ou un une actuel actuelle obtenu obtenue action dispositif".split(
    " ",
  ),
);
