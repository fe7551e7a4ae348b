/** What goes wrong, asked for by a test. */
export type Fault =
  /** 401, 403, 404, 408, 429, 500, 502, 503, 504, as Google says them. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** Whose quota a 429 of Sheets says is spent: the user's, unless told otherwise. */
      readonly quota?: "User" | "Project";
    }
  /** The answer stops in its middle and the connection is cut. */
  | { readonly kind: "reset" }
  /** The connection is cut before any answer. */
  | { readonly kind: "refuse" }
  /** A gzip body cut short, under a length that hides it. */
  | { readonly kind: "truncatedGzip" }
  | { readonly kind: "invalidJson" }
  /** The answer comes, later. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** No answer ever comes. */
  | { readonly kind: "hang" };

export type FaultRule = {
  readonly fault: Fault;
  readonly method?: string;
  /** Of the path and its query, decoded. */
  readonly url?: RegExp;
  readonly user?: string;
  readonly fileId?: string;
  /** How many requests suffer it; without it, all until `clear`. */
  readonly times?: number;
  /** How many requests pass first. */
  readonly after?: number;
};

type Suffered = { readonly method: string; readonly url: string; readonly user: string | null };

/** The faults waiting for their requests. */
export class Faults {
  private rules: { readonly rule: FaultRule; toPass: number; left: number }[] = [];

  add(rule: FaultRule): void {
    this.rules.push({ rule, toPass: rule.after ?? 0, left: rule.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.rules = [];
  }

  /** The fault that this request suffers, if any. */
  next(request: Suffered): Fault | null {
    for (const waiting of this.rules) {
      if (waiting.left <= 0 || !concerns(waiting.rule, request)) continue;
      if (waiting.toPass > 0) waiting.toPass -= 1;
      else {
        waiting.left -= 1;
        return waiting.rule.fault;
      }
    }
    return null;
  }
}

function concerns(rule: FaultRule, { method, url, user }: Suffered): boolean {
  return (
    (rule.method === undefined || rule.method === method) &&
    (rule.url === undefined || rule.url.test(url)) &&
    (rule.user === undefined || rule.user === user) &&
    (rule.fileId === undefined || url.includes(rule.fileId))
  );
}
