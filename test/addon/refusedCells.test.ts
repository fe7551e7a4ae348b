import { expect, test } from "vitest";
import { tabByTitle } from "../google/workbook/workbook.ts";
import { aWorkbook, rawSheets } from "../support/rawSheets.ts";
import { addonWorkbook } from "./addonWorkbook.ts";

test("a card holding a value that its list refuses is corrected elsewhere, and keeps both the value and the list", async () => {
  const { state, id, script, rows } = await addonWorkbook();
  state.setCell(id, "Participants!J2", "bleu");
  const ruleOf = () => tabByTitle(state.workbook(id), "Participants")?.rows[1]?.[9]?.validation;
  const rule = ruleOf();
  const changed = { phone: "0611111111", nationality: "Nationale" };
  const { result, calls } = script.call("saveParticipantChanges", ["P-001", changed]);
  expect(result).toMatchObject({ outcome: "saved" });
  expect(calls.byMethod["Range.setValues"]).toBe(1);
  const [headers = [], saved = []] = rows("Participants");
  expect(saved[headers.indexOf("Téléphone")]).toBe("0611111111");
  expect(saved[headers.indexOf("Nationalité")]).toBe("Nationale");
  expect(saved[9]).toBe("bleu");
  expect(rule).toBeDefined();
  expect(ruleOf()).toEqual(rule);
});

test("a roll-call is saved though somebody pasted a status and a reason of their own in the session", async () => {
  const people = ["P-001", "P-002", "P-003"];
  const { state, id, script, rows } = await addonWorkbook({
    sheets: rawSheets(
      aWorkbook({
        participants: people.map((code) => ({
          code,
          birthName: `Essai ${code}`,
          firstName: "Camille",
          birthDate: "01/01/1980",
        })),
        enrolments: people.map((participant) => ({ participant, entry: "05/01/2026" })),
        attendances: people.map((participant) => ({
          date: "26/02/2026",
          halfDay: "Matin",
          workshop: "Cuisine",
          participant,
          status: "Présent",
        })),
      }),
    ),
  });
  state.setCell(id, "Présences!E3", "bof");
  state.setCell(id, "Présences!G2", "grippe");
  const session = { date: "2026-02-26", halfDay: "matin", workshop: "Cuisine" };
  const present = { status: "Présent", minutes: null, absenceReason: null };
  const absent = { ...present, status: "Absent" };
  const marks = [
    { participant: "P-001", before: { ...present, absenceReason: "grippe" }, mark: absent },
    { participant: "P-003", before: present, mark: absent },
  ];
  expect(script.call("saveSession", [session, marks]).result).toMatchObject({
    outcome: "saved",
    conflicts: [],
  });
  expect(
    rows("Présences")
      .slice(1)
      .map((row) => row[4]),
  ).toEqual(["Absent", "bof", "Absent"]);
});
