import { nomenclature } from "./nomenclature.ts";

export const CONTACT_RESULT = nomenclature({
  key: "resultat_relance",
  label: "Résultat de la relance",
  source: "Navette",
  entries: [
    { code: "joint", label: "Joint", aliases: ["Jointe", "Personne jointe"] },
    { code: "message_laisse", label: "Message laissé", aliases: ["Répondeur"] },
    { code: "injoignable", label: "Injoignable", aliases: ["Pas de réponse", "Non joint"] },
  ],
});
