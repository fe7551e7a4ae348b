import fc from "fast-check";
import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Department } from "../../../shared/figures/department.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { structuresTable } from "../../../shared/figures/structuresTable.ts";
import { activityFacts, aDepartment, type BuiltAssociation } from "../../support/departmentBuilder.ts";
import { type Counts, figuresInSql } from "../../support/figuresInSql.ts";
import { participantsInSql } from "../../support/participantsInSql.ts";
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

/** Where unknowns are in the denominator, they are a class of the breakdown. */
function countsOfAll(figures: readonly Figure[], id: string): Counts {
  const { "?": unknown, non_renseigne: notSaid, ...counts } = countsOf(figures, id);
  // A figure of which nothing is known is « sans objet »: it has unknowns, and no class.
  const shown = figures.find((figure) => figure.id === id)?.value === null ? unknown : notSaid;
  expect([id, shown]).toEqual([id, unknown]);
  return { ...counts, ...(unknown === undefined ? {} : { "?": unknown }) };
}

test("participants, processes, assessments, rhythm and means are what SQL finds in the raw rows", () => {
  fc.assert(
    fc.property(randomDepartment, ({ associations, own }) => {
      const figures = computeFigures(aDepartment(associations, own), 2012);
      const asked = participantsInSql(associations);
      const figure = (id: string) => figures.find((one) => one.id === id) ?? expect.fail(id);
      const quotientOf = (id: string) => [figure(id).numerator, figure(id).denominator];
      expect([figure("participants-accueillis").value]).toEqual(asked.participants);
      expect(countsOfAll(figures, "participants-par-sexe")).toEqual(asked.sex);
      expect(quotientOf("age-moyen")).toEqual(asked.age);
      expect(countsOfAll(figures, "part-hors-union-europeenne")).toEqual(asked.nationality);
      expect(countsOfAll(figures, "part-sans-qualification-valorisable")).toEqual(asked.qualification);
      expect(countsOfAll(figures, "part-inactivite-longue")).toEqual(asked.inactivity);
      expect(countsOfAll(figures, "part-francais-tres-faible-a-moyen")).toEqual(asked.french);
      expect(countsOfAll(figures, "cours-de-langue")).toEqual(asked.course);
      expect(countsOf(figures, "part-pas-prets-parcours-professionnel")).toEqual(asked.ready);
      expect(countsOf(figures, "resultat-du-processus")).toEqual(asked.results);
      expect(countsOf(figures, "amelioration-administratif")).toEqual(asked.byDomain.administrative);
      expect(countsOf(figures, "amelioration-vie-sociale-et-culturelle")).toEqual(asked.byDomain.socialLife);
      expect(countsOf(figures, "amelioration-langue")).toEqual(asked.byDomain.language);
      expect(countsOf(figures, "situation-sociale-stabilisee-ou-amelioree")).toEqual(asked.overall);
      expect(countsOf(figures, "bilans-complets-entree")).toEqual(asked.completeAtEntry);
      expect(quotientOf("duree-des-processus")).toEqual(asked.months);
      expect(countsOf(figures, "duree-des-processus")).toEqual(asked.peopleByAction);
      expect(countsOf(figures, "temps-individuel-et-collectif")).toEqual(asked.staffMinutes);
      expect(quotientOf("seances-par-semaine")).toEqual(asked.weeklySessions);
      expect(quotientOf("demi-journees-par-semaine")).toEqual(asked.weeklyHalfDays);
      const usual = figure("seances-par-semaine").breakdown.map(({ code, display }) => [code, display]);
      expect(Object.fromEntries(usual)).toEqual(asked.usualSessions);
      const { en_cours: goingOn = 0, "?": undated = 0 } = asked.groups;
      expect(figure("groupes-en-cours")).toMatchObject({ value: goingOn, unknown: undated });
      const [equivalents, untimed] = asked.staff;
      expect([
        figure("equivalents-temps-plein").numerator ?? 0,
        figure("equivalents-temps-plein").unknown,
      ]).toEqual([equivalents, untimed]);
      expect(countsOf(figures, "financements-par-financeur")).toEqual(asked.fundings);
      const amount = figure("montant-par-financeur");
      expect([amount.numerator ?? 0, amount.unknown]).toEqual(asked.amounts);
    }),
    { numRuns: 150 },
  );
});

/** The same department with its workbooks, its rows and its conventions in another order. */
function shuffled({ associations, own }: RandomParts, seed: number): Department {
  const shuffle = <T>(items: readonly T[]): readonly T[] =>
    fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), { numRuns: 1, seed })[0] ?? [];
  const reordered = associations.map((association): BuiltAssociation => {
    const { workbook, facts, registrations, attendances = [] } = association;
    const rows = {
      ...facts,
      participants: shuffle(facts.participants),
      enrolments: shuffle(facts.enrolments),
      assessments: shuffle(facts.assessments),
      groups: shuffle(facts.groups),
      staff: shuffle(facts.staff),
      fundings: shuffle(facts.fundings),
    };
    return {
      workbook,
      registrations: shuffle(registrations),
      facts: { ...rows, ...activityFacts(rows, shuffle(attendances)) },
    };
  });
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
