import * as z from "zod";
import { INCOME_RIGHT } from "../shared/nomenclature/incomeRight.ts";
import type { Programme, ProgrammeWords } from "../shared/programme/programme.ts";
import { PROGRAMMES } from "../shared/programme/programmes.ts";
import { STANDARD } from "../shared/programme/programmes/standard.ts";

const keys = PROGRAMMES.map(({ key }) => key);
const startingPoint = z.enum(keys);
const range = z
  .tuple([z.number().nonnegative(), z.number().nonnegative()])
  .refine(([min, max]) => min <= max)
  .transform(([min, max]) => ({ min, max }));
const word = z.string().min(1);

/** A starting point by its name, or one with what the department changes of it. */
export const programmeSettings = z.union([
  startingPoint,
  z.strictObject({
    modele: startingPoint.default(STANDARD.key),
    nom: word.optional(),
    /** Rights of the public, as codes. */
    droits: z
      .array(z.enum(INCOME_RIGHT.entries.map(({ code }) => code)))
      .min(1)
      .optional(),
    /** Hours a week. */
    heuresMinimum: z.number().positive().max(60).nullable().optional(),
    heuresOuverture: z.number().positive().max(168).nullable().optional(),
    demiJourneesParSemaine: range.nullable().optional(),
    /** Different participants in a year. */
    objectif: range.nullable().optional(),
    /** People at a time in a workshop. */
    capacite: z.number().int().positive().nullable().optional(),
    semainesSansNouvelle: z.number().int().min(1).max(52).optional(),
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
      .optional(),
  }),
]);
export type ProgrammeSettings = z.infer<typeof programmeSettings>;

/** What is expected of them, for a message. */
export const PROGRAMME_EXPECTED = `programme : un modèle (${keys.join(", ")}), ou { "modele", "droits", "heuresMinimum", "mots"… }`;

/** The programme that the settings choose; a French department that chooses nothing has what the law says. */
export function programmeOf(settings: ProgrammeSettings | undefined): Programme {
  if (settings === undefined) return STANDARD;
  if (typeof settings === "string") return named(settings);
  const model = named(settings.modele);
  return {
    ...model,
    label: settings.nom ?? model.label,
    rights: settings.droits ?? model.rights,
    minimumHours: chosen(settings.heuresMinimum, model.minimumHours),
    openingHours: chosen(settings.heuresOuverture, model.openingHours),
    halfDaysAWeek: chosen(settings.demiJourneesParSemaine, model.halfDaysAWeek),
    target: chosen(settings.objectif, model.target),
    capacity: chosen(settings.capacite, model.capacity),
    silentWeeks: settings.semainesSansNouvelle ?? model.silentWeeks,
    words: wordsOf(settings.mots ?? {}, model.words),
  };
}

type GivenWords = NonNullable<Exclude<ProgrammeSettings, string>["mots"]>;

function wordsOf(given: GivenWords, model: ProgrammeWords): ProgrammeWords {
  return {
    authority: given.autorite ?? model.authority,
    ofAuthority: given.deLAutorite ?? model.ofAuthority,
    toAuthority: given.aLAutorite ?? model.toAuthority,
    right: given.droit ?? model.right,
    rightShort: given.droitCourt ?? model.rightShort,
    rightSince: given.droitDepuis ?? model.rightSince,
    public: given.public ?? model.public,
    workshops: given.ateliers ?? model.workshops,
  };
}

/** null takes away what the model says; absent keeps it. */
const chosen = <T>(given: T | undefined, model: T): T => (given === undefined ? model : given);

const named = (key: string): Programme => PROGRAMMES.find((programme) => programme.key === key) ?? STANDARD;
