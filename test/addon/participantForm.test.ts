import { expect, test } from "vitest";
import { addonWorkbook } from "./addonWorkbook.ts";

const ANNE = {
  birthName: "Essai",
  usedName: null,
  firstName: "Anne",
  birthDate: "05/03/1980",
  phone: "0612345678",
  sex: "femme",
  remarks: "=1+1",
};
const STAY = { entry: "01/03/2026", rights: "RSA socle", plannedHours: "9,5" };

test("a person and the first stay are saved with one read and one write a tab", async () => {
  const { script, rows } = await addonWorkbook();
  const before = rows("Participants").length;
  const { result, calls } = script.call("saveParticipant", [ANNE, STAY, false]);
  expect(result).toMatchObject({ outcome: "saved", code: "P-003" });
  expect(calls.byMethod["Range.getValues"]).toBe(2);
  expect(calls.byMethod["Range.setValues"]).toBe(2);
  const headers = rows("Participants")[0]?.map(String) ?? [];
  const saved = rows("Participants").at(-1) ?? [];
  const at = (header: string) => saved[headers.indexOf(header)];
  expect(rows("Participants").length).toBe(before + 1);
  expect(at("Prénom")).toBe("Anne");
  expect(at("Téléphone")).toBe("0612345678");
  expect(at("Observations")).toBe("=1+1");
  expect(at("Date de naissance")).toBe(29285);
  expect(at("Année de naissance")).toBe(1980);
  const stay = rows("Parcours").at(-1) ?? [];
  expect(stay.slice(0, 2)).toEqual(["P-003", 46082]);
});
