import type { Manifest } from "./manifest.ts";
import { ScriptException } from "./scriptError.ts";

/** What the person let the script do so far: nothing yet, this document for a simple trigger, all its scopes. */
export type AuthMode = "NONE" | "LIMITED" | "FULL";

/** Refuses what the manifest or the moment do not allow. */
export type Gate = {
  readonly authMode: AuthMode;
  readonly has: (scope: string) => boolean;
  /** One of these scopes, and an authorisation. @param method as in `SpreadsheetApp.openById` */
  readonly requireScope: (method: string, scopes: readonly string[], modes?: readonly AuthMode[]) => void;
  /** A service which needs no scope, and nevertheless an authorisation. */
  readonly requireMode: (method: string, modes: readonly AuthMode[]) => void;
};

export function gateOf({ scopes }: Manifest, authMode: AuthMode): Gate {
  const has = (scope: string) => scopes.includes(scope);
  const requireMode = (method: string, modes: readonly AuthMode[]) => {
    if (!modes.includes(authMode)) {
      throw new ScriptException(`You do not have permission to call ${method}`);
    }
  };
  return {
    authMode,
    has,
    requireMode,
    requireScope: (method, wanted, modes = ["FULL"]) => {
      if (!wanted.some(has)) {
        const listed = wanted.map((scope) => `https://www.googleapis.com/auth/${scope}`).join(" || ");
        throw new ScriptException(
          `Specified permissions are not sufficient to call ${method}. Required permissions: (${listed})`,
        );
      }
      requireMode(method, modes);
    },
  };
}
