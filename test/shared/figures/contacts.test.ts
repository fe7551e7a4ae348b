import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { STANDARD } from "../../../shared/programme/programmes/standard.ts";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import type { RecordOf } from "../../../shared/records/record.ts";
import {
  aDepartment,
  anAssociation,
  aRecord,
  type BuiltAssociation,
} from "../../support/departmentBuilder.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

function figuresOf(associations: readonly BuiltAssociation[], year = 2012) {
  const figures = computeFigures(aDepartment(associations, null, { ...STANDARD, silentWeeks: 4 }), year);
  return (id: string): Figure => figures.find((figure) => figure.id === id) ?? expect.fail(id);
}

const held = ({ breakdown }: Figure) =>
  Object.fromEntries(breakdown.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]));

const contact = (
  participant: string,
  date: string,
  means: RecordOf<"contacts">["means"],
  result: RecordOf<"contacts">["result"],
) => aRecord("contacts", { participant, date, means, result });

test("7 attempts at 3 people, one of whom two structures call, are 2.3 a person; those of another year are not there", () => {
  const A = anAssociation({
    structure: "A",
    people: [{ who: "same" }, {}],
    contacts: [
      contact("P-1", "2012-01-01", "telephone", "injoignable"),
      contact("P-1", "2012-02-01", "message", "message_laisse"),
      contact("P-2", "2012-02-01", "telephone", "joint"),
      contact("P-2", "2012-12-31", "visite", null),
      contact("P-2", "2011-12-31", "visite", "joint"),
      contact("P-2", "2013-01-01", "visite", "joint"),
    ],
  });
  const B = anAssociation({
    structure: "B",
    people: [{ who: "same" }, {}],
    contacts: [
      contact("P-1", "2012-02-01", "telephone", "joint"),
      contact("P-1", "2012-03-01", "telephone", ILLEGIBLE),
      contact("P-2", "2012-03-01", "courrier", "injoignable"),
    ],
  });
  const figure = figuresOf([A, B]);
  const results = figure("relances");
  expect(held(results)).toEqual({ joint: 2, message_laisse: 1, injoignable: 2 });
  expect([results.value, results.unknown]).toEqual([5, 2]);
  expect(held(figure("relances-par-moyen"))).toEqual({ telephone: 4, message: 1, courrier: 1, visite: 1 });
  const each = figure("relances-par-personne");
  expect([each.numerator, each.denominator, each.display]).toEqual([7, 3, "2,3"]);
  expect(held(each)).toEqual({ "1": 1, "2": 1, "3_plus": 1 });
});

/** A structure where each of those given came once a date, and somebody else on the last day that it writes. */
function structure(
  name: string,
  who: string,
  came: readonly string[],
  lastDay: string | null,
): BuiltAssociation {
  const present = (participant: string) => (date: string) =>
    aRecord("attendances", { date, halfDay: "matin", workshop: "Cuisine", participant, status: "present" });
  const stays = [{ entry: "2012-01-02" }];
  return anAssociation({
    structure: name,
    people: [
      { who, stays },
      { who: `${name} autre`, stays },
    ],
    workshops: [aRecord("workshops", { name: "Cuisine", modality: "collectif", duration: 120 })],
    attendances: [...came.map(present("P-1")), ...(lastDay === null ? [] : [lastDay].map(present("P-2")))],
  });
}

test("somebody who does not come here any more and comes there is not silent, even where they have left", () => {
  const here = structure("A", "same", ["2012-01-09"], "2012-06-15");
  expect(figuresOf([here])("personnes-sans-nouvelle").value).toBe(1);
  const there = structure("B", "same", ["2012-06-11"], "2012-06-15");
  expect(figuresOf([here, there])("personnes-sans-nouvelle").value).toBe(0);
  const { facts } = there;
  const enrolments = facts.enrolments.map((stay) =>
    stay.participant === "P-1" ? { ...stay, exit: "2012-06-12" } : stay,
  );
  const gone = { ...there, facts: { ...facts, enrolments } };
  expect(figuresOf([here, gone])("personnes-sans-nouvelle").value).toBe(0);
});

test("a structure that writes no attendance says nothing of its own people, and silences nobody of another", () => {
  const here = structure("A", "same", ["2012-06-11"], "2012-06-15");
  const mute = structure("B", "same", [], null);
  const silent = figuresOf([here, mute])("personnes-sans-nouvelle");
  expect([silent.value, silent.unknown]).toEqual([0, 1]);
  expect(silent.quality.map(plainSpaces)).toContain(
    "1 personne sans aucune présence saisie par la structure, hors calcul.",
  );
});

test.each([
  // From the second ISO week, of 9 January, to the 24th, of 15 June.
  [22, 1],
  [23, 0],
])("the programme says how long is silent: %i weeks, %i person", (silentWeeks, silent) => {
  const here = aDepartment([structure("A", "same", ["2012-01-09"], "2012-06-15")], null, {
    ...STANDARD,
    silentWeeks,
  });
  const figure = computeFigures(here, 2012).find(({ id }) => id === "personnes-sans-nouvelle");
  expect(figure?.value).toBe(silent);
  expect(figure?.rule).toContain(`${silentWeeks} semaines`);
});

test("a structure that wrote attendance the year before and none since tells nothing of who is silent now", () => {
  const stopped = structure("A", "same", ["2011-12-05"], "2011-12-12");
  const silent = figuresOf([stopped])("personnes-sans-nouvelle");
  expect([silent.value, silent.unknown]).toEqual([null, 2]);
});

test("the last days of a year that belong to the first ISO week of the next are its last week", () => {
  // Monday 31 December 2012 is in the first week of 2013; the fourth week before it begins on 3 December.
  const came = (day: string) =>
    figuresOf([structure("A", "same", [day], "2012-12-31")])("personnes-sans-nouvelle");
  expect(came("2012-12-09").value).toBe(1);
  expect(came("2012-12-10").value).toBe(0);
});

test("attendance of the next year does not tell who was silent in this one", () => {
  const association = structure("A", "same", ["2012-01-09", "2013-02-04"], "2012-06-15");
  expect(figuresOf([association])("personnes-sans-nouvelle").value).toBe(1);
  expect(figuresOf([association], 2013)("personnes-sans-nouvelle").value).toBe(1);
});
