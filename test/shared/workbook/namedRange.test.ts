import { expect, test } from "vitest";
import {
  namedRangeOf,
  namedRangesOf,
  rangesOf,
  ROW_COUNTS_RANGE,
} from "../../../shared/workbook/namedRange.ts";
import { columnsOf } from "../../../shared/workbook/tab.ts";
import { ASSOCIATION_TEMPLATE, DEPARTMENT_TEMPLATE, TEMPLATES } from "../../../shared/workbook/template.ts";

/** Written in workbooks that are not ours: a name may be added here, none may change. */
const FROZEN = [
  "navette_structure_identifiant",
  "navette_structure_nom",
  "navette_structure_forme_juridique",
  "navette_structure_commune",
  "navette_structure_jours_d_ouverture",
  "navette_structure_heures_d_ouverture_par_semaine",
  "navette_structure_programme",
  "navette_structure_version_du_modele",
  "navette_ateliers_nom_court",
  "navette_ateliers_axe",
  "navette_ateliers_support",
  "navette_ateliers_theme",
  "navette_ateliers_thematique_data_inclusion",
  "navette_ateliers_modalite",
  "navette_ateliers_commune",
  "navette_ateliers_capacite_simultanee",
  "navette_ateliers_duree_habituelle",
  "navette_ateliers_jour_et_demi_journee_habituels",
  "navette_ateliers_animateurs",
  "navette_ateliers_debut",
  "navette_ateliers_fin",
  "navette_participants_code",
  "navette_participants_annee_de_naissance",
  "navette_participants_sexe",
  "navette_participants_commune",
  "navette_participants_nationalite",
  "navette_participants_niveau_de_formation_atteint",
  "navette_participants_plus_haut_diplome",
  "navette_participants_diplome_etranger_non_reconnu",
  "navette_participants_rqth",
  "navette_parcours_participant",
  "navette_parcours_entree",
  "navette_parcours_groupe",
  "navette_parcours_age_a_l_entree",
  "navette_parcours_situation_de_droit",
  "navette_parcours_ouverture_du_droit_rsa",
  "navette_parcours_derniere_activite",
  "navette_parcours_vit_en_couple",
  "navette_parcours_enfants_a_charge",
  "navette_parcours_logement",
  "navette_parcours_niveau_de_francais",
  "navette_parcours_cours_de_langue",
  "navette_parcours_prescripteur",
  "navette_parcours_organisme_referent",
  "navette_parcours_type_de_parcours",
  "navette_parcours_freins",
  "navette_parcours_pret_pour_un_parcours_professionnel",
  "navette_parcours_type_de_contrat",
  "navette_parcours_heures_prevues_par_semaine",
  "navette_parcours_demi_journees_prevues_par_semaine",
  "navette_parcours_fin_prevue",
  "navette_parcours_date_de_sortie",
  "navette_parcours_situation_a_la_sortie",
  "navette_parcours_type_d_organisme",
  "navette_parcours_intitule_de_l_emploi_ou_de_la_formation",
  "navette_parcours_justificatif",
  "navette_parcours_situation_de_droit_a_la_sortie",
  "navette_parcours_effets_constates",
  "navette_parcours_situation_a_3_mois",
  "navette_parcours_situation_a_6_mois",
  "navette_presences_date",
  "navette_presences_demi_journee",
  "navette_presences_atelier",
  "navette_presences_participant",
  "navette_presences_statut",
  "navette_presences_minutes",
  "navette_presences_motif_d_absence",
  "navette_groupes_nom",
  "navette_groupes_action",
  "navette_groupes_rythme",
  "navette_groupes_debut",
  "navette_groupes_fin",
  "navette_bilans_participant",
  "navette_bilans_moment",
  "navette_bilans_date",
  "navette_bilans_administratif",
  "navette_bilans_famille",
  "navette_bilans_vie_sociale_et_culturelle",
  "navette_bilans_logement",
  "navette_bilans_finances",
  "navette_bilans_sante",
  "navette_bilans_emploi_formation",
  "navette_bilans_langue",
  "navette_bilans_mobilite",
  "navette_bilans_numerique",
  "navette_relances_date",
  "navette_relances_participant",
  "navette_relances_moyen",
  "navette_relances_resultat",
  "navette_financements_annee",
  "navette_financements_financeur",
  "navette_financements_intitule",
  "navette_financements_montant",
  "navette_equipe_annee",
  "navette_equipe_fonction",
  "navette_equipe_statut",
  "navette_equipe_contrat",
  "navette_equipe_quotite",
  "navette_equipe_nombre",
  "navette_equipe_etp",
  "navette_equipe_heures_par_mois",
  "navette_materiel_annee",
  "navette_materiel_designation",
  "navette_materiel_quantite",
  "navette_materiel_unite",
  "navette_structures_identifiant",
  "navette_structures_nom",
  "navette_structures_forme_juridique",
  "navette_structures_commune",
  "navette_conventions_structure",
  "navette_conventions_annee",
  "navette_conventions_action",
  "navette_conventions_places",
  "navette_conventions_subvention",
  "navette_conventions_cout_total",
  "navette_conventions_territoire",
  "navette_objectifs_annee",
  "navette_objectifs_action",
  "navette_objectifs_minimum",
  "navette_objectifs_maximum",
  "navette_territoires_commune",
  "navette_territoires_territoire",
  "navette_references_indicateur",
  "navette_references_annee",
  "navette_references_perimetre",
  "navette_references_valeur",
  "navette_references_unite",
  "navette_references_numerateur",
  "navette_references_denominateur",
  "navette_references_source",
];

/** Those of the columns that identify a person: never asked for. */
const FROZEN_PRIVATE = [
  "navette_participants_nom_de_naissance",
  "navette_participants_nom_d_usage",
  "navette_participants_prenom",
  "navette_participants_date_de_naissance",
  "navette_participants_n_allocataire",
  "navette_participants_telephone",
  "navette_participants_observations",
  "navette_parcours_precision",
  "navette_bilans_plan_d_action",
  "navette_relances_suite",
];

test("the names of the ranges are those that workbooks already bear", () => {
  const names = [ASSOCIATION_TEMPLATE, DEPARTMENT_TEMPLATE].flatMap(rangesOf).map(({ name }) => name);
  expect(names).toEqual(FROZEN);
  const carried = [ASSOCIATION_TEMPLATE, DEPARTMENT_TEMPLATE].flatMap(namedRangesOf).map(({ name }) => name);
  expect(carried.filter((name) => !FROZEN.includes(name))).toEqual(FROZEN_PRIVATE);
});

test("a name is one that Google accepts: letters, digits and « _ », 250 characters at most, never a cell", () => {
  for (const name of [ROW_COUNTS_RANGE, ...FROZEN, ...FROZEN_PRIVATE]) {
    expect(name).toMatch(/^[a-z_][a-z0-9_]{0,249}$/);
    expect(name).not.toMatch(/^(?:[a-z]{1,3}\d+|r\d+c\d+|true|false)$/i);
  }
});

test("no two columns of a workbook share a name", () => {
  for (const template of Object.values(TEMPLATES)) {
    const names = template.tabs.flatMap((tab) =>
      columnsOf(tab).map(({ column }) => namedRangeOf(tab, column)),
    );
    expect(new Set([...names, ROW_COUNTS_RANGE]).size).toBe(names.length + 1);
  }
});

test("no range is that of a column that identifies a person", () => {
  for (const template of Object.values(TEMPLATES)) {
    const asked = new Set(rangesOf(template).map(({ name }) => name));
    const identifying = template.tabs.flatMap((tab) =>
      columnsOf(tab)
        .filter(({ column }) => column.identifying === true)
        .map(({ column }) => namedRangeOf(tab, column)),
    );
    for (const name of identifying) expect(asked).not.toContain(name);
  }
});
