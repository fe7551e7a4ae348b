import fc from "fast-check";
import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Programme } from "../../../shared/programme/programme.ts";
import { STANDARD } from "../../../shared/programme/programmes/standard.ts";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import { attendanceInSql } from "../../support/attendanceInSql.ts";
import { aDepartment, type BuiltAssociation } from "../../support/departmentBuilder.ts";
import type { Counts } from "../../support/figuresInSql.ts";
import { randomDepartment } from "../../support/randomDepartment.ts";

const programme: fc.Arbitrary<Programme> = fc
  .record({
    minimumHours: fc.constantFrom(2, 7.5, 9, null),
    capacity: fc.constantFrom(2, 6, null),
    halfDaysAWeek: fc.constantFrom({ min: 1, max: 1 }, { min: 2, max: 4 }, null),
  })
  .map((decided) => ({ ...STANDARD, ...decided }));

const opening = fc.record({
  capacity: fc.constantFrom(1, 2, 6, null, ILLEGIBLE),
  start: fc.constantFrom("2011-12-31", "2012-01-01", "2012-12-31", "2013-01-01", null, ILLEGIBLE),
  end: fc.constantFrom("2011-12-31", "2012-01-01", "2012-12-31", "2013-01-01", null, ILLEGIBLE),
});
type Opening = typeof opening extends fc.Arbitrary<infer O> ? O : never;

/** The same association, its workshops open and large as drawn. */
function opened(association: BuiltAssociation, openings: readonly Opening[]): BuiltAssociation {
  const workshops = association.facts.workshops.map((workshop, index) => ({
    ...workshop,
    ...openings[index],
  }));
  return { ...association, facts: { ...association.facts, workshops } };
}

const department = fc
  .record({
    parts: randomDepartment,
    openings: fc.array(fc.array(opening, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
    programme,
  })
  .map(({ parts: { associations, own }, openings, programme: decided }) => ({
    associations: associations.map((association, index) => opened(association, openings[index] ?? [])),
    own,
    programme: decided,
  }));

const positive = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** Some classes of a count. */
const only = (counts: Counts, ...codes: readonly string[]): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([code]) => codes.includes(code)));

test("attendance, hours, rhythm and opening are what SQL finds in the raw rows", () => {
  fc.assert(
    fc.property(department, ({ associations, own, programme: decided }) => {
      const figures = computeFigures(aDepartment(associations, own, decided), 2012);
      const asked = attendanceInSql(associations, own, decided);
      const figure = (id: string) => figures.find((one) => one.id === id) ?? expect.fail(id);
      const classes = (id: string): Counts =>
        positive(Object.fromEntries(figure(id).breakdown.map(({ code, count }) => [code, count])));
      const countsOf = (id: string): Counts => ({ ...classes(id), ...positive({ "?": figure(id).unknown }) });
      const { "?": unsaid = 0, ...recorded } = asked.rows;
      const said = only(recorded, "present", "absent_excuse", "absent_non_excuse");

      const [weekMinutes = 0, weeks] = asked.weeklyMinutes;
      expect([figure("heures-par-semaine").numerator, figure("heures-par-semaine").denominator]).toEqual([
        weekMinutes / 60,
        weeks,
      ]);
      expect(countsOf("heures-par-semaine")).toEqual(asked.weeksByHours);

      expect(classes("semaines-sous-minimum")).toEqual(only(asked.states, "sous_minimum", "au_minimum"));
      const { sans_minimum: without = 0, heures_inconnues: untimed = 0 } = asked.states;
      expect(figure("semaines-sous-minimum").unknown).toBe(without + untimed);
      expect(countsOf("personnes-sous-minimum-par-nombre-de-semaines")).toEqual(asked.peopleByWeeksUnder);
      expect(countsOf("part-contrats-au-minimum")).toEqual(
        decided.minimumHours === null ? {} : asked.contracts,
      );

      expect(countsOf("taux-de-presence")).toEqual({ ...said, ...positive({ "?": unsaid }) });
      expect(countsOf("taux-de-presence-hors-excuses")).toEqual({
        ...only(said, "present", "absent_non_excuse"),
        ...positive({ "?": unsaid }),
      });
      const expected = figure("taux-de-presence-sur-attendus");
      const attended = Object.values(said).reduce((sum, rows) => sum + rows, 0);
      expect([expected.numerator, expected.denominator, expected.unknown]).toEqual([
        attended === 0 ? 0 : (said.present ?? 0),
        attended + unsaid,
        unsaid,
      ]);

      const halfDays = figure("demi-journees-par-participant");
      expect([halfDays.numerator, halfDays.denominator, halfDays.unknown]).toEqual(asked.halfDays);
      expect(halfDays.breakdown.map(({ code, count, display }) => [code, count, display])).toEqual(
        asked.usualHalfDays,
      );
      expect(countsOf("part-semaines-dans-le-rythme")).toEqual(
        decided.halfDaysAWeek === null ? {} : asked.inRhythm,
      );

      const hours = figure("heures-ouverture-par-semaine");
      expect([hours.numerator, hours.denominator, hours.unknown]).toEqual(asked.openingHours);
      expect(classes("jours-ouverture")).toEqual(asked.openingDays);
      expect([figure("jours-ouverture").numerator, figure("jours-ouverture").unknown]).toEqual(
        asked.sayingDays,
      );
      const capacity = figure("capacite-simultanee");
      expect([capacity.numerator ?? 0, capacity.unknown]).toEqual(asked.capacity);
      expect(countsOf("capacite-par-atelier")).toEqual(asked.workshopsByCapacity);

      const filling = figure("remplissage-des-seances");
      const [present, places, over = 0] = asked.filling;
      expect([filling.numerator, filling.denominator]).toEqual([present, places]);
      expect([filling.unknown]).toEqual(asked.fillingUnknown);
      expect(filling.quality.some((sentence) => sentence.startsWith(`${over} séance`))).toBe(over > 0);
      expect(classes("seances-par-jour")).toEqual(asked.sessionsByDay);

      const participation = figure("heures-de-participation");
      const [minutes = 0, unknownLength = 0] = asked.minutes;
      expect([(participation.numerator ?? 0) * 60, participation.unknown]).toEqual([
        expect.closeTo(minutes, 6),
        unknownLength + unsaid,
      ]);
    }),
    { numRuns: 300 },
  );
});
