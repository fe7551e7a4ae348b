import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { ANGERS_LOIRE_METROPOLE } from "../../../shared/programme/communes/angersLoireMetropole.ts";
import { MAINE_ET_LOIRE_2012 } from "../../../shared/programme/programmes/maineEtLoire2012.ts";
import { territoryOfCommune } from "../../../shared/programme/territories.ts";

type Grouping = { readonly code: string; readonly membres: readonly { readonly code: string }[] };
type Commune = {
  readonly code: string;
  readonly chefLieu?: string;
  readonly anciensCodes?: readonly string[];
};

/** A table of the « découpage administratif », as Etalab publishes it. */
const published = (table: string): unknown =>
  JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${table}.json`),
      "utf8",
    ),
  );

test("Angers Loire Métropole is its 29 communes of today and those that merged into them", () => {
  const metropole = (published("epci") as readonly Grouping[]).find(({ code }) => code === "244900015");
  const today = metropole?.membres.map(({ code }) => code) ?? [];
  expect(today).toHaveLength(29);
  const communes = published("communes") as readonly Commune[];
  const merged = communes.flatMap(({ code, chefLieu, anciensCodes = [] }) => [
    ...(chefLieu !== undefined && today.includes(chefLieu) ? [code] : []),
    ...(today.includes(code) ? anciensCodes : []),
  ]);
  expect([...ANGERS_LOIRE_METROPOLE].sort()).toEqual([...new Set([...today, ...merged])].sort());
});

test.each([
  ["49007", "Agglomération angevine"],
  // Andard, since 2016 in Loire-Authion.
  ["49004", "Agglomération angevine"],
  ["49328", "Territoires ruraux"],
  ["44109", null],
  [null, null],
])("the commune %s is in the territory %s", (commune, expected) => {
  expect(territoryOfCommune(MAINE_ET_LOIRE_2012.territories, commune)).toBe(expected);
});

test("a programme that names no territory puts no commune anywhere", () => {
  expect(territoryOfCommune(null, "49007")).toBeNull();
});
