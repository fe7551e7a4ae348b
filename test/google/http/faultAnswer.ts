import { apiError, driveError, type GoogleError, GoogleError as Failure } from "../wire/googleError.ts";
import { quotaExceeded } from "../wire/quotas.ts";
import { DEFAULT_PROJECT } from "../googleState.ts";
import type { Fault } from "../wire/faults.ts";
import type { Answer, Endpoint } from "./endpoint.ts";
import { unauthenticated } from "./identify.ts";

type StatusFault = Extract<Fault, { kind: "status" }>;

/** What answers in front of the APIs has pages of its own. */
const PAGES: ReadonlyMap<number, { readonly title: string; readonly why: string }> = new Map([
  [
    408,
    {
      title: "Error 408 (Request Timeout)!!1",
      why: "Your client has taken too long to issue its request.",
    },
  ],
  [
    502,
    {
      title: "Error 502 (Server Error)!!1",
      why:
        "The server encountered a temporary error and could not complete your request.<p>Please try again in 30 " +
        "seconds.",
    },
  ],
]);

/** The answer of a status asked for by a test, worded as the API that was called words it. */
export function faultAnswer(
  { status, quota = "User" }: StatusFault,
  api: Endpoint["api"],
  project: string | undefined,
): Answer {
  const page = PAGES.get(status);
  if (page !== undefined) {
    const text =
      `<!DOCTYPE html>\n<html lang=en>\n<title>${page.title}</title>\n` +
      `<p><b>${status}.</b> <ins>That’s an error.</ins>\n<p>${page.why} <ins>That’s all we know.</ins>\n`;
    return { status, text, contentType: "text/html; charset=UTF-8" };
  }
  const { body } = api === "drive" ? driveFault(status) : sheetsFault(status, quota, project);
  return { status, json: body };
}

function sheetsFault(status: number, quota: "User" | "Project", project = DEFAULT_PROJECT): GoogleError {
  switch (status) {
    case 401:
      return unauthenticated("sheets");
    case 403:
      return apiError(403, "The caller does not have permission");
    case 404:
      return apiError(404, "Requested entity was not found.");
    case 429:
      return quotaExceeded("read", quota, quota === "User" ? 60 : 300, { project });
    case 500:
      return apiError(500, "Internal error encountered.");
    case 503:
      return apiError(503, "The service is currently unavailable.");
    case 504:
      return apiError(504, "Deadline expired before operation could complete.");
    default:
      throw new Error(`The stand-in has no words for the status ${status}`);
  }
}

function driveFault(status: number): GoogleError {
  switch (status) {
    case 401:
      return unauthenticated("drive");
    case 403:
      return driveError(403, "userRateLimitExceeded", "User Rate Limit Exceeded");
    case 404:
      return driveError(404, "notFound", "File not found: .", {
        location: "fileId",
        locationType: "parameter",
      });
    case 429:
      return driveError(429, "rateLimitExceeded", "Rate Limit Exceeded");
    case 500:
      return driveError(500, "internalError", "Internal Error");
    case 503:
      return driveError(503, "backendError", "Transient failure");
    case 504:
      return driveError(504, "backendError", "Backend Error");
    default:
      throw new Failure(status, {});
  }
}
