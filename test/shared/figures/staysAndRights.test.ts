import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import {
  aDepartment,
  anAssociation,
  type PersonSpec,
  type StaySpec,
} from "../../support/departmentBuilder.ts";

function figuresOf(people: readonly PersonSpec[], elsewhere: readonly PersonSpec[] = [], year = 2012) {
  const figures = computeFigures(
    aDepartment([
      anAssociation({ structure: "A", people }),
      anAssociation({ structure: "B", people: elsewhere }),
    ]),
    year,
  );
  return (id: string): Figure => figures.find((figure) => figure.id === id) ?? expect.fail(id);
}

const stays = (...all: readonly StaySpec[]): PersonSpec => ({ stays: all });
const held = ({ breakdown }: Figure) =>
  Object.fromEntries(breakdown.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]));

test("somebody with two rights counts in both, by the rights of the first stay of the year", () => {
  const figure = figuresOf([
    stays({ rights: ["rsa_socle", "aah"] }),
    stays({ rights: ["demandeur_emploi"] }, { entry: "2012-06-01", rights: ["retraite"] }),
    stays({ rights: [] }),
    stays({ rights: ILLEGIBLE }),
  ])("participants-par-situation-de-droit");
  expect(held(figure)).toEqual({ rsa_socle: 1, aah: 1, demandeur_emploi: 1 });
  expect([figure.value, figure.unknown]).toEqual([3, 1]);
  expect(new Set(figure.breakdown.map(({ ratio }) => ratio))).toEqual(new Set([null]));
});

test("minima sociaux are a majority when 6 of 10 have one, the one of whom nothing is known being among the 10", () => {
  const share = figuresOf([
    ...(["rsa_majore", "ris", "eris", "ass", "aspa", "asi"] as const).map((right) =>
      stays({ rights: [right, "autre"] }),
    ),
    ...(["demandeur_emploi", "retraite", "aucune"] as const).map((right) => stays({ rights: [right] })),
    stays({ rights: null }),
  ])("part-minima-sociaux");
  expect([share.numerator, share.denominator, share.unknown]).toEqual([6, 10, 1]);
});

test("effects of two stays of the year add up without counting anyone twice; those of another year are not there", () => {
  const effects = figuresOf(
    [
      { who: "same", stays: [{ effects: ["isolement", "confiance"] }] },
      stays({ effects: null }),
      stays({ entry: "2011-01-03", exit: "2011-06-30", effects: ["sante"] }, { effects: ["mobilite"] }),
    ],
    [{ who: "same", stays: [{ entry: "2012-05-02", effects: ["isolement", "langue"] }] }],
  )("effets-constates");
  expect(held(effects)).toEqual({ isolement: 1, confiance: 1, langue: 1, mobilite: 1 });
  expect([effects.value, effects.unknown, effects.denominator]).toEqual([2, 1, null]);
});

test("a right opened on 31 December 2008 is 4 years old on 31 December 2012, one opened the day after is not", () => {
  const opened = (rsaOpening: StaySpec["rsaOpening"] = null) => stays({ rsaOpening });
  const share = figuresOf([
    opened("2008-12-31"),
    opened("1995-06-01"),
    opened("2009-01-01"),
    opened("2013-01-01"),
    opened(),
  ])("anciennete-rsa-quatre-ans-et-plus");
  expect([share.numerator, share.denominator, share.unknown]).toEqual([2, 3, 2]);
});

test("stays of every year are known until the end of the year, and the return of a later year is not", () => {
  const people = [
    stays(
      { entry: "2009-01-05", exit: "2009-06-30" },
      { entry: "2010-01-04", exit: "2010-06-30" },
      { entry: "2012-01-02", exit: "2012-06-29" },
      { entry: "2013-02-04" },
    ),
    stays({ entry: "2012-02-01", exit: "2012-03-02" }, { entry: "2013-01-02" }),
    // Not welcomed in 2012.
    stays({ entry: "2009-01-05", exit: "2009-06-30" }),
  ];
  const in2012 = figuresOf(people);
  expect(held(in2012("parcours-par-personne"))).toEqual({ "1": 1, "3_plus": 1 });
  const returns = in2012("part-retours");
  expect([returns.numerator, returns.denominator]).toEqual([1, 2]);
  // 30 June 2010 to 2 January 2012: 551 days. The return of 2010 is not of the year.
  expect([in2012("delai-de-retour").value, in2012("delai-de-retour").denominator]).toEqual([551, 1]);
  // 29 June 2012 to 4 February 2013: 220 days; 2 March 2012 to 2 January 2013: 306 days.
  const delay = figuresOf(people, [], 2013)("delai-de-retour");
  expect([delay.numerator, delay.denominator]).toEqual([526, 2]);
});

test("stays that begin on one day in two structures are one return", () => {
  const before = { entry: "2011-01-10", exit: "2011-06-30", outcome: "soc_vie" } as const;
  const figure = figuresOf(
    [{ who: "same", stays: [before, { entry: "2012-03-01" }] }],
    [{ who: "same", stays: [{ entry: "2012-03-01" }] }],
  );
  expect([figure("delai-de-retour").numerator, figure("delai-de-retour").denominator]).toEqual([245, 1]);
  expect(held(figure("parcours-par-personne"))).toEqual({ "3_plus": 1 });
});

test("somebody whose first stay was renewed, who left later and came back, has returned", () => {
  const figure = figuresOf([
    stays(
      { entry: "2010-01-04", exit: "2010-12-31", outcome: "renouv" },
      { entry: "2011-01-03", exit: "2011-12-31", outcome: "soc_vie" },
      { entry: "2012-01-10" },
    ),
  ]);
  // 31 December 2011 to 10 January 2012.
  expect([figure("delai-de-retour").numerator, figure("delai-de-retour").denominator]).toEqual([10, 1]);
});

test("an exit that cannot be read has not ended: nobody comes back from it", () => {
  const figure = figuresOf([stays({ entry: "2011-01-03", exit: ILLEGIBLE }, { entry: "2012-03-01" })]);
  expect(figure("part-retours").numerator).toBe(0);
  expect(figure("parcours-par-personne").display).toContain("Deux parcours");
});

test("a stay that ended without a known outcome may be a renewal: it is unknown there", () => {
  const ended = (outcome: StaySpec["outcome"] = null) => stays({ exit: "2012-06-29", outcome });
  const renewals = figuresOf([
    ended("renouv"),
    ended("soc_vie"),
    ended(),
    stays({ exit: null, outcome: "renouv" }),
    stays({ exit: "2013-01-01", outcome: "renouv" }),
  ])("prolongations");
  expect([renewals.value, renewals.unknown]).toEqual([1, 1]);
});
