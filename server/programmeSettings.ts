import * as z from "zod";
import { ASSESSMENT_DOMAINS } from "../shared/figures/schemes/assessmentDomains.ts";
import { joinFrench } from "../shared/format.ts";
import { INCOME_RIGHT } from "../shared/nomenclature/incomeRight.ts";
import { WEEKDAY } from "../shared/nomenclature/weekday.ts";
import type { Programme, Range } from "../shared/programme/programme.ts";
import { PROGRAMMES } from "../shared/programme/programmes.ts";
import { STANDARD } from "../shared/programme/programmes/standard.ts";
import { ASSOCIATION_TABS, type OptionalTabKey } from "../shared/workbook/template.ts";

const keys = PROGRAMMES.map(({ key }) => key);
const startingPoint = z.enum(keys);
/** From the least to the most, kept as it was typed: the settings are written again. */
const range = z
  .tuple([z.number().nonnegative(), z.number().nonnegative()])
  .refine(([min, max]) => min <= max);
const word = z.string().min(1);

const codesOf = <C extends string>({ entries }: { readonly entries: readonly { readonly code: C }[] }) =>
  entries.map(({ code }) => code);
const RIGHTS = codesOf(INCOME_RIGHT);
const DAYS = codesOf(WEEKDAY);
const DOMAINS = ASSESSMENT_DOMAINS.map(({ label }) => label);
const OPTIONAL_TABS = Object.values(ASSOCIATION_TABS).flatMap((tab) =>
  "optional" in tab && tab.optional === true ? [{ key: tab.key as OptionalTabKey, title: tab.title }] : [],
);
const TAB_TITLES = OPTIONAL_TABS.map(({ title }) => title);

const BOUNDS = "le moins et le plus, comme [2, 4]";

/** What a department changes of a starting point; each description says what is expected, in French. */
const changes = z.strictObject({
  modele: startingPoint.default(STANDARD.key).describe(`un modèle : ${keys.join(", ")}`),
  nom: word.optional().describe("un nom"),
  droits: z
    .array(z.enum(RIGHTS))
    .min(1)
    .optional()
    .describe(`une liste de droits : ${RIGHTS.join(", ")}`),
  joursOuverture: z
    .array(z.enum(DAYS))
    .min(1)
    .nullable()
    .optional()
    .describe(`une liste de jours (${DAYS.join(", ")}), ou null`),
  heuresOuverture: z
    .number()
    .positive()
    .max(168)
    .nullable()
    .optional()
    .describe("un nombre d'heures par semaine, ou null"),
  demiJourneesParSemaine: range.nullable().optional().describe(`${BOUNDS}, ou null`),
  actions: z
    .array(
      z.strictObject({
        nom: word,
        demiJourneesParSemaine: range.optional(),
        seancesParSemaine: range.optional(),
        mois: z.number().positive().max(120).optional(),
      }),
    )
    .optional()
    .describe(
      `une liste de { "nom", "demiJourneesParSemaine", "seancesParSemaine", "mois" } : ${BOUNDS} pour un rythme`,
    ),
  heuresMinimum: z
    .number()
    .positive()
    .max(60)
    .nullable()
    .optional()
    .describe("un nombre d'heures par semaine, de 1 à 60, ou null"),
  objectif: range.nullable().optional().describe(`${BOUNDS}, ou null`),
  capacite: z.number().int().positive().nullable().optional().describe("un nombre de personnes, ou null"),
  semainesSansNouvelle: z
    .number()
    .int()
    .min(1)
    .max(52)
    .optional()
    .describe("un nombre de semaines, de 1 à 52"),
  domainesDuBilan: z
    .array(z.enum(DOMAINS))
    .min(1)
    .optional()
    .describe(`une liste de colonnes de « Bilans » : ${DOMAINS.join(", ")}`),
  onglets: z
    .array(z.enum(TAB_TITLES))
    .optional()
    .describe(`une liste d'onglets facultatifs : ${TAB_TITLES.join(", ")}`),
  mots: z
    .strictObject({
      autorite: word,
      deLAutorite: word,
      aLAutorite: word,
      droit: word,
      droitCourt: word,
      droitDepuis: word,
      public: word,
      ateliers: word,
    })
    .partial()
    .optional()
    .describe(
      "des mots parmi autorite, deLAutorite, aLAutorite, droit, droitCourt, droitDepuis, public, ateliers",
    ),
});

/** A starting point by its name, or one with what the department changes of it. */
export const programmeSettings = z.union([startingPoint, changes]);
export type ProgrammeSettings = z.infer<typeof programmeSettings>;
type Changes = z.infer<typeof changes>;

/** What is expected instead of what was typed, in French; null when there is nothing to say against it. */
export function programmeExpected(typed: unknown): string | null {
  if (typed === undefined || programmeSettings.safeParse(typed).success) return null;
  const [issue] = changes.safeParse(typed).error?.issues ?? [];
  const [setting] = issue?.path ?? [];
  const wanted = Object.entries(changes.shape).find(([key]) => key === setting);
  if (wanted !== undefined) return `pour « programme.${wanted[0]} » ${wanted[1].description ?? ""}`;
  return `pour « programme » un modèle (${keys.join(", ")}), ou un objet dont les réglages sont ${joinFrench(Object.keys(changes.shape))}`;
}

/** The programme that the settings choose; a French department that chooses nothing has what the law says. */
export function programmeOf(settings: ProgrammeSettings | undefined): Programme {
  if (settings === undefined) return STANDARD;
  if (typeof settings === "string") return named(settings);
  const model = named(settings.modele);
  return {
    ...model,
    label: settings.nom ?? model.label,
    words: wordsOf(settings.mots ?? {}, model),
    rights: settings.droits ?? model.rights,
    openingDays: chosen(settings.joursOuverture, model.openingDays),
    openingHours: chosen(settings.heuresOuverture, model.openingHours),
    halfDaysAWeek: chosen(bounds(settings.demiJourneesParSemaine), model.halfDaysAWeek),
    actions: settings.actions?.map(actionOf) ?? model.actions,
    capacity: chosen(settings.capacite, model.capacity),
    minimumHours: chosen(settings.heuresMinimum, model.minimumHours),
    target: chosen(bounds(settings.objectif), model.target),
    silentWeeks: settings.semainesSansNouvelle ?? model.silentWeeks,
    assessment: { ...model.assessment, domains: domainsOf(settings, model) },
    optionalTabs: tabsOf(settings, model),
  };
}

function wordsOf(mots: NonNullable<Changes["mots"]>, { words }: Programme): Programme["words"] {
  return {
    authority: mots.autorite ?? words.authority,
    ofAuthority: mots.deLAutorite ?? words.ofAuthority,
    toAuthority: mots.aLAutorite ?? words.toAuthority,
    right: mots.droit ?? words.right,
    rightShort: mots.droitCourt ?? words.rightShort,
    rightSince: mots.droitDepuis ?? words.rightSince,
    public: mots.public ?? words.public,
    workshops: mots.ateliers ?? words.workshops,
  };
}

const actionOf = (typed: NonNullable<Changes["actions"]>[number]): Programme["actions"][number] => ({
  name: typed.nom,
  halfDaysAWeek: bounds(typed.demiJourneesParSemaine) ?? null,
  sessionsAWeek: bounds(typed.seancesParSemaine) ?? null,
  months: typed.mois ?? null,
});

function domainsOf({ domainesDuBilan }: Changes, model: Programme): Programme["assessment"]["domains"] {
  if (domainesDuBilan === undefined) return model.assessment.domains;
  return ASSESSMENT_DOMAINS.filter(({ label }) => domainesDuBilan.includes(label)).map(({ key }) => key);
}

function tabsOf({ onglets }: Changes, model: Programme): Programme["optionalTabs"] {
  if (onglets === undefined) return model.optionalTabs;
  return OPTIONAL_TABS.filter(({ title }) => onglets.includes(title)).map(({ key }) => key);
}

/** null takes away what the model says; absent keeps it. */
const chosen = <T>(given: T | undefined, model: T): T => (given === undefined ? model : given);

const bounds = <N extends null | undefined>(typed: readonly [number, number] | N): Range | N =>
  typed === null || typed === undefined ? typed : { min: typed[0], max: typed[1] };

const named = (key: string): Programme => PROGRAMMES.find((programme) => programme.key === key) ?? STANDARD;
