import { expect, test } from "vitest";
import { type Bar, BarChart } from "../../../server/charts/barChart.tsx";

const drawn = (bars: readonly Bar[]) => String(BarChart({ title: "Sorties", bars }));
const numbers = (svg: string, of: RegExp) => [...svg.matchAll(of)].map(([, number]) => Number(number));

const SVG = drawn([
  {
    label: "Démarches d'insertion sociale (santé, logement, vie sociale)",
    length: 1,
    value: "41\u00A0% (112)",
  },
  { label: "Emploi", length: 0.5, value: "20\u00A0% (56)" },
  { label: "Autre", length: 0, value: "0\u00A0% (0)" },
]);

test("a bar is as long as its share of the longest one, and its value stands at its end", () => {
  const widths = numbers(SVG, /<rect[^>]* width="([\d.]+)%"/g);
  const [longest = 0, half = 0, none] = widths;
  expect(longest).toBeGreaterThan(0);
  expect(half).toBeCloseTo(longest / 2, 6);
  expect(none).toBe(0);
  expect(numbers(SVG, /<text x="([\d.]+)%"/g)).toEqual(widths);
});

test("each bar stands below its label, however many lines it takes, and nothing overlaps nor stands out", () => {
  const tops = numbers(SVG, /<rect y="(\d+)"/g);
  const labels = numbers(SVG, /<text y="(\d+)"/g);
  // Two lines for the first label, one for each of the others.
  expect(labels).toHaveLength(4);
  const [, lastLine = 0, second = 0, third = 0] = labels;
  const [first = 0, next = 0, last = 0] = tops;
  const order = [lastLine, first, second, next, third, last];
  expect(order).toEqual([...order].sort((a, b) => a - b));
  const [thickness = 0] = numbers(SVG, /<rect[^>]* height="(\d+)"/g);
  const [height = 0] = numbers(SVG, /width="100%" height="(\d+)"/g);
  expect(last + thickness).toBeLessThanOrEqual(height);
});

test("it is one image with a name, and has no style of its own, which the security policy refuses", () => {
  expect(SVG).toMatch(/^<svg[^>]* role="img" aria-label="Sorties : /);
  expect(SVG).not.toMatch(/style=|<style/);
});
