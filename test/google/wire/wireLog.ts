/** One request and its answer, as they went over the wire. */
export type Exchange = {
  readonly number: number;
  readonly time: Date;
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  /** Path and query, readable. */
  readonly decodedUrl: string;
  readonly user: string | null;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  status: number | "cut" | "hung";
  /** Before compression. */
  responseBody: string;
  /** Of the body, as sent. */
  bytes: number;
};

/** Every exchange, in order: what a test reads to know what was asked and what was told. */
export class WireLog {
  /** False keeps counts and URLs, not bodies: for benchmarks. */
  keepBodies = true;
  readonly exchanges: Exchange[] = [];

  add(exchange: Omit<Exchange, "number">): Exchange {
    const kept = { number: this.exchanges.length + 1, ...exchange };
    if (!this.keepBodies) Object.assign(kept, { requestBody: "" });
    this.exchanges.push(kept);
    return kept;
  }

  clear(): void {
    this.exchanges.length = 0;
  }

  /** The exchanges whose decoded URL matches. */
  to(url: RegExp): readonly Exchange[] {
    return this.exchanges.filter((exchange) => url.test(exchange.decodedUrl));
  }
}
