/** An answer that is an error, as the Sheets API words it. */
export class GoogleError extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(`Google answers ${status}`);
    this.name = "GoogleError";
    this.status = status;
    this.body = body;
  }
}

const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  501: "UNIMPLEMENTED",
  503: "UNAVAILABLE",
  504: "DEADLINE_EXCEEDED",
};

export function apiError(code: number, message: string, details?: readonly unknown[]): GoogleError {
  return new GoogleError(code, {
    error: { code, message, status: STATUS_NAMES[code], ...(details === undefined ? {} : { details }) },
  });
}

export function invalidArgument(message: string): GoogleError {
  return apiError(400, message);
}

/** A value of the wrong type in a body: Google names the field and shows the value. */
export function invalidValue(field: string, description: string): GoogleError {
  const fieldViolations = [{ field, description }];
  return apiError(400, description, [
    { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations },
  ]);
}

export function unableToParseRange(range: string): GoogleError {
  return invalidArgument(`Unable to parse range: ${range}`);
}

/** Whatever the stand-in does not do: said aloud, so that no test leans on a behaviour nobody wrote. */
export function notModelled(what: string): GoogleError {
  return apiError(501, `The stand-in for Google does not model ${what}`);
}

/** An answer that is an error, as the Drive API words it. */
export function driveError(
  code: number,
  reason: string,
  message: string,
  location?: { location: string; locationType: string },
): GoogleError {
  const first = { message, domain: "global", reason, ...location };
  const status = code === 401 ? { status: "UNAUTHENTICATED" } : {};
  return new GoogleError(code, { error: { code, message, errors: [first], ...status } });
}
