import { expect, test } from "vitest";
import { INCOME_RIGHT } from "../../../shared/nomenclature/incomeRight.ts";
import { WEEKDAY } from "../../../shared/nomenclature/weekday.ts";
import type { Programme } from "../../../shared/programme/programme.ts";
import { programmeNamed, PROGRAMMES } from "../../../shared/programme/programmes.ts";
import { HIRSON_2018 } from "../../../shared/programme/programmes/hirson2018.ts";
import { STANDARD } from "../../../shared/programme/programmes/standard.ts";
import { fold } from "../../../shared/records/fold.ts";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import { ASSOCIATION_TABS, ASSOCIATION_TEMPLATE } from "../../../shared/workbook/template.ts";

const each = test.each(PROGRAMMES.map((programme) => [programme.key, programme] as const));

const codesOf = ({ entries }: { readonly entries: readonly { readonly code: string }[] }) =>
  entries.map(({ code }) => code);

test("programmes are named once, in ASCII, by their key as by their label", () => {
  for (const names of [PROGRAMMES.map(({ key }) => key), PROGRAMMES.map(({ label }) => fold(label))])
    expect(new Set(names).size).toBe(PROGRAMMES.length);
  for (const { key } of PROGRAMMES) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

each("%s asks only for rights, days, tabs and domains that exist", (_key, programme) => {
  const { rights, openingDays, optionalTabs, assessment } = programme;
  expect(codesOf(INCOME_RIGHT)).toEqual(expect.arrayContaining([...rights]));
  expect(rights).not.toEqual([]);
  expect(codesOf(WEEKDAY)).toEqual(expect.arrayContaining([...(openingDays ?? [])]));
  const optional = ASSOCIATION_TEMPLATE.tabs.filter((tab) => tab.optional === true).map(({ key }) => key);
  expect(optional).toEqual(expect.arrayContaining([...optionalTabs]));
  const columns = Object.keys(ASSOCIATION_TABS.assessments.columns);
  expect(columns).toEqual(expect.arrayContaining([...assessment.domains]));
});

each("%s has actions of different names, and the tab where the structures name them", (_key, programme) => {
  const names = programme.actions.map(({ name }) => fold(name));
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain("");
  if (names.length > 0) expect(programme.optionalTabs).toContain("groups");
});

const rangesOf = ({ halfDaysAWeek, target, actions }: Programme) =>
  [
    halfDaysAWeek,
    target,
    ...actions.flatMap((action) => [action.halfDaysAWeek, action.sessionsAWeek]),
  ].flatMap((range) => range ?? []);

each("%s goes from the least to the most, and says all its words and its source", (_key, programme) => {
  for (const { min, max } of rangesOf(programme)) {
    expect(min).toBeGreaterThanOrEqual(0);
    expect(max).toBeGreaterThanOrEqual(min);
  }
  for (const word of [...Object.values(programme.words), programme.source, programme.label])
    expect(word.trim()).not.toBe("");
});

test("a card names its programme by its key or its label, whatever the case and the accents; else the law speaks", () => {
  expect(programmeNamed("HIRSON-2018")).toBe(HIRSON_2018);
  expect(programmeNamed("ateliers d’insertion (ccas d'hirson, 2018)")).toBe(HIRSON_2018);
  for (const name of [null, ILLEGIBLE, "", "un programme d'ailleurs"])
    expect(programmeNamed(name)).toBe(STANDARD);
});
