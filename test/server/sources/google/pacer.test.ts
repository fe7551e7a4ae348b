import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createPacer, SHEETS_LIMITS } from "../../../../server/sources/google/pacer.ts";
import { quotaWindow, spend } from "../../../../server/sources/google/quotaWindow.ts";
import { simulatedTime } from "../../../support/simulatedTime.ts";

/** An answer of Google as its client throws it. Body: what public reports of the real one show. */
function answered(status: number, body: unknown = {}): Error {
  return Object.assign(new Error("answered"), { response: { status, data: body } });
}

const quotaExceeded = (limit: string, value: string) =>
  answered(429, {
    error: {
      code: 429,
      message:
        "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'",
      status: "RESOURCE_EXHAUSTED",
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo",
          reason: "RATE_LIMIT_EXCEEDED",
          domain: "googleapis.com",
          metadata: { quota_limit: limit, quota_limit_value: value, service: "sheets.googleapis.com" },
        },
      ],
    },
  });

const PER_USER = quotaExceeded("ReadRequestsPerMinutePerUser", "60");
const PER_PROJECT = quotaExceeded("ReadRequestsPerMinutePerProject", "300");

function failing(...errors: readonly Error[]) {
  const left = [...errors];
  let asked = 0;
  const request = () => {
    asked++;
    const error = left.shift();
    return error === undefined ? Promise.resolve("read") : Promise.reject(error);
  };
  return { request, asked: () => asked };
}

test("in any minute, whoever asks and whenever, no more leaves than the limit", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.nat(20_000), { maxLength: 60 }),
      async (limit, pauses) => {
        const time = simulatedTime();
        const window = quotaWindow(limit, time);
        const sent: number[] = [];
        for (const pause of pauses) {
          time.pass(pause);
          await spend([window], time);
          sent.push(time.now());
        }
        for (const moment of sent)
          expect(
            sent.filter((other) => other > moment - 60_000 && other <= moment).length,
          ).toBeLessThanOrEqual(limit);
      },
    ),
    { numRuns: 200 },
  );
});

test("workers of one process share the window", async () => {
  const time = simulatedTime();
  const pacer = createPacer(time);
  const sent: number[] = [];
  const worker = async () => {
    for (let read = 0; read < 30; read++)
      await pacer.ask("sheets", () => {
        sent.push(time.now());
        return Promise.resolve();
      });
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  expect(sent).toHaveLength(120);
  const first = sent[0] ?? 0;
  expect(sent.filter((moment) => moment < first + 60_000)).toHaveLength(SHEETS_LIMITS.principal);
});

test("a quota that Google says is spent is waited for until its next minute, as often as it takes", async () => {
  const time = simulatedTime({ start: "2026-01-05T08:00:41.000Z", random: () => 0.4 });
  const { request, asked } = failing(...Array.from({ length: 12 }, () => PER_USER));
  expect(await createPacer(time).ask("sheets", request)).toBe("read");
  expect(asked()).toBe(13);
  expect(time.slept[0]).toBe(19_000 + 2_000);
  expect(new Date(time.now()).toISOString()).toBe("2026-01-05T08:12:02.000Z");
});

test("a quota of the project, or of nobody in particular, is waited for too", async () => {
  for (const error of [PER_PROJECT, answered(429, "not even JSON")]) {
    const time = simulatedTime({ random: () => 0 });
    expect(await createPacer(time).ask("sheets", failing(error).request)).toBe("read");
    expect(time.slept).toEqual([60_000]);
  }
});

test("Drive says 403 where Sheets says 429", async () => {
  const time = simulatedTime({ random: () => 0 });
  const error = answered(403, { error: { code: 403, errors: [{ reason: "userRateLimitExceeded" }] } });
  expect(await createPacer(time).ask("drive", failing(error).request)).toBe("read");
  expect(time.slept).toEqual([60_000]);
});

test("a quota that never comes back ends in a sentence", async () => {
  const { request } = failing(...Array.from({ length: 100 }, () => PER_USER));
  await expect(createPacer(simulatedTime()).ask("sheets", request)).rejects.toMatchObject({
    code: "google_quota",
  });
});

test("what stumbles is asked again, ever later and never more than 64 seconds, then given up", async () => {
  const errors = [
    answered(500),
    answered(502),
    answered(503),
    answered(504),
    answered(408),
    new Error("ECONNRESET"),
  ];
  const time = simulatedTime({ random: () => 0.999_999 });
  expect(await createPacer(time).ask("sheets", failing(...errors).request)).toBe("read");
  expect(time.slept).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 64_000]);

  const stubborn = failing(...Array.from({ length: 100 }, () => answered(503)));
  await expect(createPacer(simulatedTime()).ask("sheets", stubborn.request)).rejects.toMatchObject({
    code: "google_unreachable",
  });
  expect(stubborn.asked()).toBe(7);
});

test("what Google says no to is asked once", async () => {
  for (const status of [400, 403, 404, 410, 413]) {
    const { request, asked } = failing(answered(status));
    await expect(createPacer(simulatedTime()).ask("sheets", request)).rejects.toMatchObject({
      response: { status },
    });
    expect(asked()).toBe(1);
  }
});
