import { expect, test } from "vitest";
import { scriptProject } from "./scriptProject.ts";

const script = scriptProject().host(`
function echo(value) { return value; }
function secret_() { return 1; }
const arrow = () => 1;
function give() { return { day: new Date() }; }
function giveFunction() { return [echo]; }
function giveSheet() { return { sheet: sheet() }; }
function giveItself() { const value = {}; value.value = value; return value; }
function giveNothing() {}
function giveHoles() { return { absent: undefined, list: [undefined, 1, null] }; }
function fail() { throw new Error("Le SIRET manque"); }
function sort(value) { return Object.prototype.toString.call(value.list) + (value.list instanceof Array); }
`);

test("numbers, texts, lists and objects cross as copies", () => {
  const value = { name: "Zoé", list: [1, true, null, { deep: "x" }] };
  expect(script.call("echo", [value]).result).toEqual(value);
  expect(script.call("sort", [{ list: [] }]).result).toBe("[object Array]true");
});

test("private functions and unknown ones cannot be called", () => {
  expect(() => script.call("secret_")).toThrow("secret_ is not a function that a page may call");
  expect(() => script.call("echo; secret_()")).toThrow("is not a function that a page may call");
  expect(() => script.call("unknown")).toThrow("Script function not found: unknown");
});

test.each([
  ["give", "result.day is a Date"],
  ["giveFunction", "result[0] is a function"],
  ["giveSheet", "result.sheet is an object of a service"],
  ["giveItself", "nested too deeply"],
])("the call of %s fails: %s", (name, message) => {
  expect(() => script.call(name)).toThrow(message);
});

test("dates do not cross in arguments either", () => {
  expect(() => script.call("echo", [{ day: new Date() }])).toThrow("argument 1.day is a Date");
});

test("what has no value becomes null in a list, and disappears from an object", () => {
  expect(script.call("giveNothing").result).toBeNull();
  expect(script.call("giveHoles").result).toEqual({ list: [null, 1, null] });
});

test("the message of an error reaches the page", () => {
  expect(() => script.call("fail")).toThrow("Le SIRET manque");
});
