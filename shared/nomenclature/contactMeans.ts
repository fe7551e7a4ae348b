import { nomenclature } from "./nomenclature.ts";

export const CONTACT_MEANS = nomenclature({
  key: "moyen_relance",
  label: "Moyen de relance",
  source: "Navette",
  entries: [
    { code: "telephone", label: "Téléphone", aliases: ["Appel", "Appel téléphonique", "Tél."] },
    { code: "message", label: "Message", aliases: ["SMS", "Courriel", "Mail", "E-mail"] },
    { code: "courrier", label: "Courrier", aliases: ["Lettre"] },
    { code: "visite", label: "Visite", aliases: ["Visite à domicile", "VAD"] },
  ],
});
