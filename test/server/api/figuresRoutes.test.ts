import { expect, test } from "vitest";
import * as z from "zod";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import { figureSchema } from "../../../shared/figures/figure.ts";
import { dashboard, SETTINGS } from "../../support/dashboard.ts";
import { aDepartment } from "../../support/departmentBuilder.ts";
import { maineEtLoire2012 } from "../../support/maineEtLoire2012.ts";
import { readerOf } from "../../support/readerOf.ts";

const { associations, own } = maineEtLoire2012();
const reader = readerOf({ associations, own });
const answerSchema = z.strictObject({
  annee: z.number(),
  departement: z.string(),
  chiffres: z.array(figureSchema),
});

async function read(path: string, given: Parameters<typeof dashboard>[0] = { reader }) {
  return answerSchema.parse(await (await dashboard(given)(path)).json());
}

test("the figures of a year are those of the catalogue, with their department", async () => {
  const answer = await read("/api/chiffres?annee=2012");
  expect(answer).toEqual({
    annee: 2012,
    departement: "Maine-et-Loire",
    chiffres: computeFigures(aDepartment(associations, own), 2012),
  });
});

test("the places, the people and the support of 2012 are those of the published document", async () => {
  const { chiffres } = await read("/api/chiffres?annee=2012");
  const valueOf = (id: string) => chiffres.find((figure) => figure.id === id)?.value;
  expect(valueOf("places-conventionnees")).toBe(389);
  expect(valueOf("personnes-accueillies")).toBe(566);
  expect(valueOf("soutien-financier")).toBe(645925);
});

test("without a year, the one of the settings, else the last one with data, else this year", async () => {
  const preferred = { reader, settings: { ...SETTINGS, defaultYear: 2011 } };
  expect((await read("/api/chiffres", preferred)).annee).toBe(2011);
  expect((await read("/api/chiffres?annee=", preferred)).annee).toBe(2011);
  expect((await read("/api/chiffres")).annee).toBe(2012);
  expect((await read("/api/chiffres", {})).annee).toBe(2013);
});

test.each(["deux mille", "2e3", "0x7DC", "%202012", "20121", "-2012", "2012.5", "0999", "2012%00"])(
  "« %s » is no year: 400 and a French sentence",
  async (year) => {
    for (const path of ["/api/chiffres", "/api/chiffres.csv"]) {
      const answer = await dashboard({ reader })(`${path}?annee=${year}`);
      expect(answer.status).toBe(400);
      const { code, message } = z
        .object({ code: z.string(), message: z.string() })
        .parse(await answer.json());
      expect(code).toBe("year_invalid");
      expect(message).toContain("on attend quatre chiffres, comme 2012");
    }
  },
);

test("a year without data answers figures « sans objet », never 0 %", async () => {
  const { chiffres } = await read("/api/chiffres?annee=1950", {});
  for (const { value, display } of chiffres)
    expect({ value, display }).toEqual({ value: null, display: "sans objet" });
});

test("the CSV is a file named after its year, for the Web or for a French Excel", async () => {
  const ask = dashboard({ reader });
  const standard = await ask("/api/chiffres.csv?annee=2012");
  expect(standard.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(standard.headers.get("content-disposition")).toBe('attachment; filename="chiffres-2012.csv"');
  const bytes = (answer: Response) => answer.arrayBuffer().then((buffer) => new Uint8Array(buffer));
  expect((await bytes(standard)).slice(0, 8)).toEqual(new TextEncoder().encode("chiffre,"));
  const excel = await bytes(await ask("/api/chiffres.csv?annee=2012&format=excel"));
  expect([...excel.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(excel.slice(3, 11)).toEqual(new TextEncoder().encode("chiffre;"));
});

test("an unknown format is refused rather than guessed", async () => {
  const answer = await dashboard({ reader })("/api/chiffres.csv?format=pdf");
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: "csv_format_unknown" });
});
