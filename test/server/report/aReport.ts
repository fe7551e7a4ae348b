import type { Report } from "../../../shared/report/report.ts";

/** What a structure could call itself: all that a markup could take for its own. */
export const ODD =
  '#panic("x") *gras* _ital_ $x$ \\n @ref <lien> [crochet] {acc} `code` "guill" ~ // /* & % œ €';

export const LONG =
  "Association intercommunale pour l'accompagnement des personnes éloignées de l'emploi des Pays-de-la-Loire-Atlantique, du Haut-Anjou et du Saumurois, section de Sainte-Gemmes-sur-Loire";

/** Every kind of block, with odd words, long names, and parts in which there is nothing. */
export const A_REPORT: Report = {
  year: 2012,
  title: "Ateliers d'essai : bilan 2012",
  department: "Département d'essai",
  basis: ["Ce bilan est calculé sur 2 classeurs."],
  sections: [
    {
      anchor: "un",
      title: "Une partie",
      blocks: [
        {
          kind: "paragraph",
          sentences: [
            [{ figure: "personnes", text: "566" }, " personnes ont été accueillies."],
            [" Puis ", { figure: "part", text: "41 %" }, ` sont parties vers ${ODD}.`],
          ],
        },
        { kind: "list", items: [["une ligne"], [{ figure: "part", text: "13 %" }, " d'une autre"]] },
        { kind: "prompt", text: "ce qui reste à écrire" },
        {
          kind: "chart",
          figure: "part",
          title: "Situation à la sortie",
          subtitle: "En 2012, sur 273 sorties",
          rows: [
            { label: ODD, count: 112, length: 1, display: "41 %" },
            { label: "Emploi", count: 0, length: 0, display: "0 %" },
            { label: LONG, count: 1, length: 0.01, display: "moins de 1 %" },
          ],
          note: "3 personnes hors calcul.",
        },
        {
          kind: "table",
          title: "Structures",
          header: ["Structure", "Places"],
          rows: [
            [ODD, "12"],
            [LONG, "3\u202F000"],
            [{ figure: "personnes", text: "Total" }, "389"],
          ],
          note: "Une note.",
        },
      ],
    },
    {
      anchor: "presque-vide",
      title: "Presque rien",
      blocks: [
        { kind: "paragraph", sentences: [] },
        { kind: "list", items: [] },
        { kind: "chart", figure: "part", title: "Sans barre", subtitle: "", rows: [], note: "" },
        { kind: "table", title: "Sans ligne", header: ["Structure", "Places"], rows: [], note: "" },
        { kind: "table", title: "Sans colonne", header: [], rows: [], note: "" },
      ],
    },
    { anchor: "rien", title: "Rien du tout", blocks: [] },
    { anchor: "vide", title: "À écrire", blocks: [{ kind: "prompt", text: "vos perspectives" }] },
  ],
  definitions: [
    {
      figure: "personnes",
      label: "Personnes accueillies",
      display: "566",
      proof: "566",
      unknowns: "",
      population: `Population de ${ODD}.`,
      rule: "Nombre de personnes différentes.",
      referenceDate: "au cours de l'année 2012",
    },
    {
      figure: "part",
      label: "Part des sorties",
      display: "41 %",
      proof: "112 sur 273",
      unknowns: "3 inconnues.",
      population: "Personnes sorties.",
      rule: "Part des personnes sorties.",
      referenceDate: "au cours de l'année 2012",
    },
  ],
};
