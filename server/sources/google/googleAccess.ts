import { gaxios, GoogleAuth, OAuth2Client } from "google-auth-library";
import * as z from "zod";
import { refusal } from "../../../shared/refusal.ts";

/** Reads workbooks, and the names and dates of files. No right to write anything. */
export const READING_SCOPES = [
  "https://www.googleapis.com/auth/spreadsheets.readonly",
  "https://www.googleapis.com/auth/drive.metadata.readonly",
] as const;

/** Google itself gives up after 180 seconds. */
const TIMEOUT_MS = 185_000;
/** A workbook within the limits of a file weighs a hundred times less. */
const LARGEST_ANSWER = 80_000_000;

const TOKEN_ORIGIN = "https://oauth2.googleapis.com";

export type GoogleSettings = {
  /** Path of a service account's key file; « default » for the credentials of the machine; null for none at all. */
  readonly credentials: string | null;
  /** Root of what answers in Google's place; null for Google. */
  readonly url: string | null;
};

export type GoogleAccess = {
  readonly auth: GoogleAuth;
  readonly rootUrl: string | null;
  /** For every request: the library's own retries know nothing of quotas. */
  readonly options: { readonly retry: false; readonly timeout: number; readonly maxContentLength: number };
  /** Makes sure that there is a token, so that what is wrong with it is not laid at a workbook's door. */
  readonly authorise: () => Promise<void>;
};

export type AccessOptions = { readonly scopes?: readonly string[]; readonly timeout?: number };

/** @throws Refusal when the credentials cannot be used */
export async function googleAccess(
  { credentials, url }: GoogleSettings,
  { scopes = READING_SCOPES, timeout = TIMEOUT_MS }: AccessOptions = {},
): Promise<GoogleAccess> {
  const auth = await authOf(credentials, scopes, transporterOf(url, timeout));
  return {
    auth,
    rootUrl: url,
    options: { retry: false, timeout, maxContentLength: LARGEST_ANSWER },
    authorise: async () => {
      try {
        await auth.getRequestHeaders();
      } catch (error) {
        throw isRefused(error) ? refusal("google_credentials_refused", undefined, error) : error;
      }
    },
  };
}

async function authOf(
  credentials: string | null,
  scopes: readonly string[],
  transporter: gaxios.Gaxios,
): Promise<GoogleAuth> {
  if (credentials === null) {
    // Whatever answers in Google's place on this machine asks for no proof.
    const authClient = new OAuth2Client({ transporter });
    authClient.setCredentials({ access_token: "navette", expiry_date: Number.MAX_SAFE_INTEGER });
    return new GoogleAuth({ authClient });
  }
  const auth = new GoogleAuth({
    ...(credentials === "default" ? {} : { keyFile: credentials }),
    scopes: [...scopes],
    clientOptions: { transporter },
  });
  try {
    await auth.getClient();
    return auth;
  } catch (error) {
    throw refusal(
      credentials === "default" ? "google_default_credentials_missing" : "google_credentials_refused",
      undefined,
      error,
    );
  }
}

/** Sends token requests where all others go, and retries none of them. */
function transporterOf(url: string | null, timeout: number): gaxios.Gaxios {
  const transporter = new gaxios.Gaxios({ timeout });
  transporter.interceptors.request.add({
    resolved: (request) => {
      request.retry = false;
      if (url !== null && request.url.origin === TOKEN_ORIGIN) {
        request.url = new URL(request.url.pathname + request.url.search, url);
      }
      return Promise.resolve(request);
    },
  });
  return transporter;
}

const answeredSchema = z.object({ response: z.object({ status: z.number() }) });

/** Google answered that it does not want them, or the library could not even ask. What the network does is no refusal. */
function isRefused(error: unknown): boolean {
  const answered = answeredSchema.safeParse(error);
  if (!answered.success) return !(error instanceof Error && "config" in error);
  const { status } = answered.data.response;
  return status >= 400 && status < 500 && ![408, 429].includes(status);
}
