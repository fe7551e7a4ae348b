import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { SETTINGS } from "../server/config.ts";
import { programmesMarkdown } from "../server/programmeMarkdown.ts";
import { dataDictionary } from "../server/workbooks/dataDictionary.ts";
import { CHECK_CODES } from "../shared/checks/catalogue.ts";
import { PROGRAMMES } from "../shared/programme/programmes.ts";
import { TEMPLATES } from "../shared/workbook/template.ts";
import { commandLine, newFolder } from "./support/commandLine.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, "utf8");
const readme = read("README.md");

function sourcesOf(folder: string): string {
  return readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.name !== "catalogue.ts")
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "utf8"))
    .join("\n");
}

test.each([
  ["association", "association"],
  ["departement", "department"],
] as const)(
  "docs/dictionnaire-%s.md is what the template says (npm run docs writes it again)",
  (file, kind) => {
    expect(read(`docs/dictionnaire-${file}.md`)).toBe(dataDictionary(TEMPLATES[kind], "md"));
  },
);

test("docs/programmes.md is what the programmes say (npm run docs writes it again)", () => {
  expect(read("docs/programmes.md")).toBe(programmesMarkdown(PROGRAMMES));
});

test("the README names every command and every setting", async () => {
  const { out } = await commandLine(newFolder())("--help");
  const commands = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, command]) => command);
  expect(commands.length).toBeGreaterThanOrEqual(7);
  for (const command of commands) expect(readme).toContain(`\`navette ${command}\``);
  for (const setting of Object.keys(SETTINGS)) expect(readme).toContain(`\`${setting}\``);
});

test("every check of the catalogue is raised somewhere", () => {
  const sources = sourcesOf("shared") + sourcesOf("server");
  expect(CHECK_CODES.filter((code) => !sources.includes(`"${code}"`))).toEqual([]);
});
