import { CONTACT_MEANS } from "../../nomenclature/contactMeans.ts";
import { CONTACT_RESULT } from "../../nomenclature/contactResult.ts";
import { code, date, list, text } from "../column.ts";
import { tab } from "../tab.ts";

export const contactsTab = tab({
  key: "contacts",
  title: "Relances",
  help: "Une tentative pour joindre une personne qui ne vient plus par ligne.",
  layout: "table",
  optional: true,
  columns: {
    date: date("Date", "Jour de la relance.", { naturalKey: true, required: true }),
    participant: code("Participant", "Le code de la personne.", {
      naturalKey: true,
      required: true,
      refersTo: "participants.code",
      aliases: ["Code participant"],
    }),
    means: list("Moyen", CONTACT_MEANS, "Téléphone, message, courrier ou visite.", {
      naturalKey: true,
      required: true,
    }),
    result: list("Résultat", CONTACT_RESULT, "Ce que la relance a donné."),
    followUp: text("Suite", "Ce qui est prévu. Reste dans ce classeur.", {
      identifying: true,
      sentences: true,
    }),
  },
});
