import { expect, test } from "vitest";
import type { OwnFigures } from "../../addon/gestures/ownFigures.ts";
import { matchTokens } from "../../server/identity/matchTokens.ts";
import { checkWorkbook } from "../../shared/checks/checkWorkbook.ts";
import { computeFigures } from "../../shared/figures/catalogue.ts";
import { factsOf } from "../../shared/figures/factsOf.ts";
import { uniquePeople } from "../../shared/identity/uniquePeople.ts";
import { contentOf, identitiesOf } from "../../shared/workbook/extractContent.ts";
import { recogniseWorkbook } from "../../shared/workbook/recognise.ts";
import { COLLEAGUE } from "../google/appsScript/scriptProject.ts";
import { aWorkbook, rawSheets } from "../support/rawSheets.ts";
import { STANDARD } from "../../shared/programme/programmes/standard.ts";
import { addonWorkbook } from "./addonWorkbook.ts";

/** The same person under two codes, and somebody else: two people. */
const PEOPLE = [
  { code: "P-001", birthName: "Zzcanari", firstName: "Quetzal", birthDate: "03/04/1985", sex: "Femme" },
  { code: "P-002", birthName: "Yycanari", firstName: "Wombat", birthDate: "01/01/1970", sex: "Homme" },
  { code: "P-003", birthName: "ZZCANARI", firstName: "Quetzal", birthDate: "03/04/1985", sex: "Femme" },
];
const STAYS = PEOPLE.map(({ code }) => ({ participant: code, entry: "02/01/2012", rights: "RSA socle" }));
const sheets = () => rawSheets(aWorkbook({ participants: PEOPLE, enrolments: STAYS }));

/** As the service counts a workbook that it reads alone, with its own key. */
function byTheService(year: number) {
  const recognised = recogniseWorkbook(sheets());
  if (recognised === null) throw new Error("No workbook");
  const facts = factsOf(checkWorkbook(contentOf(recognised)));
  if (facts.kind !== "association") throw new Error("No association");
  const tokens = matchTokens(new Uint8Array(32));
  const people = uniquePeople(
    [...identitiesOf(recognised)].map(([participant, identity]) => ({
      workbook: "w",
      participant,
      tokens: tokens(identity),
    })),
  );
  return computeFigures(
    { associations: [{ workbook: "w", facts }], own: null, programme: STANDARD, people },
    year,
  );
}

test("the figures of the sidebar are those of the service for the same workbook alone", async () => {
  const { script } = await addonWorkbook({ sheets: sheets() });
  const { years, year, sections } = script.call("openFigures", [null]).result as OwnFigures;
  expect([years, year]).toEqual([[2012], 2012]);
  const figures = sections.flatMap((section) => section.figures);
  const wanted = byTheService(2012);
  expect(figures.length).toBeGreaterThan(8);
  for (const figure of figures) expect(figure).toEqual(wanted.find(({ id }) => id === figure.id));
  expect(figures.find(({ id }) => id === "personnes-accueillies")?.value).toBe(2);
});

test("the tab Synthèse gets dated values and no formula, and again when asked again", async () => {
  const { script, rows, state, id } = await addonWorkbook({ sheets: sheets() });
  script.call("writeFigures", [2012]);
  script.call("writeFigures", [2012], { user: COLLEAGUE });
  const written = rows("Synthèse");
  expect(written[1]?.[0]).toBe("Année 2012, calculée par Navette le 1er mars 2026 d'après ce classeur seul.");
  const people = written.find(([label]) => label === "Personnes au RSA socle accueillies");
  expect(people?.slice(0, 2)).toEqual(["Personnes au RSA socle accueillies", "2"]);
  const tab = state.workbook(id).tabs.find(({ properties }) => properties.title === "Synthèse");
  expect(tab?.rows.flatMap((row) => row ?? []).filter((cell) => cell?.formula !== undefined)).toEqual([]);
});

test("without the identifier of the structure, the person is told what to fill in", async () => {
  const { script } = await addonWorkbook({
    sheets: rawSheets(aWorkbook({ structure: [{ name: "Essai" }] })),
  });
  expect(() => script.call("openFigures", [null])).toThrow("l'identifiant de votre structure manque");
});
