import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { refusal } from "../../shared/refusal.ts";
import { isInOrder, type Lacks, lacksOf } from "../../shared/workbook/lacks.ts";
import { TEMPLATES } from "../../shared/workbook/template.ts";
import { readConfig } from "../config.ts";
import type { GoogleEditor } from "../workbooks/googleEditor.ts";
import { upgradeRequests } from "../workbooks/googleUpgrade.ts";
import { FOUND_PROBLEMS } from "./main.ts";
import { KINDS } from "./templateCommand.ts";
import type { Terminal } from "./terminal.ts";

type Credentials = { readonly credentials: string };

/** Makes, looks at and repairs one Google workbook, in the name of whoever types the command. */
export function workbookCommand(terminal: Terminal, exit: (code: number) => void): Command {
  const command = new Command("workbook").description(
    "Crée, examine ou met à niveau un classeur Google, avec vos propres identifiants.",
  );
  const identity = () =>
    new Option("--credentials <fichier>", "vos identifiants Google (jamais ceux du service)").default(
      "default",
      "ceux de votre session gcloud",
    );
  command
    .command("create")
    .description("Crée un classeur Google à partir du modèle.")
    .argument("<titre>", "son nom")
    .addOption(
      new Option("--pour <qui>", "à qui il est destiné").choices(Object.keys(KINDS)).default("association"),
    )
    .addOption(identity())
    .action(async (title: string, { pour, credentials }: Credentials & { readonly pour: string }) => {
      const editor = await openEditor(credentials, terminal);
      const { url } = await editor.create(title, TEMPLATES[KINDS[pour] ?? "association"]);
      terminal.out(url);
    });
  command
    .command("inspect")
    .description("Dit ce qui manque à un classeur Google pour suivre le modèle.")
    .argument("<classeur>", "son adresse, ou son identifiant")
    .addOption(identity())
    .action(async (workbook: string, { credentials }: Credentials) => {
      const { lacks } = await inspect(await openEditor(credentials, terminal), workbook);
      for (const line of said(lacks)) terminal.out(line);
      if (!isInOrder(lacks)) exit(FOUND_PROBLEMS);
    });
  command
    .command("upgrade")
    .description("Ajoute à un classeur Google ce qui lui manque, sans toucher à ce qui y est saisi.")
    .argument("<classeur>", "son adresse, ou son identifiant")
    .addOption(identity())
    .action(async (workbook: string, { credentials }: Credentials) => {
      const editor = await openEditor(credentials, terminal);
      const { id, outline, lacks } = await inspect(editor, workbook);
      const requests = upgradeRequests(outline, lacks);
      if (requests.length > 0) await editor.apply(id, requests);
      for (const line of said(lacks)) terminal.out(line);
      if (requests.length > 0) terminal.err("Ajouté. Rien de ce qui était saisi n'a été modifié.\n");
    });
  return command;
}

async function openEditor(credentials: string, terminal: Terminal): Promise<GoogleEditor> {
  if (isServiceAccount(credentials)) throw refusal("google_service_credentials", { file: credentials });
  // Google's client takes a fifth of a second to load: the other commands do without.
  const { googleAccess } = await import("../sources/google/googleAccess.ts");
  const { EDITING_SCOPES, googleEditor } = await import("../workbooks/googleEditor.ts");
  const url = readConfig(terminal.env).google?.url ?? null;
  return googleEditor(await googleAccess({ credentials, url }, { scopes: EDITING_SCOPES }));
}

/** What the service may read, it must never be able to write: its key is refused here. */
function isServiceAccount(credentials: string): boolean {
  if (credentials === "default") return false;
  try {
    const key: unknown = JSON.parse(readFileSync(credentials, "utf8"));
    return typeof key === "object" && key !== null && "type" in key && key.type === "service_account";
  } catch (error) {
    throw refusal("path_missing", { path: credentials }, error);
  }
}

async function inspect(editor: GoogleEditor, workbook: string) {
  const id = /\/d\/([\w-]+)/.exec(workbook)?.[1] ?? workbook;
  const outline = await editor.outline(id);
  const lacks = lacksOf(outline);
  if (lacks === null) throw refusal("not_a_navette_workbook", { file: id });
  return { id, outline, lacks };
}

function said(lacks: Lacks): readonly string[] {
  if (isInOrder(lacks)) return ["Ce classeur suit le modèle : rien ne manque."];
  const quoted = (headers: readonly { readonly column: { readonly header: string } }[]) =>
    headers.map(({ column }) => `« ${column.header} »`).join(", ");
  return [
    ...lacks.missingTabs.map(
      ({ title, optional }) => `Onglet absent : « ${title} »${optional === true ? " (facultatif)" : ""}.`,
    ),
    ...lacks.tabs.flatMap(({ title, missingColumns, missingRanges }) => [
      ...(missingColumns.length === 0
        ? []
        : [`Onglet « ${title} », colonnes absentes : ${quoted(missingColumns)}.`]),
      ...(missingRanges.length === 0
        ? []
        : [`Onglet « ${title} », repères à remettre : ${quoted(missingRanges)}.`]),
    ]),
    ...(lacks.rowCounts === "absent" ? ["Le compte des lignes (onglet « Navette ») manque."] : []),
    ...(lacks.rowCounts === "overwritten"
      ? ["Onglet « Navette » : un compte de lignes n'est plus une formule."]
      : []),
    ...(lacks.version ? ["La version du modèle n'est pas inscrite dans le classeur."] : []),
  ];
}
