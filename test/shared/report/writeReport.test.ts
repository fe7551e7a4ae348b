import fc from "fast-check";
import { expect, test } from "vitest";
import { PROGRAMMES } from "../../../shared/programme/programmes.ts";
import { MAINE_ET_LOIRE_2012 } from "../../../shared/programme/programmes/maineEtLoire2012.ts";
import type { Report, ReportBlock, Sentence } from "../../../shared/report/report.ts";
import { writeReport } from "../../../shared/report/writeReport.ts";
import { aDepartment } from "../../support/departmentBuilder.ts";
import { maineEtLoire2012 } from "../../support/maineEtLoire2012.ts";
import { randomDepartment } from "../../support/randomDepartment.ts";

const sentencesIn = (block: ReportBlock): readonly Sentence[] => {
  if (block.kind === "paragraph") return block.sentences;
  return block.kind === "list" ? block.items : [];
};
const blocksOf = (report: Report) => report.sections.flatMap(({ blocks }) => blocks);
const written = (sentence: Sentence) =>
  sentence.map((span) => (typeof span === "string" ? span : span.text)).join("");
const paragraphs = (report: Report) =>
  blocksOf(report).flatMap((block) =>
    block.kind === "paragraph" ? [block.sentences.map(written).join("")] : sentencesIn(block).map(written),
  );

test("a number leads to a definition of its own report, on random departments and every programme", () => {
  fc.assert(
    fc.property(randomDepartment, fc.constantFrom(...PROGRAMMES), ({ associations, own }, programme) => {
      const report = writeReport(aDepartment(associations, own, programme), 2012, "Essai");
      const defined = new Set(report.definitions.map(({ figure }) => figure));
      const quoted = blocksOf(report).flatMap((block) => {
        if (block.kind === "chart") return [block.figure];
        const spans = block.kind === "table" ? block.rows.flat() : sentencesIn(block).flat();
        return spans.flatMap((span) => (typeof span === "string" ? [] : [span.figure]));
      });
      expect(quoted.filter((figure) => !defined.has(figure))).toEqual([]);
      for (const { label, rule, population, referenceDate } of report.definitions)
        expect([label, rule, population, referenceDate].every((words) => words.length > 2)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("its sentences are French sentences: a capital, a stop, one space between words, and no value that is none", () => {
  fc.assert(
    fc.property(randomDepartment, fc.constantFrom(...PROGRAMMES), ({ associations, own }, programme) => {
      const report = writeReport(aDepartment(associations, own, programme), 2012, "Essai");
      for (const words of paragraphs(report)) {
        expect(words).not.toMatch(/ {2}|undefined|NaN|null|sans objet|\[object/);
        expect(words).not.toMatch(/^[ ,.]| [.,]/);
      }
      for (const block of blocksOf(report))
        if (block.kind === "paragraph")
          expect(block.sentences.map(written).join("")).toMatch(/^[\p{Lu}\d«].*[.:]$/u);
    }),
    { numRuns: 60 },
  );
});

test("a year on which nothing is known has no sentence with a number, and says on what it rests", () => {
  const report = writeReport(aDepartment([], null), 1999, "Essai");
  expect(report.sections.map(({ anchor }) => anchor)).toEqual(["perspectives"]);
  expect(report.definitions).toEqual([]);
  expect(report.basis[0]).toContain("0 classeur");
});

test("a section that the programme does not ask for is not written", () => {
  const { associations, own } = maineEtLoire2012();
  const asked = { ...MAINE_ET_LOIRE_2012, report: ["exits"] as const };
  expect(
    writeReport(aDepartment(associations, own, asked), 2012, "Essai").sections.map(({ anchor }) => anchor),
  ).toEqual(["sorties"]);
});

test("the report depends neither on the order of the workbooks nor on when it is written", () => {
  const { associations, own } = maineEtLoire2012();
  const straight = writeReport(aDepartment(associations, own, MAINE_ET_LOIRE_2012), 2012, "Essai");
  const turned = writeReport(
    aDepartment([...associations].reverse(), own, MAINE_ET_LOIRE_2012),
    2012,
    "Essai",
  );
  expect(turned).toEqual(straight);
});
