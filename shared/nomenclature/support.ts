import { type CodeOf, nomenclature } from "./nomenclature.ts";

export const SUPPORT = nomenclature({
  key: "support",
  label: "Support de l'atelier",
  source: "Navette ; supports cités par les bilans d'ateliers",
  entries: [
    { code: "laverie_sociale", label: "Laverie sociale", aliases: ["Laverie"] },
    { code: "epicerie_sociale", label: "Épicerie sociale", aliases: ["Épicerie", "Épicerie solidaire"] },
    { code: "cuisine", label: "Alimentation et cuisine", aliases: ["Alimentation"] },
    { code: "jardinage", label: "Jardinage", aliases: ["Jardin", "Maraîchage"] },
    { code: "bricolage", label: "Bricolage", aliases: ["Menuiserie", "Petits travaux"] },
    { code: "couture", label: "Couture", aliases: ["Textile"] },
    { code: "image_de_soi", label: "Image de soi", aliases: ["Esthétique", "Socio-esthétique"] },
    { code: "bien_etre", label: "Bien-être", aliases: ["Relaxation", "Sophrologie"] },
    { code: "sport", label: "Sport", aliases: ["Activité physique"] },
    { code: "sorties_culturelles", label: "Sorties culturelles", aliases: ["Culture", "Sorties"] },
    {
      code: "informatique",
      label: "Informatique et démarches en ligne",
      aliases: ["Numérique", "Démarches en ligne"],
    },
    { code: "expression", label: "Expression", aliases: ["Théâtre", "Écriture", "Arts plastiques"] },
    { code: "langue", label: "Langue", aliases: ["Français", "FLE", "Alphabétisation"] },
    { code: "genealogie", label: "Généalogie" },
    { code: "ressourcerie", label: "Ressourcerie", aliases: ["Recyclerie"] },
    { code: "recherche_emploi", label: "Recherche d'emploi", aliases: ["CV", "Emploi"] },
    {
      code: "accompagnement_individuel",
      label: "Accompagnement individuel",
      aliases: ["Entretien individuel", "Suivi individuel"],
    },
    { code: "autre", label: "Autre", aliases: ["Autre support"] },
  ],
});
export type SupportCode = CodeOf<typeof SUPPORT>;
