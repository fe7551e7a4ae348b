import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import * as z from "zod";
import type { Programme } from "../shared/programme/programme.ts";
import { refusal } from "../shared/refusal.ts";
import { programmeExpected, programmeOf, programmeSettings } from "./programmeSettings.ts";

/** Where a store stands when there is nothing to read, nor anything to write. */
const IN_MEMORY = ":memory:";
const SETTINGS_FILE = "navette.json";

const settingsSchema = z.object({
  departement: z.object({ code: z.string().min(1), nom: z.string().min(1) }),
  /** Folder of the workbooks, relative to the data folder. */
  classeurs: z.string().min(1).default("classeurs"),
  demonstration: z.boolean().default(false),
  /** Year shown first; absent: the last one with data. */
  annee: z.number().int().optional(),
  programme: programmeSettings.optional(),
});

export type DepartmentSettings = z.infer<typeof settingsSchema>;

/** Where a department's data stand on the disk. */
export type DataFolder = {
  readonly path: string;
  readonly settings: DepartmentSettings;
  readonly programme: Programme;
  readonly workbooksFolder: string;
  readonly databaseFile: string;
};

const FIRST_SETTINGS: DepartmentSettings = {
  departement: { code: "00", nom: "Département à nommer" },
  classeurs: "classeurs",
  demonstration: false,
};

/**
 * Opens the folder of a real department; the first time, creates it with settings to complete.
 *
 * @param workbooksFolder other folder for the workbooks, kept in the settings
 */
export function openDataFolder(path: string, workbooksFolder?: string): DataFolder {
  const existing = readSettings(path);
  if (existing?.demonstration === true && workbooksFolder !== undefined)
    throw refusal("real_data_not_mixed", { folder: path });
  const before = existing ?? FIRST_SETTINGS;
  const settings =
    workbooksFolder === undefined ? before : { ...before, classeurs: resolve(workbooksFolder) };
  if (existing === null || settings !== existing) writeSettings(path, settings);
  return folderOf(path, settings);
}

/** Looks into a folder without writing anything there: an empty one is a department of which nothing is known yet. */
export function readDataFolder(path: string): DataFolder {
  const settings = readSettings(path);
  if (settings !== null) return folderOf(path, settings);
  return { ...folderOf(path, FIRST_SETTINGS), databaseFile: IN_MEMORY };
}

/** Prepares a folder for a demonstration; refuses one that holds anything else. */
export function openDemonstrationFolder(
  path: string,
  settings: Omit<DepartmentSettings, "demonstration" | "classeurs">,
): DataFolder {
  const existing = readSettings(path);
  const others = existsSync(path) ? readdirSync(path).filter((entry) => !entry.startsWith(".")) : [];
  if (existing === null ? others.length > 0 : !existing.demonstration) {
    throw refusal("demonstration_not_mixed", { folder: path });
  }
  const demonstration = { ...settings, classeurs: FIRST_SETTINGS.classeurs, demonstration: true };
  writeSettings(path, demonstration);
  const folder = folderOf(path, demonstration);
  mkdirSync(folder.workbooksFolder, { recursive: true });
  return folder;
}

function folderOf(path: string, settings: DepartmentSettings): DataFolder {
  return {
    path,
    settings,
    programme: programmeOf(settings.programme),
    workbooksFolder: resolve(path, settings.classeurs),
    databaseFile: join(path, "navette.db"),
  };
}

function readSettings(path: string): DepartmentSettings | null {
  const file = join(path, SETTINGS_FILE);
  if (!existsSync(file)) return null;
  const typed = typedIn(file);
  const parsed = settingsSchema.safeParse(typed);
  if (parsed.success) return parsed.data;
  throw refusal("setting_invalid", {
    setting: basename(file),
    expected:
      programmeExpected((typed as { readonly programme?: unknown } | null | undefined)?.programme) ??
      "un fichier JSON : département (code, nom), classeurs, annee, programme",
  });
}

/** What the file holds; undefined when it is not JSON. */
function typedIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function writeSettings(path: string, settings: DepartmentSettings): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (!settings.demonstration) mkdirSync(resolve(path, settings.classeurs), { recursive: true });
  writeFileSync(join(path, SETTINGS_FILE), `${JSON.stringify(settings, null, 2)}\n`);
}
