import type { Environment } from "../environment.ts";
import type { Emulated } from "../googleTypes.ts";
import { NotEmulated } from "../scriptError.ts";
import { enumeration, service } from "../service.ts";

export const AUTH_MODE = enumeration("AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
const STATUS = enumeration("AuthorizationStatus", ["REQUIRED", "NOT_REQUIRED"]);

export function scriptApp({ gate, user, manifest, identityToken }: Environment): object {
  return service("ScriptApp", {
    AuthMode: AUTH_MODE,
    AuthorizationStatus: STATUS,
    getScriptId: () => "navette-script",
    getIdentityToken: () => {
      if (!gate.has("openid") || gate.authMode !== "FULL") return null;
      if (identityToken === undefined)
        throw new NotEmulated("ScriptApp.getIdentityToken without a maker of tokens");
      return identityToken(user, manifest.scopes);
    },
    // Whoever runs the script here has granted what its manifest lists.
    getAuthorizationInfo: () =>
      service("AuthorizationInfo", {
        getAuthorizationStatus: () => (gate.authMode === "FULL" ? STATUS.NOT_REQUIRED : STATUS.REQUIRED),
        getAuthorizationUrl: () =>
          gate.authMode === "FULL" ? null : "https://script.google.com/macros/d/navette/consent",
      } satisfies Emulated<GoogleAppsScript.Script.AuthorizationInfo>),
  } satisfies Emulated<GoogleAppsScript.Script.ScriptApp>);
}
