import { HIRSON_2018 } from "../../../shared/programme/programmes/hirson2018.ts";
import { domainsNamed } from "../../../shared/figures/schemes/assessmentDomains.ts";
import type { PublishedFigure } from "../publishedFigure.ts";

const OPENING = "Les ateliers sont ouverts du lundi au vendredi à raison de 35 heures par semaine.";
const CAPACITY = "Ils peuvent accueillir chacun de façon simultanée jusqu'à six personnes.";
const CONTRACT =
  "Chaque personne accueillie signe […] un contrat d'intégration, prévoyant […] le volume d'heures prévues dont minimum 9 heures par semaine.";
const RSA_SOCIAL =
  "Concernant les sorties des bénéficiaires du RSA en orientation sociale, on dénombre 20 sorties pour absences, problèmes de santé et 3 sorties dynamiques.";
const OTHERS =
  "Concernant les sorties tous bénéficiaires hors RSA orientation sociale, 46 sorties sans solution ont été dénombrées et 10 sorties positives.";
const PUBLICS =
  "Ces ateliers sont ouverts à tous : bénéficiaires RSA, demandeurs d'emploi, bénéficiaires de l'AAH, retraités…";
const TECHNICAL =
  "L'encadrement technique des ateliers : 8 personnes dont 5 à temps plein (4 contrats à durée déterminée et un à durée indéterminée), une personne en contrat à durée déterminée de 16 heures par mois.";
const SUPPORTING =
  "L'accompagnement socioprofessionnel et la gestion administrative : 2 agents (un agent administratif et un assistant socio-éducatif).";
const VEHICLES = "2 véhicules, appartenant au CCAS, sont mis à disposition pour des ateliers.";
const GARDENS = "Exploitation de six parcelles de jardins (plus de 3000 m2).";
const COST = "Coût annuel : 253 000 euros";
const GRANTS =
  "La subvention pour l'année 2015 était de 87 900 euros. Pour 2018, la subvention s'élève à 50 000 euros.";
const ACSE = "Le CCAS bénéficie également d'une subvention de 18 000 euros de l'ACSE.";
const PROGRESS = "Les évolutions et les progrès se mesurent avec les grilles d'évaluations.";

const NINE_WORKSHOPS = "Le document décrit neuf ateliers de six personnes : 9 × 6 = 54.";
const ONE_PERSON =
  "Une personne de la liste (« dont 1 BRSA orientation sociale ») avait le RSA et une orientation sociale à l'entrée, et un autre droit à la sortie. Le document la compte hors RSA dans la liste, et ne la compte pas dans les 10 : les 3 sorties sont lues selon le public à la sortie, les 10 selon le public à l'entrée.";
const BOTH_LISTS =
  "Les onze lignes de la liste et les trois sorties dynamiques, par type de sortie et d'organisme : la somme est calculée, jamais saisie.";
const TWO_YEARS =
  "Un seul coût est publié, et deux subventions d'années différentes : chacune est rapportée à ce coût, que les deux conventions portent.";
const NO_VALUE =
  "Le document ne publie pas de valeur : la répartition des changements de niveau doit exister.";

const AT_ENTRY = "sorties-par-public-et-issue";
const AT_EXIT = "sorties-par-public-a-la-sortie-et-issue";

/** What the document lists, line by line: which exit, at which type of organism, how many. */
const LISTED: readonly (readonly [words: string, of: string, count: number])[] = [
  [
    "DEAVF ; 2 MHL ; CAP Entreposage ; AFPA ; Assistant de Vie aux Familles",
    "form_qual+organisme_formation",
    6,
  ],
  ["1 embauche en CUI à la Commune d'Any Martin Rieux", "emp_aide+collectivite", 1],
  ["embauche en CUI par le service de soins à domicile", "emp_aide+association", 1],
  ["2 embauches sur le chantier « Patrimoines naturels », 1 sur le chantier « Habitat »", "iae_aci+siae", 3],
  ["1 embauche", "emp_nonprecise+inconnu", 1],
  ["un CDI dans une entreprise de bâtiment ; 1 embauche en CDI chez BG BATIMENT", "emp_cdi+entreprise", 2],
];

/** « Des ateliers d'insertion », CCAS d'Hirson (Aisne), 2018. */
export const PUBLISHED: readonly PublishedFigure[] = [
  { seed: "S2-01", words: OPENING, figure: "heures-ouverture-par-semaine", kind: "count", value: 35 },
  {
    seed: "S2-01",
    words: OPENING,
    figure: "jours-ouverture",
    kind: "words",
    value: "Lundi : 1, Mardi : 1, Mercredi : 1, Jeudi : 1, Vendredi : 1",
  },
  { seed: "S2-02", words: CAPACITY, figure: "capacite-par-atelier", kind: "mode", value: "6" },
  {
    seed: "S2-02",
    words: CAPACITY,
    figure: "capacite-simultanee",
    explanation: NINE_WORKSHOPS,
    kind: "count",
    value: 54,
  },
  { seed: "S2-03", words: CONTRACT, figure: "part-contrats-au-minimum", kind: "percent", value: 100 },
  { seed: "S2-03", words: CONTRACT, figure: "heures-par-semaine", kind: "atLeast", value: 9 },
  { seed: "S2-03", words: CONTRACT, figure: "semaines-sous-minimum", kind: "exists", value: null },
  {
    seed: "S2-04",
    words: RSA_SOCIAL,
    figure: AT_ENTRY,
    of: "rsa_social_sans_solution",
    kind: "count",
    value: 20,
  },
  {
    seed: "S2-04",
    words: RSA_SOCIAL,
    figure: AT_EXIT,
    of: "rsa_social_sans_solution",
    kind: "count",
    value: 20,
  },
  { seed: "S2-04", words: RSA_SOCIAL, figure: "sorties-sans-solution-par-motif", kind: "count", value: 20 },
  ...["abandon_absences", "abandon_sante"].map((of) => ({
    seed: "S2-04",
    words: RSA_SOCIAL,
    figure: "sorties-sans-solution-par-motif",
    of,
    kind: "exists" as const,
    value: null,
  })),
  {
    seed: "S2-05",
    words: RSA_SOCIAL,
    figure: AT_EXIT,
    of: "rsa_social_positive",
    explanation: ONE_PERSON,
    kind: "count",
    value: 3,
  },
  // 3 of 20 + 3, computed by hand from the document.
  {
    seed: "S2-05",
    words: RSA_SOCIAL,
    figure: "part-sorties-positives-rsa-orientation-sociale",
    kind: "percent",
    digits: 1,
    value: 13,
  },
  { seed: "S2-06", words: OTHERS, figure: AT_ENTRY, of: "autres_sans_solution", kind: "count", value: 46 },
  { seed: "S2-06", words: OTHERS, figure: AT_EXIT, of: "autres_sans_solution", kind: "count", value: 46 },
  {
    seed: "S2-07",
    words: OTHERS,
    figure: AT_ENTRY,
    of: "autres_positive",
    explanation: ONE_PERSON,
    kind: "count",
    value: 10,
  },
  // 10 / 56, computed by hand from the document.
  {
    seed: "S2-07",
    words: null,
    figure: "part-sorties-positives-autres-publics",
    kind: "percent",
    digits: 1,
    value: 17.9,
  },
  ...LISTED.map(([words, of, value]) => ({
    seed: "S2-08",
    words,
    figure: "sorties-positives-detail",
    of,
    explanation: BOTH_LISTS,
    kind: "count" as const,
    value,
  })),
  ...["rsa_socle", "demandeur_emploi", "aah", "retraite"].map((of) => ({
    seed: "S2-09",
    words: PUBLICS,
    figure: "participants-par-situation-de-droit",
    of,
    kind: "exists" as const,
    value: null,
  })),
  {
    seed: "S2-10",
    words: TECHNICAL,
    figure: "equipe-par-fonction",
    of: "encadrement-technique",
    kind: "words",
    value: "8, dont 5 à temps plein",
  },
  {
    seed: "S2-10",
    words: TECHNICAL,
    figure: "equipe-par-contrat",
    of: "cdd_temps_plein",
    kind: "count",
    value: 4,
  },
  {
    seed: "S2-10",
    words: TECHNICAL,
    figure: "equipe-par-contrat",
    of: "cdi_temps_plein",
    kind: "count",
    value: 1,
  },
  { seed: "S2-10", words: TECHNICAL, figure: "heures-mensuelles-temps-partiel", kind: "count", value: 16 },
  ...["agent-administratif", "assistant-socio-educatif"].map((of) => ({
    seed: "S2-10",
    words: SUPPORTING,
    figure: "equipe-par-fonction",
    of,
    kind: "count" as const,
    value: 1,
  })),
  { seed: "S2-11", words: VEHICLES, figure: "materiel", of: "vehicule", kind: "count", value: 2 },
  { seed: "S2-11", words: GARDENS, figure: "materiel", of: "parcelle-de-jardin", kind: "count", value: 6 },
  {
    seed: "S2-11",
    words: GARDENS,
    figure: "materiel",
    of: "surface-des-jardins_m2",
    kind: "moreThan",
    value: 3_000,
  },
  { seed: "S2-12", words: COST, figure: "cout-total", kind: "euros", value: 253_000 },
  {
    seed: "S2-12",
    words: GRANTS,
    figure: "montant-par-financeur",
    of: "departement",
    year: 2015,
    kind: "euros",
    value: 87_900,
  },
  {
    seed: "S2-12",
    words: GRANTS,
    figure: "montant-par-financeur",
    of: "departement",
    kind: "euros",
    value: 50_000,
  },
  { seed: "S2-12", words: ACSE, figure: "montant-par-financeur", of: "etat", kind: "euros", value: 18_000 },
  // 87 900 and 50 000 / 253 000, computed by hand from the document.
  ...(
    [
      [2015, 34.7],
      [2018, 19.8],
    ] as const
  ).map(([year, value]) => ({
    seed: "S2-12",
    words: null,
    figure: "part-du-departement-dans-le-cout",
    year,
    explanation: TWO_YEARS,
    kind: "percent" as const,
    digits: 1 as const,
    value,
  })),
  ...domainsNamed(HIRSON_2018.assessment.domains).map(({ slug }) => ({
    seed: "S2-13",
    words: PROGRESS,
    figure: `amelioration-${slug}`,
    explanation: NO_VALUE,
    kind: "exists" as const,
    value: null,
  })),
];
