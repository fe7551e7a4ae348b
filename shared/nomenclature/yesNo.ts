import { nomenclature } from "./nomenclature.ts";

/** The aliases are what a tick box or another spreadsheet program writes for the same answer. */
export const YES_NO = nomenclature({
  key: "oui_non",
  label: "Oui ou non",
  source: "Navette",
  entries: [
    { code: "oui", label: "Oui", aliases: ["O", "Vrai", "X", "1", "True"] },
    { code: "non", label: "Non", aliases: ["N", "Faux", "0", "False"] },
  ],
});
