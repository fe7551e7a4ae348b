import { nomenclature } from "./nomenclature.ts";

export const THEME = nomenclature({
  key: "theme",
  label: "Thème travaillé",
  source: "Navette ; thèmes des actions de mobilisation des départements",
  entries: [
    {
      code: "rythme_de_vie",
      label: "Rythme de vie et vie familiale",
      aliases: ["Rythme de vie", "Vie familiale"],
    },
    { code: "expression", label: "Expression et communication", aliases: ["Communication"] },
    { code: "competences", label: "Valorisation des compétences" },
    {
      code: "environnement",
      label: "Environnement économique, social et juridique",
      aliases: ["Connaissance de l'environnement"],
    },
    { code: "projet_professionnel", label: "Projet professionnel", aliases: ["Projet"] },
    { code: "autre", label: "Autre", aliases: ["Autre thème"] },
  ],
});
