import { DIPLOMA } from "../../nomenclature/diploma.ts";
import { EDUCATION_LEVEL } from "../../nomenclature/educationLevel.ts";
import { NATIONALITY } from "../../nomenclature/nationality.ts";
import { SEX } from "../../nomenclature/sex.ts";
import { YES_NO } from "../../nomenclature/yesNo.ts";
import { code, commune, date, list, text, year } from "../column.ts";
import { tab } from "../tab.ts";

/** Nobody born before takes part; a spreadsheet writes such dates where there was none. */
export const EARLIEST_BIRTH = "1902-01-01";

export const participantsTab = tab({
  key: "participants",
  title: "Participants",
  help: "Une personne par ligne. Le nom, le prénom et la date de naissance restent dans votre classeur.",
  layout: "table",
  columns: {
    code: code("Code", "Un code court, unique et sans nom : « P-001 ».", {
      naturalKey: true,
      required: true,
      aliases: ["Code participant", "N° participant"],
    }),
    birthName: text("Nom de naissance", "Reste dans ce classeur.", {
      identifying: true,
      required: true,
      aliases: ["Nom"],
    }),
    usedName: text("Nom d'usage", "Reste dans ce classeur.", { identifying: true }),
    firstName: text("Prénom", "Reste dans ce classeur.", { identifying: true, required: true }),
    birthDate: date("Date de naissance", "Reste dans ce classeur ; seule l'année en sort.", {
      identifying: true,
      required: true,
      earliest: EARLIEST_BIRTH,
      aliases: ["Né(e) le", "DDN"],
    }),
    beneficiaryNumber: text("N° allocataire", "Numéro CAF ou MSA, facultatif. Reste dans ce classeur.", {
      identifying: true,
    }),
    phone: text("Téléphone", "Reste dans ce classeur.", { identifying: true }),
    remarks: text("Observations", "Reste dans ce classeur.", { identifying: true, sentences: true }),
    birthYear: year("Année de naissance", "Écrite par Navette à partir de la date de naissance.", {
      written: true,
      min: 1900,
      max: 2100,
    }),
    sex: list("Sexe", SEX, "Femme ou homme."),
    commune: commune("Commune", "Commune de résidence : « 49007 Angers »."),
    nationality: list("Nationalité", NATIONALITY, "Nationale, Union européenne, ou hors Union européenne."),
    educationLevel: list(
      "Niveau de formation atteint",
      EDUCATION_LEVEL,
      "Dernière classe suivie, diplôme obtenu ou non.",
      {
        aliases: ["Niveau de formation"],
      },
    ),
    highestDiploma: list("Plus haut diplôme", DIPLOMA, "Le diplôme le plus élevé obtenu."),
    unrecognisedDiploma: list(
      "Diplôme étranger non reconnu",
      YES_NO,
      "Oui si la personne a un diplôme étranger sans équivalence.",
    ),
    disabledWorker: list(
      "RQTH",
      YES_NO,
      "Reconnaissance de la qualité de travailleur handicapé, si un financeur la demande.",
      {
        sensitive: true,
      },
    ),
  },
});
