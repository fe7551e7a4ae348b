#!/usr/bin/env node
// The composition root: the only file that joins the service to the demonstration, which stands among the tests.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });

const { main } = await import("../cli/main.ts");
process.exitCode = await main(process.argv.slice(2), {
  demonstration: async () =>
    (await import("../../test/seeds/maine-et-loire-2012/demonstration.ts")).demonstration,
});
