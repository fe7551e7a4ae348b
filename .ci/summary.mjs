// The last line of a run, in one form whatever the runner: « tests: N passed, N failed ».
import { readFileSync } from "node:fs";

const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
  readFileSync(process.argv[2], "utf8"),
);
const failed = Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0);
console.log(
  `tests: ${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ""}`,
);
