import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapLabel } from "../../../server/charts/wrapLabel.ts";

test("a label is cut at its spaces", () => {
  const label = "Démarches d'insertion sociale (santé, logement, vie sociale)";
  expect(wrapLabel(label, 36)).toEqual(["Démarches d'insertion sociale", "(santé, logement, vie sociale)"]);
  expect(wrapLabel("Emploi", 36)).toEqual(["Emploi"]);
});

test("no line is wider than asked, but for a word that is; and nothing is lost", () => {
  const words = fc.array(fc.stringMatching(/^[a-zà-ü'(),]{1,20}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 40 }), (list, width) => {
      const lines = wrapLabel(list.join(" "), width);
      expect(lines.join(" ")).toBe(list.join(" "));
      for (const line of lines) expect(line.length <= width || !line.includes(" ")).toBe(true);
      // Greedy: the first word of a line had no room on the line before.
      for (const [index, line] of lines.slice(1).entries()) {
        const before = lines[index] ?? "";
        expect(before.length + 1 + (line.split(" ")[0] ?? "").length).toBeGreaterThan(width);
      }
    }),
  );
});
