import { expect, test } from "vitest";
import { COLLEAGUE, OWNER, scriptProject } from "./scriptProject.ts";

test("properties of a person are theirs, those of the document everybody's", () => {
  const { evaluate } = scriptProject();
  evaluate(
    `(PropertiesService.getUserProperties().setProperty("a", 1), PropertiesService.getDocumentProperties().setProperty("b", "2"))`,
    {
      user: OWNER,
    },
  );
  const read = `[PropertiesService.getUserProperties().getProperty("a"), PropertiesService.getDocumentProperties().getProperties()]`;
  expect(evaluate(read, { user: OWNER })).toEqual(["1", { b: "2" }]);
  expect(evaluate(read, { user: COLLEAGUE })).toEqual([null, { b: "2" }]);
});

test("a property holds 9 kB and a store 500 kB", () => {
  const { evaluate } = scriptProject();
  const store = "PropertiesService.getScriptProperties()";
  expect(() => evaluate(`void ${store}.setProperty("a", "x".repeat(9 * 1024))`)).not.toThrow();
  expect(() => evaluate(`void ${store}.setProperty("a", "x".repeat(9 * 1024 + 1))`)).toThrow(
    "Argument too large: value",
  );
  expect(() =>
    evaluate(
      `(() => { for (let i = 0; i < 60; i += 1) ${store}.setProperty("k" + i, "x".repeat(9000)); })()`,
    ),
  ).toThrow(/property storage quota/);
});

test("the cache forgets after its time, and refuses more than 100 kB", () => {
  const { host, evaluate } = scriptProject();
  const script = host(`
    function put() { CacheService.getUserCache().put("a", "1", 60); }
    function get() { return CacheService.getUserCache().get("a"); }`);
  script.run("put");
  expect(script.run("get").result).toBe("1");
  script.passTime(60_000);
  expect(script.run("get").result).toBeNull();
  expect(() => evaluate(`CacheService.getScriptCache().put("a", "x".repeat(100 * 1024 + 1))`)).toThrow(
    "Argument too large",
  );
});
