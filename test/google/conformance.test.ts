import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { agreement, agreementTable } from "./conformance/agreementTable.ts";
import { EXCEPTIONS } from "./conformance/exceptions.ts";
import { readRecordings } from "./conformance/recording.ts";
import { type Comparison, replay } from "./conformance/replay.ts";

/** Real traffic is kept beside the project, never in it. */
const beside = fileURLToPath(new URL("../../../shared/google/recorded", import.meta.url));
const folder = process.env["NAVETTE_GOOGLE_RECORDED"] ?? beside;

describe.skipIf(!existsSync(folder))(
  "the stand-in for Google, held against recorded traffic (skipped when NAVETTE_GOOGLE_RECORDED names no folder)",
  () => {
    test("agrees with Google on at least 95 % of the exchanges, and the rest is explained", async () => {
      const comparisons: Comparison[] = [];
      for (const recording of readRecordings(folder)) comparisons.push(...(await replay(recording)));
      const differing = comparisons.flatMap(({ recording, number, kinds, outcome }) => {
        if (outcome.kind !== "differs") return [];
        const name = `${recording} ${number}`;
        return [`${name} (${kinds.join(", ")}): ${outcome.how}\n   ${EXCEPTIONS[name] ?? "not explained"}`];
      });
      console.log([agreementTable(comparisons), ...differing].join("\n"));
      const { agreed, total } = agreement(comparisons);
      expect(total).toBeGreaterThan(0);
      expect(agreed / total).toBeGreaterThanOrEqual(0.95);
    });
  },
);
