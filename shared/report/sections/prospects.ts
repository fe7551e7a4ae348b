import { section, type SectionWriter } from "../section.ts";

/** What no figure says: the department writes it. */
export const prospects: SectionWriter = () =>
  section("perspectives", "Quelques éléments de réflexion et perspectives", [
    {
      kind: "prompt",
      text: "ce que ces chiffres appellent, ce qui a manqué, ce qui change l'an prochain. Aucun chiffre ne le dit à votre place.",
    },
  ]);
