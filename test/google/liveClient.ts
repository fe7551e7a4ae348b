/** What an expectation may use: the two APIs, at Google or at the stand-in, as one person. */
export type LiveClient = {
  call(api: "sheets" | "drive", method: string, path: string, body?: unknown): Promise<LiveAnswer>;
  /** Waits before asking again; at once on the stand-in. */
  pause(milliseconds: number): Promise<void>;
};

export type LiveAnswer = { readonly status: number; readonly json: unknown };

/** What stands at a path of an answer, undefined when something on the way is absent. */
export function at(json: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    json,
  );
}

export function listAt(json: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(json, ...path);
  return Array.isArray(found) ? found : [];
}

export type Roots = { readonly sheets: string; readonly drive: string };

export const GOOGLE_ROOTS: Roots = {
  sheets: "https://sheets.googleapis.com",
  drive: "https://www.googleapis.com",
};

export function liveClient(roots: Roots, token: string, pause: LiveClient["pause"]): LiveClient {
  return {
    pause,
    async call(api, method, path, body?: unknown) {
      const response = await fetch(roots[api] + path, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, json: text === "" ? null : (JSON.parse(text) as unknown) };
    },
  };
}
