import type { BARRIER } from "../../nomenclature/barrier.ts";
import type { CodeOf } from "../../nomenclature/nomenclature.ts";
import type { SupportCode } from "../../nomenclature/support.ts";
import type { THEME } from "../../nomenclature/theme.ts";
import type { WORKSHOP_AXIS } from "../../nomenclature/workshopAxis.ts";
import { known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import type { OarsaActionCode } from "./oarsaAction.ts";

type Action = OarsaActionCode | null;

/** Printed with the tables: the correspondence is Navette's, no text settles it. */
export const ACTIONS_SOURCE =
  "Correspondance proposée par Navette entre les thématiques data·inclusion, les supports, thèmes et axes d'atelier, les freins, et les quinze actions de l'enquête OARSA : à valider par le Département.";

/** By the first part of a data·inclusion theme. */
const ACTION_OF_THEMATIC: Readonly<Record<string, OarsaActionCode>> = {
  "choisir-un-metier": "acquerir_competences_pro",
  "creer-une-entreprise": "activite_non_salariale",
  "difficultes-administratives-ou-juridiques": "demarches_administratives",
  "difficultes-financieres": "autonomie_financiere",
  "equipement-et-alimentation": "autres",
  famille: "famille_parentalite",
  "lecture-ecriture-calcul": "illettrisme",
  "logement-hebergement": "acces_logement",
  mobilite: "mobilite",
  numerique: "demarches_administratives",
  "preparer-sa-candidature": "parcours_recherche_emploi",
  remobilisation: "lien_social",
  sante: "acces_soins",
  "se-former": "acquerir_competences_pro",
  "souvrir-a-linternational": "parcours_recherche_emploi",
  "trouver-un-emploi": "parcours_recherche_emploi",
};

/** What people do together is there for the social link, whatever the support, unless the support has an end of its own. */
const ACTION_OF_SUPPORT: Readonly<Record<SupportCode, Action>> = {
  laverie_sociale: "lien_social",
  epicerie_sociale: "lien_social",
  cuisine: "lien_social",
  jardinage: "lien_social",
  bricolage: "lien_social",
  couture: "lien_social",
  image_de_soi: "lien_social",
  bien_etre: "lien_social",
  sport: "lien_social",
  sorties_culturelles: "lien_social",
  informatique: "demarches_administratives",
  expression: "lien_social",
  langue: "illettrisme",
  genealogie: "lien_social",
  ressourcerie: "lien_social",
  recherche_emploi: "parcours_recherche_emploi",
  accompagnement_individuel: null,
  autre: null,
};

const ACTION_OF_THEME: Readonly<Record<CodeOf<typeof THEME>, Action>> = {
  rythme_de_vie: "famille_parentalite",
  expression: "lien_social",
  competences: "acquerir_competences_pro",
  environnement: "demarches_administratives",
  projet_professionnel: "acquerir_competences_pro",
  autre: null,
};

const ACTION_OF_AXIS: Readonly<Record<CodeOf<typeof WORKSHOP_AXIS>, Action>> = {
  mobilisation: "lien_social",
  levee_des_freins: null,
  aides_individuelles: null,
};

const ACTION_OF_BARRIER: Readonly<Record<CodeOf<typeof BARRIER>, Action>> = {
  administratif: "demarches_administratives",
  famille: "famille_parentalite",
  garde_enfants: "famille_parentalite",
  proche_dependant: "famille_parentalite",
  isolement: "lien_social",
  mobilisation: "lien_social",
  logement: "acces_logement",
  finances: "autonomie_financiere",
  sante: "acces_soins",
  addiction: "acces_soins",
  handicap: "acces_soins",
  justice: "autres",
  langue: "illettrisme",
  illettrisme: "illettrisme",
  mobilite: "mobilite",
  numerique: "demarches_administratives",
  qualification: "acquerir_competences_pro",
  acces_emploi: "parcours_recherche_emploi",
  discrimination: "autres",
  autre: "autres",
  aucun: null,
};

/** The action of a workshop: its data·inclusion theme says it, else its support, its theme, its axis; null: nothing does. */
export function actionOfWorkshop(workshop: RecordOf<"workshops">): Action {
  const thematic = known(workshop.dataInclusionTheme)?.split("--")[0];
  const support = known(workshop.support);
  const theme = known(workshop.theme);
  const axis = known(workshop.axis);
  return (
    (thematic === undefined ? null : ACTION_OF_THEMATIC[thematic]) ??
    (support === null ? null : ACTION_OF_SUPPORT[support]) ??
    (theme === null ? null : ACTION_OF_THEME[theme]) ??
    (axis === null ? null : ACTION_OF_AXIS[axis])
  );
}

/** The actions that answer the barriers of a stay, each once. */
export function actionsOfBarriers({ barriers }: RecordOf<"enrolments">): readonly OarsaActionCode[] {
  return [...new Set((known(barriers) ?? []).flatMap((barrier) => ACTION_OF_BARRIER[barrier] ?? []))];
}
