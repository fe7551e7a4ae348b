import fc from "fast-check";
import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import type { Programme } from "../../../shared/programme/programme.ts";
import { MAINE_ET_LOIRE_2012 } from "../../../shared/programme/programmes/maineEtLoire2012.ts";
import { MOBILISATION_2014 } from "../../../shared/programme/programmes/mobilisation2014.ts";
import { isKnown } from "../../../shared/records/value.ts";
import { aDepartment, aRecord, type BuiltAssociation } from "../../support/departmentBuilder.ts";
import type { Counts } from "../../support/figuresInSql.ts";
import { meansInSql } from "../../support/meansInSql.ts";
import { randomDepartment, type RandomParts } from "../../support/randomDepartment.ts";

const PROGRAMME: Programme = { ...MOBILISATION_2014, territories: MAINE_ET_LOIRE_2012.territories };

const TERRITORIES = [
  aRecord("territories", { commune: "49328", territory: "Saumurois" }),
  aRecord("territories", { commune: "75056", territory: "Ailleurs" }),
  aRecord("territories", { commune: "49007", territory: "SAUMUROIS" }),
];

const ACTIONS = ["langue", "Remobilisation", "Jardin"] as const;

/** With objectives for the actions of the groups, territories, and grants that are now and then above the cost. */
const parts = fc
  .record({
    department: randomDepartment,
    territories: fc.subarray(TERRITORIES),
    actions: fc.array(fc.constantFrom(...ACTIONS), { minLength: 3, maxLength: 3 }),
  })
  .map(({ department: { associations, own }, territories, actions }): RandomParts => ({
    associations,
    own: {
      ...own,
      territories,
      objectives: own.objectives.map((row, index) => ({ ...row, action: actions[index] ?? "Jardin" })),
      conventions: own.conventions.map((row) => ({
        ...row,
        totalCost: isKnown(row.totalCost) ? row.totalCost % 6000 : row.totalCost,
      })),
    },
  }));

function reading({ associations, own }: RandomParts) {
  const figures = computeFigures(aDepartment(associations, own, PROGRAMME), 2012);
  const figure = (id: string): Figure => figures.find((one) => one.id === id) ?? expect.fail(id);
  const classes = (id: string): Counts =>
    Object.fromEntries(
      figure(id)
        .breakdown.filter(({ code, count }) => count > 0 && code !== "non_renseigne")
        .map(({ code, count }) => [code, count]),
    );
  const withUnknown = (id: string): Counts => {
    const { unknown } = figure(id);
    return { ...classes(id), ...(unknown > 0 ? { "?": unknown } : {}) };
  };
  const quotientOf = (id: string) => [figure(id).numerator, figure(id).denominator];
  const sumOf = (id: string) => [figure(id).numerator ?? 0, figure(id).unknown];
  return { figure, classes, withUnknown, quotientOf, sumOf };
}

test("means, costs, targets, themes and territories are what SQL finds in the raw rows", () => {
  fc.assert(
    fc.property(parts, ({ associations, own }) => {
      const { figure, classes, withUnknown, quotientOf, sumOf } = reading({ associations, own });
      const asked = meansInSql(associations, own);

      expect(figure("objectif-de-participants").display).toBe(asked.target);
      const byAction = figure("objectif-de-participants").breakdown.map(({ code, display }) => [
        code,
        display,
      ]);
      expect(Object.fromEntries(byAction)).toEqual(asked.byAction);

      expect(withUnknown("seances-par-axe")).toEqual(asked.sessionsByAxis);
      expect(withUnknown("seances-par-theme")).toEqual(asked.sessionsByTheme);
      expect(classes("participants-par-axe")).toEqual(asked.presentByAxis.classes);
      expect(sumOf("participants-par-axe")).toEqual(asked.presentByAxis.people);
      expect(classes("participants-par-theme")).toEqual(asked.presentByTheme.classes);
      expect(sumOf("participants-par-theme")).toEqual(asked.presentByTheme.people);

      expect(classes("equipe-par-contrat")).toEqual(asked.contracts);
      expect(classes("equipe-par-fonction")).toEqual(asked.positions);
      expect(sumOf("equipe-par-contrat")).toEqual(asked.team);
      expect(sumOf("equipe-par-fonction")).toEqual(asked.team);
      for (const { code, count, display } of figure("equipe-par-fonction").breakdown) {
        const fullTime = asked.fullTime[code] ?? 0;
        if (count > 0)
          expect(display).toBe(fullTime === 0 ? String(count) : `${count}, dont ${fullTime} à temps plein`);
      }
      expect(sumOf("heures-mensuelles-temps-partiel")).toEqual(asked.hours);
      expect(classes("materiel")).toEqual(asked.equipment);
      expect([figure("materiel").unknown]).toEqual(asked.withoutQuantity);

      expect(sumOf("cout-total")).toEqual(asked.cost);
      const share = figure("part-du-departement-dans-le-cout");
      expect([share.numerator, share.denominator, share.unknown]).toEqual(asked.grantShare);
      const perPerson = figure("cout-par-personne");
      expect([perPerson.numerator, perPerson.denominator, perPerson.unknown]).toEqual(asked.costPerPerson);
      expect(quotientOf("cout-par-heure")).toEqual(asked.costPerHour);
      expect(classes("part-des-financeurs")).toEqual(asked.funders);

      expect(withUnknown("places-par-territoire")).toEqual(asked.places);
      expect(withUnknown("participants-par-territoire")).toEqual(asked.territories);
    }),
    { numRuns: 150 },
  );
});

const reversed = <T>(rows: readonly T[]): readonly T[] => [...rows].reverse();

test("none of these figures depends on the order of the rows of the means, the objectives or the territories", () => {
  fc.assert(
    fc.property(parts, ({ associations, own }) => {
      const turnedOver = reversed(associations).map((association): BuiltAssociation => {
        const { facts } = association;
        const { staff, fundings, equipment, groups } = facts;
        return {
          ...association,
          facts: {
            ...facts,
            staff: reversed(staff),
            fundings: reversed(fundings),
            equipment: reversed(equipment),
            // Sessions name groups by their place.
            groups,
          },
        };
      });
      const turned = {
        ...own,
        conventions: reversed(own.conventions),
        objectives: reversed(own.objectives),
        territories: reversed(own.territories),
      };
      expect(computeFigures(aDepartment(turnedOver, turned, PROGRAMME), 2012)).toEqual(
        computeFigures(aDepartment(associations, own, PROGRAMME), 2012),
      );
    }),
  );
});
