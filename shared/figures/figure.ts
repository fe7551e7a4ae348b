import * as z from "zod/mini";

const figureClass = z.readonly(
  z.object({
    code: z.string(),
    label: z.string(),
    count: z.number(),
    /** Share of the figure's denominator, in [0, 1], unrounded; null when the denominator is 0 or the figure does not share anything out. */
    ratio: z.nullable(z.number()),
    /** The share or the count, in French, rounded half-up. */
    display: z.string(),
  }),
);

const figureUnit = z.enum([
  "personnes",
  "structures",
  "places",
  "sorties",
  "séances",
  "séances par semaine",
  "demi-journées par semaine",
  "parcours",
  "participations",
  "relances",
  "relances par personne",
  "valeurs",
  "minutes",
  "heures",
  "heures par semaine",
  "semaines",
  "jours",
  "mois",
  "ans",
  "groupes",
  "financements",
  "ETP",
  "euros",
  "euros par place",
  "euros par personne",
  "euros par heure",
  "personnes par place",
  "part",
  "classe",
]);

/** The JSON form of a figure. */
export const figureSchema = z.readonly(
  z.object({
    id: z.string(),
    label: z.string(),
    unit: figureUnit,
    /** Who or what is counted, in French. */
    population: z.string(),
    /**
     * A count, an amount, a ratio in [0, 1], or the code of the most frequent class (codes joined by « + » when they tie).
     * Of a distribution: how many are shared out. null is « sans objet », never 0.
     */
    value: z.nullable(z.union([z.number(), z.string()])),
    /** The value in French, rounded half-up; « sans objet » for null. */
    display: z.string(),
    numerator: z.nullable(z.number()),
    denominator: z.nullable(z.number()),
    /** How many of the population have no known value: left out, or in the denominator where the rule says so. */
    unknown: z.number(),
    /** What a reader should know before quoting the value: French sentences, few. */
    quality: z.readonly(z.array(z.string())),
    /** How it is computed, in French. */
    rule: z.string(),
    /** « au 31 décembre 2012 », « au cours de l'année 2012 »… */
    referenceDate: z.string(),
    /** Entries of the acceptance list it reproduces. */
    seeds: z.readonly(z.array(z.string())),
    breakdown: z.readonly(z.array(figureClass)),
  }),
);

/** One class of a distribution. */
export type FigureClass = z.infer<typeof figureClass>;
export type FigureUnit = z.infer<typeof figureUnit>;

/** A computed statistic with its proof: what was counted, over what, and what is not known. Plain JSON. */
export type Figure = z.infer<typeof figureSchema>;
