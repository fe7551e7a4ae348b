import { expect, test } from "vitest";
import { computeFigures, FIGURES } from "../../../shared/figures/catalogue.ts";
import { SECTIONS } from "../../../server/pages/sections.ts";
import { aDepartment } from "../../support/departmentBuilder.ts";
import { maineEtLoire2012 } from "../../support/maineEtLoire2012.ts";

const KNOWN = new Set(FIGURES.map(({ id }) => id));
const shown = SECTIONS.flatMap(({ tiles, cards }) => [...tiles, ...cards.map(({ figure }) => figure)]);

test("every figure that the page names is in the catalogue", () => {
  const named = [...shown, ...SECTIONS.flatMap(({ cards }) => cards.flatMap(({ message }) => message.from))];
  expect(named.filter((id) => !KNOWN.has(id))).toEqual([]);
});

test("no figure stands twice on the page, and no anchor is that of a figure or of another section", () => {
  const anchors = SECTIONS.map(({ anchor }) => anchor);
  const all = [...shown, ...anchors];
  expect(new Set(all).size).toBe(all.length);
});

test("a card has classes to draw, and a tile no share to draw", () => {
  const { associations, own } = maineEtLoire2012();
  const figures = computeFigures(aDepartment(associations, own), 2012);
  const withValue = new Map(
    figures.filter(({ value }) => value !== null).map((figure) => [figure.id, figure]),
  );
  const breakdownOf = (wanted: string) => withValue.get(wanted)?.breakdown ?? [];
  const cards = SECTIONS.flatMap((section) => section.cards.map(({ figure }) => figure));
  const tiles = SECTIONS.flatMap((section) => section.tiles);
  expect(cards.filter((id) => withValue.has(id) && breakdownOf(id).length < 1)).toEqual([]);
  expect(tiles.filter((id) => breakdownOf(id).some(({ ratio }) => ratio !== null))).toEqual([]);
});
