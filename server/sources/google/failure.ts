import * as z from "zod";

/**
 * What went wrong with a request.
 *
 * - quota: Google counts too many requests, of this principal, of the whole project, or does not say of whom;
 * - passing: the network or Google stumbled, asking again is the remedy;
 * - state: Google understood and says no; asking again changes nothing.
 */
export type Failure =
  | { readonly kind: "quota"; readonly whose: "principal" | "project" | "unsaid" }
  | { readonly kind: "passing" }
  | { readonly kind: "state"; readonly status: number };

/** An answer that says it is well and is not what was asked: cut short, or not JSON at all. */
export class UnusableAnswer extends Error {
  constructor() {
    super("Google answered 200 with something else than what was asked");
    this.name = "UnusableAnswer";
  }
}

const errorSchema = z.object({
  response: z.object({ status: z.number(), data: z.unknown() }),
});
/** What the library throws when it stops reading. */
const tooLargeSchema = z.object({ cause: z.object({ type: z.literal("max-size") }) });
const bodySchema = z.object({
  error: z.object({
    status: z.string().optional(),
    errors: z.array(z.object({ reason: z.string() })).optional(),
    details: z.array(z.object({ metadata: z.record(z.string(), z.unknown()).optional() })).optional(),
  }),
});

/** Drive says 403 where Sheets says 429. */
const DRIVE_QUOTA_REASONS: ReadonlySet<string> = new Set(["userRateLimitExceeded", "rateLimitExceeded"]);

const TOO_LARGE = 413;

export function failureOf(error: unknown): Failure {
  if (tooLargeSchema.safeParse(error).success) return { kind: "state", status: TOO_LARGE };
  const answered = errorSchema.safeParse(error);
  if (!answered.success) return { kind: "passing" };
  const { status, data } = answered.data.response;
  const body = bodySchema.safeParse(parsed(data));
  const reasons = body.success ? (body.data.error.errors ?? []).map(({ reason }) => reason) : [];
  if (status === 429 || (status === 403 && reasons.some((reason) => DRIVE_QUOTA_REASONS.has(reason)))) {
    return { kind: "quota", whose: whoseQuota(body.success ? body.data : null) };
  }
  // A status below 300 with an error: the body was cut, or could not be unzipped.
  return status < 300 || status === 408 || status >= 500 ? { kind: "passing" } : { kind: "state", status };
}

/** « ReadRequestsPerMinutePerUser » or « ReadRequestsPerMinutePerProject ». */
function whoseQuota(body: z.infer<typeof bodySchema> | null): "principal" | "project" | "unsaid" {
  const limits = (body?.error.details ?? []).map(({ metadata }) => String(metadata?.["quota_limit"] ?? ""));
  if (limits.some((limit) => /PerUser/i.test(limit))) return "principal";
  return limits.some((limit) => /PerProject/i.test(limit)) ? "project" : "unsaid";
}

function parsed(data: unknown): unknown {
  if (typeof data !== "string") return data;
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
