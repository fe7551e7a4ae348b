import { onTestFinished } from "vitest";
import { type StandIn, startGoogle } from "../server.ts";

export const OWNER = "association@example.org";
export const SERVICE = "navette@projet.iam.gserviceaccount.com";

export type Seen = {
  readonly status: number;
  readonly json: unknown;
  readonly text: string;
  readonly encoding: string | null;
};

export type TestedStandIn = {
  readonly google: StandIn;
  /** Of a workbook with two participants. */
  readonly id: string;
  /** The path of their codes. */
  values(): string;
  ask(path: string, token: string | null, init?: RequestInit): Promise<Seen>;
  /** Shares the workbook in reading. @returns a token for it */
  reader(email?: string, project?: string): string;
  /** Moves the clock on. */
  pass(milliseconds: number): void;
};

/** The stand-in with one workbook, until the test ends. */
export async function standIn(): Promise<TestedStandIn> {
  let now = Date.UTC(2026, 0, 5, 8);
  const google = await startGoogle({ clock: () => new Date(now) });
  onTestFinished(() => google.close());
  const { state } = google;
  const { id } = state.createWorkbook({
    title: "Atelier des Ponts-de-Cé",
    owner: OWNER,
    locale: "fr_FR",
    tabs: [{ title: "Participants", rows: [["code"], ["P1"], ["P2"]] }],
  });
  return {
    google,
    id,
    values: () => `/v4/spreadsheets/${id}/values/Participants!A2:A`,
    ask: (path, token, init = {}) => ask(google.url + path, token, init),
    reader: (email = SERVICE, project) => {
      state.share(id, email, "reader");
      return state.issueToken(email, ["spreadsheets.readonly", "drive.metadata.readonly"], project);
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}

async function ask(url: string, token: string | null, init: RequestInit): Promise<Seen> {
  const response = await fetch(url, {
    ...init,
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...init.headers },
  });
  const text = await response.text();
  const encoding = response.headers.get("content-encoding");
  return { status: response.status, json: text.startsWith("{") ? JSON.parse(text) : null, text, encoding };
}
