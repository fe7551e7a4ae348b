import type { GoogleState } from "../googleState.ts";
import { granted, type TokenAnswer } from "./tokenEndpoint.ts";

const ROOT = "/computeMetadata/v1/";

/** What a program that runs in Google's cloud asks of its machine, to have a token without any key. */
export function answerMetadata(
  state: GoogleState,
  path: string,
  query: URLSearchParams,
): TokenAnswer | string | null {
  if (!path.startsWith(ROOT)) return null;
  const email = state.machineAccount;
  if (email === null) return { status: 404, json: { error: "no service account" } };
  switch (path.slice(ROOT.length)) {
    case "":
    case "instance":
    case "instance/":
      return "attributes/\nservice-accounts/\n";
    case "project/project-id":
      return "navette-stand-in";
    case "universe/universe-domain":
    case "universe/universe_domain":
      return "googleapis.com";
    case "instance/service-accounts/default/email":
      return email;
    case "instance/service-accounts/default/token":
      return granted(
        state,
        email,
        (query.get("scopes") ?? "").split(",").filter((scope) => scope !== ""),
      );
    default:
      return { status: 501, json: { error: `the stand-in does not model ${path}` } };
  }
}
