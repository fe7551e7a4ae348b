import fc from "fast-check";
import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import { aDepartment, aRecord } from "../../support/departmentBuilder.ts";
import { randomDepartment } from "../../support/randomDepartment.ts";
import { staysInSql } from "../../support/staysInSql.ts";

const references = fc.uniqueArray(
  fc
    .record({
      indicator: fc.constantFrom("Part ≥ 4 ans", "Part < 4 ans", "Taux"),
      scope: fc.constantFrom("Département", "France"),
      year: fc.constantFrom(2011, 2012),
      value: fc.oneof(
        fc.constant(null),
        fc.integer({ min: 0, max: 999 }).map((tenths) => tenths / 10),
      ),
    })
    .map((row) => aRecord("references", row)),
  { maxLength: 4, selector: ({ indicator, scope, year }) => [indicator, scope, year].join() },
);

test("stays, returns, exits by public, effects and contacts are what SQL finds in the raw rows", () => {
  fc.assert(
    fc.property(randomDepartment, references, ({ associations, own }, rows) => {
      const department = { ...own, references: rows };
      const figures = computeFigures(aDepartment(associations, department), 2012);
      const asked = staysInSql(associations, department);
      const figure = (id: string) => figures.find((one) => one.id === id) ?? expect.fail(id);
      const held = (id: string) =>
        Object.fromEntries(
          figure(id)
            .breakdown.filter(({ count, code }) => count > 0 && code !== "non_renseigne")
            .map(({ code, count }) => [code, count]),
        );
      const counts = (id: string) => ({
        ...held(id),
        ...(figure(id).unknown === 0 ? {} : { "?": figure(id).unknown }),
      });
      const quotient = (id: string) => [figure(id).numerator ?? 0, figure(id).denominator ?? 0];
      expect(held("parcours-par-personne")).toEqual(asked.staysByPerson);
      expect(quotient("part-retours")).toEqual(asked.returned);
      expect(quotient("delai-de-retour")).toEqual(asked.delay);
      expect([figure("prolongations").value, figure("prolongations").unknown]).toEqual(asked.renewals);
      expect(counts("sorties-par-categorie-asp")).toEqual(asked.asp);
      expect(counts("sorties-par-public-et-issue")).toEqual(asked.atEntry);
      expect(counts("sorties-par-public-a-la-sortie-et-issue")).toEqual(asked.atExit);
      expect(counts("sorties-resultats-fse")).toEqual(asked.esf);
      expect(quotient("part-sorties-dynamiques")).toEqual(asked.dynamic);
      expect(quotient("part-sorties-positives-autres-publics")).toEqual(asked.positiveOfOthers);
      expect(counts("sorties-positives-detail")).toEqual(asked.positive);
      expect(counts("sorties-sans-solution-par-motif")).toEqual(asked.reasons);
      expect(counts("situation-a-six-mois")).toEqual(asked.sixMonths);
      const { rights } = asked;
      expect(
        Object.fromEntries(
          Object.keys(rights).map((code) => [code, held("participants-par-situation-de-droit")[code]]),
        ),
      ).toEqual(rights);
      expect([figure("participants-par-situation-de-droit").unknown]).toEqual(asked.rightsUnknown);
      expect(counts("part-minima-sociaux")).toEqual(asked.minimum);
      expect(held("effets-constates")).toEqual(asked.effects);
      expect([figure("effets-constates").unknown]).toEqual(asked.effectsUnknown);
      expect(counts("relances")).toEqual(asked.contactResults);
      expect(held("relances-par-moyen")).toEqual(asked.contactMeans);
      expect(quotient("relances-par-personne")).toEqual(asked.perPerson);
      expect(held("relances-par-personne")).toEqual(asked.peopleByContacts);
      // STANDARD says four weeks.
      expect([
        figure("personnes-sans-nouvelle").value ?? 0,
        figure("personnes-sans-nouvelle").unknown,
      ]).toEqual(asked.silent);
      expect(counts("anciennete-rsa-quatre-ans-et-plus")).toEqual(asked.fourYears);
      const values = figure("valeurs-de-reference").breakdown.map(({ count }) => count);
      expect([...values].sort((a, b) => a - b)).toEqual(asked.references);
    }),
    { numRuns: 200 },
  );
});

const reversed = <T>(rows: readonly T[]): readonly T[] => [...rows].reverse();

test("none of these figures depends on the order of the contacts, the stays or the references", () => {
  fc.assert(
    fc.property(randomDepartment, references, ({ associations, own }, rows) => {
      const turned = reversed(associations).map((association) => ({
        ...association,
        facts: {
          ...association.facts,
          contacts: reversed(association.facts.contacts),
          enrolments: reversed(association.facts.enrolments),
        },
      }));
      expect(computeFigures(aDepartment(turned, { ...own, references: reversed(rows) }), 2012)).toEqual(
        computeFigures(aDepartment(associations, { ...own, references: rows }), 2012),
      );
    }),
  );
});
