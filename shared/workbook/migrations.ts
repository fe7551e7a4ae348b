import { TEMPLATE_VERSION } from "./template.ts";

/** Key of the developer metadata that holds the version of the template in a Google workbook. */
export const VERSION_METADATA = "navette_modele";

/**
 * One step from a version of the template to the next one.
 *
 * What a version adds needs no step: tabs and columns that are missing are added, whatever the version. A step is for what
 * an addition cannot say.
 */
export type TemplateMigration = {
  readonly to: number;
  /** What it adds or changes, in French, as the person is told before and after. */
  readonly sentence: string;
};

/** One a version, the first one first. A workbook without a version is one of before the first. */
export const TEMPLATE_MIGRATIONS: readonly TemplateMigration[] = [
  { to: 1, sentence: "La version 1 du modèle." },
];

/** The steps that a workbook needs. @param version of the workbook; null when none is written */
export function migrationsFrom(version: number | null): readonly TemplateMigration[] {
  return TEMPLATE_MIGRATIONS.filter(({ to }) => to > (version ?? 0) && to <= TEMPLATE_VERSION);
}
