import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { demonstrationFolder } from "./demonstration.ts";

/** Puts the demonstration's workbooks, or some of them, where a real department keeps its own. */
export async function departmentOf(
  dataFolder: string,
  only: (file: string) => boolean = () => true,
): Promise<string> {
  const workbooks = join(dataFolder, "classeurs");
  mkdirSync(workbooks, { recursive: true });
  const settings = { departement: { code: "49", nom: "Maine-et-Loire" }, annee: 2012 };
  writeFileSync(join(dataFolder, "navette.json"), JSON.stringify(settings));
  cpSync(await demonstrationFolder(), workbooks, {
    recursive: true,
    filter: (source) => !/\.(?:xlsx|ods)$/.test(source) || only(source.split("/").at(-1) ?? ""),
  });
  return workbooks;
}
