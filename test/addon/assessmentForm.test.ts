import { expect, test } from "vitest";
import type { AssessmentForm, SavedAssessment } from "../../addon/gestures/assessmentForm.ts";
import { LEVELS, previousLevel, proposedMoment } from "../../shared/entry/personAssessments.ts";
import type { Cell } from "../../shared/records/cell.ts";
import { ASSOCIATION_TABS } from "../../shared/workbook/template.ts";
import { COLLEAGUE, OWNER } from "../google/appsScript/scriptProject.ts";
import { tabByTitle } from "../google/workbook/workbook.ts";
import { editAs } from "../support/googleWorkbooks.ts";
import { aWorkbook, rawSheets, type TypedRow } from "../support/rawSheets.ts";
import { type AddonWorkbook, addonWorkbook } from "./addonWorkbook.ts";

/** Today is 1 March 2026, day 46082 of a spreadsheet. */
const DONE: readonly TypedRow[] = [
  {
    participant: "P-001",
    moment: "Entrée",
    date: "10/01/2012",
    administrative: 2,
    health: "refus",
    plan: "=a",
  },
  { participant: "P-002", moment: "Entrée", date: "10/01/2012", administrative: 1, mobility: 3 },
  { participant: "P-002", moment: "Milieu", date: "10/04/2012", administrative: 4 },
];
const TYPED = {
  moment: "milieu",
  date: "01/03/2026",
  administrative: "3",
  health: "ne sait pas",
  plan: "+1",
};

const workbookOf = (assessments = DONE, locale = "fr_FR") =>
  addonWorkbook({ sheets: rawSheets(aWorkbook({ assessments })), locale });

const keys = Object.keys(ASSOCIATION_TABS.assessments.columns);
const assessments = ({ rows }: AddonWorkbook): Readonly<Record<string, Cell>>[] =>
  rows("Bilans")
    .slice(1)
    .map((cells) => Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? null])));
const blank = Object.fromEntries(keys.map((key) => [key, null]));

const save = (book: AddonWorkbook, code: string, typed: object, user = OWNER) => {
  const { result, calls } = book.script.call("saveAssessment", [code, typed], { user });
  return { saved: result as SavedAssessment, calls };
};

test("the domains are the ten of the sheet, each from 1 to 5", () => {
  expect(LEVELS.map(({ column }) => column.header)).toEqual([
    "Administratif",
    "Famille",
    "Vie sociale et culturelle",
    "Logement",
    "Finances",
    "Santé",
    "Emploi-formation",
    "Langue",
    "Mobilité",
    "Numérique",
  ]);
  expect(LEVELS.every(({ column }) => column.min === 1 && column.max === 5)).toBe(true);
});

test("opening reads each tab once, and gives each person's levels, what is next and what came before", async () => {
  const { script } = await workbookOf();
  const { result, calls } = script.call("openAssessmentForm");
  expect([calls.reads, calls.writes]).toEqual([3, 0]);
  const { people, selected } = result as AssessmentForm;
  expect(selected).toBeNull();
  expect(people.map(({ code, assessments: done }) => [code, done.length])).toEqual([
    ["P-002", 2],
    ["P-001", 1],
  ]);
  const [second, first] = people;
  if (first === undefined || second === undefined) return expect.fail("two people");
  expect(proposedMoment({ ...first, assessments: [] }, "2012-01-10")).toBe("entree");
  expect(proposedMoment(first, "2012-01-10")).toBe("entree");
  expect(proposedMoment(first, "2026-03-01")).toBe("milieu");
  expect(proposedMoment(second, "2012-04-10")).toBe("milieu");
  expect(proposedMoment(second, "2026-03-01")).toBe("fin");
  expect(previousLevel(second, "administrative", "2026-03-01")).toMatchObject({
    moment: "milieu",
    level: "4",
  });
  // The middle said nothing of mobility: the entry did.
  expect(previousLevel(second, "mobility", "2026-03-01")).toMatchObject({ moment: "entree", level: "3" });
  expect(previousLevel(first, "health", "2026-03-01")).toMatchObject({ level: "refus" });
  expect(previousLevel(first, "administrative", "2012-01-10")).toBeNull();
  expect(previousLevel(first, "language", "2026-03-01")).toBeNull();
});

test.each(["Participants", "Parcours", "Bilans"])(
  "the person of the selected row of %s is chosen already",
  async (title) => {
    const { script, state, id } = await workbookOf();
    const sheetId = tabByTitle(state.workbook(id), title)?.sheetId ?? Number.NaN;
    script.select(COLLEAGUE, { sheetId, area: { startRow: 2, endRow: 3, startColumn: 1, endColumn: 2 } });
    const { result } = script.call("openAssessmentForm", [], { user: COLLEAGUE });
    expect((result as AssessmentForm).selected).toBe("P-002");
  },
);

test("somebody who comes back begins again with the entry", async () => {
  const person = {
    code: "P-001",
    name: "",
    stay: { row: 2, entry: "2026-01-05", exit: null },
    assessments: [],
  };
  const old = { moment: "fin", date: "2012-05-01", shown: {} } as const;
  expect(proposedMoment({ ...person, assessments: [old] }, "2026-03-01")).toBe("entree");
  const entry = { moment: "entree", date: "2026-01-05", shown: {} } as const;
  const gone = { ...person, stay: { ...person.stay, exit: "2026-02-28" } };
  expect(proposedMoment({ ...person, assessments: [old, entry] }, "2026-03-01")).toBe("milieu");
  expect(proposedMoment({ ...gone, assessments: [old, entry] }, "2026-03-01")).toBe("fin");
});

test.each([
  ["fr_FR", OWNER],
  ["en_US", OWNER],
  ["fr_FR", COLLEAGUE],
  ["en_US", COLLEAGUE],
])(
  "in a file of %s, an assessment by %s is one new row, blanks and refusals included",
  async (locale, user) => {
    const book = await workbookOf(DONE, locale);
    const before = assessments(book);
    const { saved, calls } = save(book, "P-001", TYPED, user);
    expect(saved).toMatchObject({ outcome: "saved", assessment: { moment: "milieu", date: "2026-03-01" } });
    expect([calls.byMethod["Range.getValues"], calls.byMethod["Range.setValues"]]).toEqual([1, 1]);
    expect(assessments(book)).toEqual([
      ...before,
      {
        ...blank,
        participant: "P-001",
        moment: "Milieu",
        date: 46_082,
        administrative: 3,
        health: "ne sait pas",
        plan: "+1",
      },
    ]);
  },
);

test("the same person, moment and day again is the same row, and what was not changed stays", async () => {
  const book = await workbookOf();
  book.script.call("openAssessmentForm");
  const before = assessments(book);
  // A colleague sorts the tab in the meantime.
  book.state.edit(book.id, (workbook) => {
    const tab = tabByTitle(workbook, "Bilans");
    if (tab !== undefined) [tab.rows[1], tab.rows[3]] = [tab.rows[3], tab.rows[1]];
  });
  const typed = { moment: "Entrée", date: "10/01/2012", administrative: null, digital: "5" };
  const { saved, calls } = save(book, "P-001", typed, COLLEAGUE);
  expect(saved).toMatchObject({
    outcome: "saved",
    assessment: { shown: { digital: "5", health: "refus", plan: "=a" } },
  });
  expect([calls.byMethod["Range.getValues"], calls.byMethod["Range.setValues"]]).toEqual([1, 1]);
  expect(assessments(book)).toEqual([
    before[2],
    before[1],
    { ...before[0], administrative: null, digital: 5 },
  ]);
});

test("saving takes one read and one write of values, for 6 assessments as for 600", async () => {
  const counts = [];
  for (const count of [6, 600]) {
    const done = Array.from({ length: count }, (_, index) => ({
      participant: `P-${String(index + 10)}`,
      moment: "Entrée",
      date: "10/01/2026",
      administrative: 2,
    }));
    const book = await workbookOf(done);
    for (const code of ["P-001", "P-11"]) {
      const { saved, calls } = save(book, code, { ...TYPED, moment: "Entrée", date: "10/01/2026" });
      expect(saved.outcome).toBe("saved");
      counts.push([calls.byMethod["Range.getValues"], calls.byMethod["Range.setValues"]]);
    }
    expect(assessments(book)).toHaveLength(count + 1);
  }
  expect(counts).toEqual(Array.from({ length: 4 }, () => [1, 1]));
});

test("an empty assessment, a level out of the scale and a missing day are refused, and nothing is written", async () => {
  const book = await workbookOf();
  const before = assessments(book);
  const refusedFor = (typed: object) => {
    const { saved } = save(book, "P-001", typed);
    return saved.outcome === "errors" ? saved.errors.map(({ key }) => key) : [];
  };
  expect(refusedFor({ moment: "Fin", date: "01/03/2026" })).toEqual(["administrative"]);
  expect(refusedFor({ ...TYPED, administrative: "6" })).toEqual(["administrative"]);
  expect(refusedFor({ administrative: "2" })).toEqual(["moment", "date"]);
  expect(assessments(book)).toEqual(before);
});

test("a workbook without the optional tab says so, and how to add it", async () => {
  const { script, state, id } = await workbookOf();
  const sheetId = tabByTitle(state.workbook(id), "Bilans")?.sheetId ?? Number.NaN;
  editAs(state, id, [{ deleteSheet: { sheetId } }]);
  for (const call of [
    () => script.call("openAssessmentForm"),
    () => script.call("saveAssessment", ["P-001", TYPED]),
  ])
    expect(call).toThrow(/L'onglet « Bilans » n'est pas dans ce classeur.*Installer ou mettre à jour/);
});
