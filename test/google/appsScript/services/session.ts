import { createHash } from "node:crypto";
import type { Environment } from "../environment.ts";
import type { Emulated } from "../googleTypes.ts";
import { service } from "../service.ts";

export function userService(email: string): object {
  return service("User", {
    getEmail: () => email,
    toString: () => email,
  } satisfies Emulated<GoogleAppsScript.Base.User> & { toString: () => string });
}

export function sessionService({ gate, user, userLocale, manifest }: Environment): object {
  const signedIn = (method: string) => () => {
    gate.requireScope(`Session.${method}`, ["userinfo.email"], ["LIMITED", "FULL"]);
    return userService(user);
  };
  return service("Session", {
    getActiveUser: signedIn("getActiveUser"),
    getEffectiveUser: signedIn("getEffectiveUser"),
    getActiveUserLocale: () => userLocale,
    getScriptTimeZone: () => manifest.timeZone,
    // Says that two visits are of the same person, not who it is.
    getTemporaryActiveUserKey: () => createHash("sha256").update(user).digest("base64").slice(0, 28),
  } satisfies Emulated<GoogleAppsScript.Base.Session>);
}
