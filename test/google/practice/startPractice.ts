import { readFileSync } from "node:fs";
import { createAdaptorServer } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { PALETTE } from "../../../server/charts/palette.ts";
import { type AppsScript, createAppsScript } from "../appsScript/appsScript.ts";
import type { AppsScriptOptions, ScriptFiles } from "../appsScript/run.ts";
import { NotEmulated } from "../appsScript/scriptError.ts";
import { scriptFolder } from "../appsScript/scriptFolder.ts";
import type { GoogleState } from "../googleState.ts";
import { copyWorkbook } from "../workbook/workbook.ts";
import { bookView, linesView } from "./bookView.ts";
import { clientBundle, withBridge } from "./clientBundle.ts";
import { type Fetch, PracticeRuns } from "./practiceRuns.ts";
import { typeCells } from "./typeCells.ts";
import type { ReplyRequest, RunRequest, TypeRequest } from "./wire.ts";

export type PracticeOptions = {
  readonly state: GoogleState;
  readonly spreadsheetId: string;
  /** Of the built add-on: a folder, or its files. */
  readonly addon: URL | ScriptFiles;
  readonly port?: number;
  /** Takes the requests of the add-on where they go; without it they all fail as when one is off line. */
  readonly fetch?: Fetch;
  readonly identityToken?: AppsScriptOptions["identityToken"];
};

export type Practice = {
  readonly url: string;
  readonly script: AppsScript;
  close(): Promise<void>;
};

const CONTENT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const asset = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), "utf8");
const COLOURS = `:root{${Object.entries(PALETTE)
  .map(([name, colour]) => `--${name}:${colour}`)
  .join(";")}}\n`;

/** Starts the « classeur d'exercice »: a workbook and the real add-on, without Google, on this machine only. */
export async function startPractice({
  state,
  spreadsheetId,
  addon,
  port = 0,
  fetch = () => Promise.reject(new Error("off line")),
  identityToken,
}: PracticeOptions): Promise<Practice> {
  const files = addon instanceof URL ? scriptFolder(addon) : addon;
  refuseTriggers(files["Code.js"] ?? "");
  const script = createAppsScript({
    state,
    spreadsheetId,
    files,
    ...(identityToken === undefined ? {} : { identityToken }),
  });
  const app = practiceApp(state, spreadsheetId, new PracticeRuns(script, fetch), await clientBundle());
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = server.address();
  const actual = typeof bound === "object" && bound !== null ? bound.port : port;
  return {
    url: `http://127.0.0.1:${actual}/`,
    script,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

/** What a person types starts no trigger here: an add-on that counts on one is refused aloud. */
function refuseTriggers(code: string): void {
  const [, trigger] = /^\s*function (onEdit|onChange|onSelectionChange)\b/m.exec(code) ?? [];
  if (trigger !== undefined) throw new NotEmulated(`the trigger ${trigger}`);
}

function practiceApp(
  state: GoogleState,
  id: string,
  runs: PracticeRuns,
  client: { readonly page: string; readonly bridge: string },
): Hono {
  const app = new Hono();
  const atStart = copyWorkbook(state.workbook(id));
  // Another site open in the same browser must not be able to write here.
  app.use("/api/*", async (context, next) => {
    const site = context.req.header("sec-fetch-site") ?? "same-origin";
    if (site !== "same-origin") return context.text("", 403);
    return next();
  });
  app.get("/", (context) => {
    context.header("Content-Security-Policy", CONTENT_POLICY);
    return context.html(asset("page.html"));
  });
  app.get("/practice.css", (context) => sent(context, "text/css", COLOURS + asset("page.css")));
  app.get("/practice.js", (context) => sent(context, "text/javascript", client.page));
  app.get("/page/:number", (context) => {
    const html = runs.page(Number(context.req.param("number")));
    return html === undefined ? context.notFound() : context.html(withBridge(html, client.bridge));
  });
  app.get("/api/book", (context) => context.json(bookView(state, id)));
  app.get("/api/lines", (context) => {
    const { sheet, from, count, user = "" } = context.req.query();
    return context.json(
      linesView(state, id, { sheetId: Number(sheet), from: Number(from), count: Number(count), user }),
    );
  });
  app.post("/api/type", async (context) =>
    context.json(typeCells(state, id, await context.req.json<TypeRequest>())),
  );
  app.post("/api/open", async (context) => {
    const { user } = await context.req.json<{ user: string }>();
    return context.json(await runs.open(user));
  });
  app.post("/api/run", async (context) =>
    context.json(await runs.begin(await context.req.json<RunRequest>())),
  );
  app.post("/api/reply", async (context) => {
    const answer = await runs.reply(await context.req.json<ReplyRequest>());
    return answer === null ? context.notFound() : context.json(answer);
  });
  app.post("/api/reset", (context) => {
    state.edit(id, (workbook) => Object.assign(workbook, copyWorkbook(atStart)));
    return context.json({});
  });
  return app;
}

function sent(context: Context, type: string, body: string): Response {
  return context.body(body, 200, { "Content-Type": `${type}; charset=utf-8` });
}
