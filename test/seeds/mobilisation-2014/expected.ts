import { THEME } from "../../../shared/nomenclature/theme.ts";
import { WORKSHOP_AXIS } from "../../../shared/nomenclature/workshopAxis.ts";
import type { PublishedFigure } from "../publishedFigure.ts";

const SENIORITY =
  "39 % des allocataires du RSA socle sont dans le dispositif depuis 4 ans et plus (contre 37,7 % au niveau national).";
const ORGANISMS =
  "En 2014, 21 organismes, très majoritairement associatifs, sont intervenus sur l'ensemble du département.";
const RHYTHM = "Ces actions regroupent les participants sur 2 à 4 demi-journées par semaine";
const TARGET = "et devront concerner 200 à 300 participants par an.";
const AXES =
  "Les différentes actions mises en œuvre par le Département s'articuleront autour de trois axes : la mobilisation des publics, la levée des freins à l'emploi, l'octroi d'aides individuelles.";
const THEMES =
  "Ils s'appuient sur des thématiques telles que le rythme de vie et l'organisation de la vie familiale, l'expression et la communication, la valorisation des compétences personnelles et professionnelles, l'appréhension de l'environnement économique social et juridique ou encore la construction d'un projet professionnel.";

const EXTERNAL =
  "Les deux valeurs portent sur tous les allocataires du Département et du pays : elles viennent d'ailleurs, avec leur source, dans l'onglet « Références ».";
const OF_PARTICIPANTS =
  "Le même calcul sur les participants des ateliers, à côté de la référence : le document n'en publie pas de valeur.";
const NO_VALUE = "Le document nomme les axes et les thèmes, sans nombre : chacun doit se compter.";
const THE_MOST_OF = "« Très majoritairement » : plus de la moitié de 21.";

/** The document's own themes: all but « Autre ». */
const NAMED_THEMES = THEME.entries.filter(({ code }) => code !== "autre");

const each = (figure: string, codes: readonly { readonly code: string }[], words: string) =>
  codes.map(({ code }) => ({
    seed: "S4-05",
    words,
    figure,
    of: code,
    explanation: NO_VALUE,
    kind: "atLeast" as const,
    value: 1,
  }));

/** « Conforter les dispositifs d'insertion préprofessionnelle et sociale », programme of a department, 2014. */
export const PUBLISHED: readonly PublishedFigure[] = [
  {
    seed: "S4-01",
    words: SENIORITY,
    figure: "valeurs-de-reference",
    of: "allocataires-du-rsa-socle-depuis-4-ans-et-plus-departement",
    explanation: EXTERNAL,
    kind: "words",
    value: "39 %",
  },
  {
    seed: "S4-01",
    words: SENIORITY,
    figure: "valeurs-de-reference",
    of: "allocataires-du-rsa-socle-depuis-4-ans-et-plus-france",
    explanation: EXTERNAL,
    kind: "words",
    value: "37,7 %",
  },
  {
    seed: "S4-01",
    words: SENIORITY,
    figure: "anciennete-rsa-quatre-ans-et-plus",
    explanation: OF_PARTICIPANTS,
    kind: "exists",
    value: null,
  },
  { seed: "S4-02", words: ORGANISMS, figure: "structures-conventionnees", kind: "count", value: 21 },
  {
    seed: "S4-02",
    words: ORGANISMS,
    figure: "porteurs-par-statut",
    of: "association",
    explanation: THE_MOST_OF,
    kind: "moreThan",
    value: 10.5,
  },
  ...["ateliers-de-mobilisation-et-d-insertion", "passeport-travail"].map((of) => ({
    seed: "S4-03",
    words: RHYTHM,
    figure: "demi-journees-par-participant",
    of,
    kind: "words" as const,
    value: "2 à 4",
  })),
  { seed: "S4-03", words: RHYTHM, figure: "part-semaines-dans-le-rythme", kind: "majority", value: 50 },
  { seed: "S4-04", words: TARGET, figure: "objectif-de-participants", kind: "between", value: [200, 300] },
  ...each("seances-par-axe", WORKSHOP_AXIS.entries, AXES),
  ...each("participants-par-axe", WORKSHOP_AXIS.entries, AXES),
  ...each("seances-par-theme", NAMED_THEMES, THEMES),
  ...each("participants-par-theme", NAMED_THEMES, THEMES),
];
