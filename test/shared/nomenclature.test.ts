import { expect, test } from "vitest";
import { readdirSync, readFileSync } from "node:fs";
import { NOMENCLATURES } from "../../shared/nomenclature/catalogue.ts";
import { BARRIER } from "../../shared/nomenclature/barrier.ts";
import { DATA_INCLUSION_THEME } from "../../shared/nomenclature/dataInclusionTheme.ts";
import { EDUCATION_LEVEL_ISCED } from "../../shared/nomenclature/educationLevelIsced.ts";
import { EDUCATION_LEVEL_OARSA } from "../../shared/nomenclature/educationLevelOarsa.ts";
import { FRENCH_LEVEL_OF_CPAS } from "../../shared/nomenclature/frenchLevelOfCpas.ts";
import { LEGAL_FORM_STATUS } from "../../shared/nomenclature/legalFormStatus.ts";
import { type Entry, type Grouping, grouping } from "../../shared/nomenclature/nomenclature.ts";
import { OUTCOME } from "../../shared/nomenclature/outcome.ts";
import { OUTCOME_AT_ESF_EXIT } from "../../shared/nomenclature/outcomeAtEsfExit.ts";
import { OUTCOME_BY_ASP } from "../../shared/nomenclature/outcomeByAsp.ts";
import { OUTCOME_BY_DETAIL } from "../../shared/nomenclature/outcomeByDetail.ts";
import { OUTCOME_BY_ISSUE } from "../../shared/nomenclature/outcomeByIssue.ts";
import { OUTCOME_BY_ORIENTATION } from "../../shared/nomenclature/outcomeByOrientation.ts";
import { OUTCOME_BY_PROJECT } from "../../shared/nomenclature/outcomeByProject.ts";
import { OUTCOME_BY_SITUATION } from "../../shared/nomenclature/outcomeBySituation.ts";
import { REFERRING_BODY_BY_SPE } from "../../shared/nomenclature/referringBodyBySpe.ts";
import { TRAINING_LEVEL_BY_DIPLOMA } from "../../shared/nomenclature/trainingLevelByDiploma.ts";
import { WEEKLY_SLOT } from "../../shared/nomenclature/weeklySlot.ts";
import { YES_NO } from "../../shared/nomenclature/yesNo.ts";

const GROUPINGS: readonly Grouping[] = [
  EDUCATION_LEVEL_ISCED,
  EDUCATION_LEVEL_OARSA,
  FRENCH_LEVEL_OF_CPAS,
  LEGAL_FORM_STATUS,
  OUTCOME_AT_ESF_EXIT,
  OUTCOME_BY_ASP,
  OUTCOME_BY_DETAIL,
  OUTCOME_BY_ISSUE,
  OUTCOME_BY_ORIENTATION,
  OUTCOME_BY_PROJECT,
  OUTCOME_BY_SITUATION,
  REFERRING_BODY_BY_SPE,
  TRAINING_LEVEL_BY_DIPLOMA,
];
const DIRECTORY = new URL("../../shared/nomenclature/", import.meta.url);

const fold = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();

/** Codes that a grouping puts in a class, or leaves out (null). */
const codesIn = (rule: Grouping, wanted: string | null) =>
  Object.entries(rule.classOf)
    .filter(([, found]) => found === wanted)
    .map(([code]) => code)
    .sort();

const WITHDRAWALS = [
  "retrait_conge_longue_duree",
  "retrait_deces",
  "retrait_decision_justice",
  "retrait_incarceration",
];

test.each(NOMENCLATURES)(
  "in $key, a spelling names one entry whatever the case, the accents and the spaces",
  (list) => {
    const owner = new Map<string, string>();
    for (const { code, label, aliases = [] } of list.entries) {
      const spellings = [label, ...aliases].map(fold);
      expect(spellings, code).toHaveLength(new Set(spellings).size);
      for (const spelling of new Set([fold(code), ...spellings])) {
        expect(owner.get(spelling), `« ${spelling} » of ${code}`).toBeUndefined();
        owner.set(spelling, code);
      }
    }
  },
);

test.each(NOMENCLATURES)("$key is declared in full", (list) => {
  expect(list.key).toMatch(/^[a-z][a-z0-9_]*$/u);
  expect(list.label).not.toBe("");
  expect(list.source).not.toBe("");
  expect(list.entries.length).toBeGreaterThan(1);
  for (const { code } of list.entries) expect(code).toMatch(/^[A-Za-z][A-Za-z0-9_-]*$/u);
});

test("no spelling takes the place of an explicit gap, nor of the separator of several values", () => {
  const reserved = ["ne sait pas", "refus", "non recueilli"];
  for (const { key, entries } of NOMENCLATURES)
    for (const spelling of entries.flatMap(({ label, aliases = [] }) => [label, ...aliases])) {
      expect(reserved, key).not.toContain(fold(spelling));
      expect(spelling).not.toContain(";");
      expect(fold(spelling)).not.toBe("");
    }
});

test("keys are unique, lists and groupings together", () => {
  const keys = [...NOMENCLATURES, ...GROUPINGS].map(({ key }) => key);
  expect(keys).toHaveLength(new Set(keys).size);
});

test("every declared list is in the catalogue, every declared grouping in this test", () => {
  const declares = (helper: string) =>
    readdirSync(DIRECTORY).filter((file) =>
      new RegExp(`^export const .*= ${helper}[(<]`, "mu").test(
        readFileSync(new URL(file, DIRECTORY), "utf8"),
      ),
    );
  expect(NOMENCLATURES).toHaveLength(declares("nomenclature").length);
  expect(GROUPINGS).toHaveLength(declares("grouping").length);
  expect(Object.isFrozen(NOMENCLATURES)).toBe(true);
});

test.each(GROUPINGS)("$key maps to its own classes only, each reached by a code", (rule) => {
  const reached = new Set(Object.values(rule.classOf).filter((found) => found !== null));
  expect([...reached].sort()).toEqual(rule.classes.map(({ code }) => code).sort());
  expect(rule.source).not.toBe("");
});

test("the compiler refuses a grouping that forgets a code or invents a class", () => {
  const rule = {
    key: "essai",
    label: "Essai",
    source: "Navette",
    classes: [{ code: "a", label: "A" }],
  } as const;
  // @ts-expect-error « non » is forgotten
  grouping(YES_NO, { ...rule, classOf: { oui: "a" } });
  // @ts-expect-error « b » is not a class
  grouping(YES_NO, { ...rule, classOf: { oui: "a", non: "b" } });
  expect(grouping(YES_NO, { ...rule, classOf: { oui: "a", non: null } }).classOf).toEqual({
    oui: "a",
    non: null,
  });
});

test("data·inclusion v1 has 69 themes under 16 parents", () => {
  const codes = DATA_INCLUSION_THEME.entries.map(({ code }) => code);
  expect(codes).toHaveLength(69);
  expect(new Set(codes.map((code) => code.split("--")[0])).size).toBe(16);
  for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*--[a-z]+(-[a-z]+)*$/u);
  expect(codes.filter((code) => code.startsWith("remobilisation--"))).toHaveLength(4);
});

test("ASP: lasting employment is the CDI, the CDD of 6 months, the creation and the civil service", () => {
  expect(codesIn(OUTCOME_BY_ASP, "durable")).toEqual(["emp_cdd6p", "emp_cdi", "emp_creation", "emp_fp"]);
  expect(codesIn(OUTCOME_BY_ASP, "positive")).toEqual(["form_qual", "iae_aci", "iae_autre"]);
});

test("Maine-et-Loire: the four orientations share out every exit, renewals and withdrawals apart", () => {
  const classes = OUTCOME_BY_ORIENTATION.classes.map(({ code }) => codesIn(OUTCOME_BY_ORIENTATION, code));
  const excluded = codesIn(OUTCOME_BY_ORIENTATION, null);
  expect(excluded).toEqual(["renouv", ...WITHDRAWALS]);
  expect([...classes.flat(), ...excluded].sort()).toEqual(OUTCOME.entries.map(({ code }) => code).sort());
  expect(OUTCOME_BY_ORIENTATION.classOf).toMatchObject({
    iae_aci: "emploi",
    rech_emploi: "insertion_pro",
    droit_commun: "insertion_sociale",
    fin_droit: "ne_poursuit_pas",
    reorient: "ne_poursuit_pas",
    inconnu: "ne_poursuit_pas",
  });
});

test("Saint-Gilles: a renewal is a result of its own; only withdrawals are out", () => {
  expect(codesIn(OUTCOME_BY_PROJECT, "prolongation")).toEqual(["renouv"]);
  expect(codesIn(OUTCOME_BY_PROJECT, null)).toEqual(WITHDRAWALS);
});

test("Saint-Gilles: « très faible » to « moyen » is everything below an independent speaker's B2", () => {
  expect(codesIn(FRENCH_LEVEL_OF_CPAS, "tres_faible_a_moyen")).toEqual(["A1", "A2", "B1", "debutant"]);
});

test("level VI by the diploma is no diploma above the brevet", () => {
  expect(codesIn(TRAINING_LEVEL_BY_DIPLOMA, "VI")).toEqual(["aucun", "brevet"]);
});

test("OARSA counts those never schooled with levels V bis and VI", () => {
  expect(codesIn(EDUCATION_LEVEL_OARSA, "vbis_vi")).toEqual(["JS", "VI", "Vbis"]);
});

test.each([
  ["Oui", "oui"],
  ["VRAI", "oui"],
  ["x", "oui"],
  ["1", "oui"],
  ["faux", "non"],
  ["0", "non"],
])("« %s » reads as %s", (typed, code) => {
  const found = YES_NO.entries.filter(({ label, aliases = [] }) =>
    [label, ...aliases].map(fold).includes(fold(typed)),
  );
  expect(found.map((entry) => entry.code)).toEqual([code]);
});

test("a week has fourteen slots, from monday morning to sunday afternoon", () => {
  expect(WEEKLY_SLOT.entries).toHaveLength(14);
  expect(WEEKLY_SLOT.entries[0]).toMatchObject({ code: "lundi_matin", label: "Lundi matin" });
  expect(WEEKLY_SLOT.entries[13]).toMatchObject({
    code: "dimanche_apres_midi",
    label: "Dimanche après-midi",
  });
});

test("what tells of health, disability or justice is marked sensitive", () => {
  const sensitive = (list: {
    readonly entries: readonly { readonly code: string; readonly sensitive?: boolean }[];
  }) => list.entries.filter((entry) => entry.sensitive === true).map(({ code }) => code);
  expect(sensitive(BARRIER)).toEqual(["sante", "addiction", "handicap", "justice"]);
  expect(sensitive(OUTCOME).sort()).toEqual(["abandon_sante", ...WITHDRAWALS, "soc_sante"]);
});

test("a job of unknown contract and a reason nobody gave are accepted, and to be made precise", () => {
  const vague = NOMENCLATURES.flatMap((list) =>
    list.entries.flatMap((entry: Entry) => (entry.vague === true ? [`${list.key}.${entry.code}`] : [])),
  );
  expect(vague).toEqual(["situation_sortie.emp_nonprecise", "situation_sortie.inconnu"]);
});
