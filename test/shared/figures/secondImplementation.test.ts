import fc from "fast-check";
import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Department } from "../../../shared/figures/department.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { structuresTable } from "../../../shared/figures/structuresTable.ts";
import { aDepartment, type BuiltAssociation } from "../../support/departmentBuilder.ts";
import { type Counts, figuresInSql } from "../../support/figuresInSql.ts";
import { randomDepartment, type RandomParts } from "../../support/randomDepartment.ts";

function countsOf(figures: readonly Figure[], id: string): Counts {
  const { breakdown, unknown } = figures.find((figure) => figure.id === id) ?? expect.fail(id);
  const counts = [...breakdown.map(({ code, count }) => [code, count] as const), ["?", unknown] as const];
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

test("people, profile and exits are what SQL finds in the raw rows", () => {
  fc.assert(
    fc.property(randomDepartment, ({ associations, own }) => {
      const figures = computeFigures(aDepartment(associations, own), 2012);
      const asked = figuresInSql(associations);
      expect(figures.find(({ id }) => id === "personnes-accueillies")?.value).toBe(asked.people);
      expect(countsOf(figures, "repartition-par-sexe")).toEqual(asked.sex);
      expect(countsOf(figures, "repartition-par-age")).toEqual(asked.age);
      expect(countsOf(figures, "situation-familiale")).toEqual(asked.family);
      expect(countsOf(figures, "anciennete-rsa")).toEqual(asked.seniority);
      expect(countsOf(figures, "part-niveau-vi")).toEqual(asked.level);
      expect(countsOf(figures, "prescripteur-le-plus-frequent")).toEqual(asked.prescriber);
      expect(countsOf(figures, "situation-a-la-sortie")).toEqual(asked.exits);
    }),
    { numRuns: 150 },
  );
});

/** The same department with its workbooks, its rows and its conventions in another order. */
function shuffled({ associations, own }: RandomParts, seed: number): Department {
  const shuffle = <T>(items: readonly T[]): readonly T[] =>
    fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), { numRuns: 1, seed })[0] ?? [];
  const reordered = associations.map(({ workbook, facts, registrations }): BuiltAssociation => ({
    workbook,
    registrations: shuffle(registrations),
    facts: {
      ...facts,
      participants: shuffle(facts.participants),
      enrolments: shuffle(facts.enrolments),
    },
  }));
  return aDepartment(shuffle(reordered), {
    ...own,
    conventions: shuffle(own.conventions),
    structures: shuffle(own.structures),
  });
}

test("no figure depends on the order of the workbooks or of their rows", () => {
  fc.assert(
    fc.property(randomDepartment, fc.integer(), (parts, seed) => {
      const straight = aDepartment(parts.associations, parts.own);
      const mixed = shuffled(parts, seed);
      expect(computeFigures(mixed, 2012)).toEqual(computeFigures(straight, 2012));
      expect(structuresTable(mixed, 2012)).toEqual(structuresTable(straight, 2012));
    }),
  );
});

test("numerators, denominators and unknowns agree in every figure", () => {
  fc.assert(
    fc.property(randomDepartment, ({ associations, own }) => {
      for (const figure of computeFigures(aDepartment(associations, own), 2012)) {
        const { value, numerator, denominator, breakdown } = figure;
        if (figure.unit === "part" && typeof value === "number") {
          expect(value).toBe((numerator ?? NaN) / (denominator ?? NaN));
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        if (denominator === 0) expect([figure.id, value]).toEqual([figure.id, null]);
        const shared = breakdown.filter(({ ratio }) => ratio !== null);
        if (shared.length > 0) expect(shared.reduce((sum, { count }) => sum + count, 0)).toBe(denominator);
        expect(figure.display === "sans objet").toBe(value === null);
      }
    }),
  );
});
