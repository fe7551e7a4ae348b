import { resolve } from "node:path";
import * as z from "zod";
import { refusal } from "../shared/refusal.ts";
import type { GoogleSettings } from "./sources/google/googleAccess.ts";

/** What the environment decides. Declared once: the README's table and the messages derive from it. */
export const SETTINGS = {
  NAVETTE_DATA: { meaning: "dossier des données", expected: "un chemin de dossier", default: "./data" },
  NAVETTE_GOOGLE_CREDENTIALS: {
    meaning:
      "clé du compte de service qui lit les classeurs Google (« default » : identifiants de la machine)",
    expected: "le chemin d'un fichier JSON, ou default",
    default: "aucun",
  },
  NAVETTE_GOOGLE_URL: {
    meaning: "adresse de ce qui répond à la place de Google (essais)",
    expected: "une adresse http",
    default: "aucune",
  },
  PORT: { meaning: "port du tableau de bord", expected: "un nombre entre 0 et 65535", default: "8080" },
} as const;

const environment = z.object({
  NAVETTE_DATA: z.string().min(1).default(SETTINGS.NAVETTE_DATA.default),
  NAVETTE_GOOGLE_CREDENTIALS: z.string().min(1).optional(),
  NAVETTE_GOOGLE_URL: z.url({ protocol: /^https?$/ }).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(Number(SETTINGS.PORT.default)),
});

export type Config = {
  /** Absolute path of the folder that holds the database, the key and the workbooks. */
  readonly dataFolder: string;
  readonly port: number;
  /** null: nothing is read at Google. */
  readonly google: GoogleSettings | null;
};

/** Reads the settings of the environment; throws a Refusal that names the wrong one. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const setting = String(parsed.error.issues[0]?.path[0]) as keyof typeof SETTINGS;
    throw refusal("setting_invalid", { setting, expected: SETTINGS[setting].expected });
  }
  const {
    NAVETTE_DATA,
    NAVETTE_GOOGLE_CREDENTIALS: credentials,
    NAVETTE_GOOGLE_URL: url,
    PORT,
  } = parsed.data;
  return {
    dataFolder: resolve(NAVETTE_DATA),
    port: PORT,
    google:
      credentials === undefined && url === undefined
        ? null
        : { credentials: credentials ?? null, url: url ?? null },
  };
}
