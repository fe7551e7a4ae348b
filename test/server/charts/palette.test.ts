import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PALETTE } from "../../../server/charts/palette.ts";

const { paper, tint, alert, text, quiet, link, warning, focus, bar } = PALETTE;

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance of sRGB). */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("contrasts are those that the WCAG give as examples", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(contrast("#ffffff", "#ffffff")).toBe(1);
  // #767676 is the lightest grey that passes AA on white, #949494 the lightest that passes 3:1.
  expect(contrast("#767676", "#ffffff")).toBeGreaterThanOrEqual(4.5);
  expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
  expect(contrast("#949494", "#ffffff")).toBeGreaterThanOrEqual(3);
  expect(contrast("#959595", "#ffffff")).toBeLessThan(3);
});

test.each([
  ["text on paper", text, paper],
  ["text on an alert", text, alert],
  ["text of the footer", text, tint],
  ["quiet text on paper", quiet, paper],
  ["links on paper", link, paper],
  ["links on an alert", link, alert],
  ["links of the footer", link, tint],
  ["the title of what is missing", warning, alert],
  ["paper on the banner and the buttons", paper, bar],
])("%s reads well: at least 4.5 to 1", (_, above, below) => {
  expect(contrast(above, below)).toBeGreaterThanOrEqual(4.5);
});

test.each([
  ["bars on paper", bar, paper],
  ["the focus ring on paper", focus, paper],
  ["the focus ring in the footer", focus, tint],
  ["the focus ring of the banner", paper, bar],
])("%s can be told apart: at least 3 to 1", (_, above, below) => {
  expect(contrast(above, below)).toBeGreaterThanOrEqual(3);
});

test("the style sheet has no colour of its own", () => {
  const style = readFileSync(new URL("../../../server/pages/style.css", import.meta.url), "utf8");
  expect(style).not.toMatch(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/i);
  const used = [...style.matchAll(/var\(--([a-z]+)\)/g)].map(([, name = ""]) => name);
  expect([...new Set(used)].sort()).toEqual(Object.keys(PALETTE).sort());
});
