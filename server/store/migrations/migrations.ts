import { initial } from "./0001-initial.ts";
import { drive } from "./0002-drive.ts";
import { record } from "./0003-record.ts";
import type { Migration } from "./migration.ts";

/** Every step, in order. */
export const MIGRATIONS: readonly Migration[] = [initial, drive, record];
