import { resolve } from "node:path";
import * as z from "zod";
import { refusal } from "../shared/refusal.ts";

/** What the environment decides. Declared once: the README's table and the messages derive from it. */
export const SETTINGS = {
  NAVETTE_DATA: { meaning: "dossier des données", expected: "un chemin de dossier", default: "./data" },
  PORT: { meaning: "port du tableau de bord", expected: "un nombre entre 0 et 65535", default: "8080" },
} as const;

const environment = z.object({
  NAVETTE_DATA: z.string().min(1).default(SETTINGS.NAVETTE_DATA.default),
  PORT: z.coerce.number().int().min(0).max(65_535).default(Number(SETTINGS.PORT.default)),
});

export type Config = {
  /** Absolute path of the folder that holds the database, the key and the workbooks. */
  readonly dataFolder: string;
  readonly port: number;
};

/** Reads the settings of the environment; throws a Refusal that names the wrong one. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const setting = String(parsed.error.issues[0]?.path[0]) as keyof typeof SETTINGS;
    throw refusal("setting_invalid", { setting, expected: SETTINGS[setting].expected });
  }
  return { dataFolder: resolve(parsed.data.NAVETTE_DATA), port: parsed.data.PORT };
}
