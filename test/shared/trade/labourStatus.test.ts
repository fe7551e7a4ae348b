import { expect, test } from "vitest";
import { labourStatusOf } from "../../../shared/trade/labourStatus.ts";
import { aRecord, type StaySpec } from "../../support/departmentBuilder.ts";

const status = (stay: StaySpec) => labourStatusOf(aRecord("enrolments", { entry: "2012-06-15", ...stay }));

test.each([
  ["2011-06", "chomeur_court"],
  ["2011-05", "chomeur_long"],
  ["jamais", "chomeur_long"],
  ["2012-07", "chomeur"],
  [null, "chomeur"],
] as const)("unemployment is long above twelve months: last activity %s, %s", (lastActivity, expected) => {
  expect(status({ rights: ["demandeur_emploi"], lastActivity })).toBe(expected);
  expect(status({ rights: ["ass", "retraite"], lastActivity })).toBe(expected);
  expect(status({ contractType: "ppae", lastActivity })).toBe(expected);
});

test("a pension tells somebody inactive; the RSA alone tells nothing, and health rights are not asked", () => {
  expect(status({ rights: ["retraite"] })).toBe("inactif");
  expect(status({ rights: ["aspa"] })).toBe("inactif");
  expect(status({ rights: ["rsa_socle"], lastActivity: "2005-01" })).toBe(null);
  expect(status({ rights: ["aah", "asi"] })).toBe(null);
  expect(status({})).toBe(null);
});
