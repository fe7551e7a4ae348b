/** What one contender asked for and was told. */
export type Traffic = {
  /** Requests by the name that Google gives them: « spreadsheets.values.batchGet ». Those refused are in it. */
  readonly requests: Readonly<Record<string, number>>;
  /** Of them, those refused for the quota. */
  readonly refused: number;
  /** Bytes of the bodies of the answers, as they are. */
  readonly identity: number;
  /** Bytes of the same bodies, compressed, whether or not the contender asked for it. */
  readonly gzip: number;
};

export type Exchange = {
  readonly kind: string;
  readonly status: number;
  readonly identity: number;
  readonly gzip: number;
};

const NONE: Traffic = { requests: {}, refused: 0, identity: 0, gzip: 0 };

/** Counts what goes over the wire, by contender. */
export function trafficCounter() {
  const counted = new Map<string, Traffic>();
  return {
    count: (contender: string, { kind, status, identity, gzip }: Exchange): void => {
      const before = counted.get(contender) ?? NONE;
      counted.set(contender, {
        requests: { ...before.requests, [kind]: (before.requests[kind] ?? 0) + 1 },
        refused: before.refused + (status === 429 ? 1 : 0),
        identity: before.identity + identity,
        gzip: before.gzip + gzip,
      });
    },
    /** What was counted since it was last taken. */
    take: (contender: string): Traffic => {
      const taken = counted.get(contender) ?? NONE;
      counted.delete(contender);
      return taken;
    },
  };
}
