import { apiError, type GoogleError } from "./googleError.ts";
import type { Principal } from "./principal.ts";

/** Requests of the Sheets API allowed in a minute; null: as many as one likes. */
export type QuotaLimits = { readonly perUser: number | null; readonly perProject: number | null };

export type QuotaSettings = { readonly read: QuotaLimits; readonly write: QuotaLimits };

export const GOOGLE_QUOTAS: QuotaSettings = {
  read: { perUser: 60, perProject: 300 },
  write: { perUser: 60, perProject: 300 },
};

export const NO_QUOTAS: QuotaSettings = {
  read: { perUser: null, perProject: null },
  write: { perUser: null, perProject: null },
};

const MINUTE = 60_000;

/** Counts the requests of each minute, a new one beginning with the first request after the last ended. */
export class Quotas {
  settings: QuotaSettings;
  private readonly windows = new Map<string, { start: number; count: number }>();

  constructor(settings: QuotaSettings) {
    this.settings = settings;
  }

  /** Counts one request; the error to answer when it is one too many, which then is not counted. */
  count(kind: "read" | "write", principal: Principal, now: number): GoogleError | null {
    const limits = this.settings[kind];
    const user = this.window(`${kind}:${principal.project}:${principal.email}`, now);
    const project = this.window(`${kind}:${principal.project}`, now);
    if (limits.perUser !== null && user.count >= limits.perUser) {
      return quotaExceeded(kind, "User", limits.perUser, principal);
    }
    if (limits.perProject !== null && project.count >= limits.perProject) {
      return quotaExceeded(kind, "Project", limits.perProject, principal);
    }
    user.count += 1;
    project.count += 1;
    return null;
  }

  private window(key: string, now: number): { start: number; count: number } {
    const start = Math.floor(now / MINUTE) * MINUTE;
    const present = this.windows.get(key);
    if (present?.start === start) return present;
    const fresh = { start, count: 0 };
    this.windows.set(key, fresh);
    return fresh;
  }
}

export function quotaExceeded(
  kind: "read" | "write",
  holder: "User" | "Project",
  limit: number,
  { project }: { project: string },
): GoogleError {
  const noun = kind === "read" ? "Read" : "Write";
  const limitName =
    holder === "User" ? `${noun} requests per minute per user` : `${noun} requests per minute`;
  const message =
    `Quota exceeded for quota metric '${noun} requests' and limit '${limitName}' ` +
    `of service 'sheets.googleapis.com' for consumer 'project_number:${project}'.`;
  return apiError(429, message, [
    {
      "@type": "type.googleapis.com/google.rpc.ErrorInfo",
      reason: "RATE_LIMIT_EXCEEDED",
      domain: "googleapis.com",
      metadata: {
        consumer: `projects/${project}`,
        quota_limit: `${noun}RequestsPerMinutePer${holder}`,
        quota_limit_value: String(limit),
        quota_location: "global",
        quota_metric: `sheets.googleapis.com/${kind}_requests`,
        service: "sheets.googleapis.com",
      },
    },
    {
      "@type": "type.googleapis.com/google.rpc.Help",
      links: [
        {
          description: "Request a higher quota limit.",
          url: "https://cloud.google.com/docs/quotas/help/request_increase",
        },
      ],
    },
  ]);
}
