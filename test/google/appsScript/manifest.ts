/** What the host takes into account of `appsscript.json`. */
export type Manifest = {
  readonly timeZone: string;
  /** Without `https://www.googleapis.com/auth/`. */
  readonly scopes: readonly string[];
  readonly urlFetchWhitelist: readonly string[];
};

const PREFIX = "https://www.googleapis.com/auth/";

export function readManifest(text: string): Manifest {
  const json = JSON.parse(text) as Record<string, unknown>;
  const { timeZone, oauthScopes, urlFetchWhitelist = [] } = json;
  if (typeof timeZone !== "string") throw new Error("The manifest must say its timeZone");
  if (!isListOfTexts(oauthScopes)) throw new Error("The manifest must list its oauthScopes");
  if (!isListOfTexts(urlFetchWhitelist)) throw new Error("urlFetchWhitelist must be a list of addresses");
  const scopes = oauthScopes.map((scope) => scope.replace(PREFIX, ""));
  return { timeZone, scopes, urlFetchWhitelist };
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
