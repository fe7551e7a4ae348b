import { Script } from "node:vm";
import { tabById } from "../workbook/workbook.ts";
import { Book } from "./book.ts";
import { carried, requirePublicName } from "./carried.ts";
import type { Environment, Selection } from "./environment.ts";
import { Execution } from "./execution.ts";
import { gateOf } from "./gate.ts";
import { globalsOf } from "./globals.ts";
import { readManifest } from "./manifest.ts";
import type { Realm } from "./realm.ts";
import { type AppsScriptOptions, ended, type Run, type RunOptions, type StartedRun } from "./run.ts";
import { NotEmulated } from "./scriptError.ts";
import { ScriptStorage } from "./scriptStorage.ts";
import { serviceInfo } from "./service.ts";
import { evaluateTemplate } from "./services/htmlTemplate.ts";
import { AUTH_MODE } from "./services/scriptApp.ts";
import { userService } from "./services/session.ts";
import { Sheets } from "./sheets/sheets.ts";

export type AppsScript = ReturnType<typeof createAppsScript>;

/** An Apps Script project bound to one workbook of the stand-in: what it writes is what the HTTP endpoints serve. */
export function createAppsScript({ state, spreadsheetId, files, ...options }: AppsScriptOptions) {
  const manifest = readManifest(files["appsscript.json"] ?? "{}");
  const script = new Script(files["Code.js"] ?? "", { filename: "Code.js" });
  const pages = new Map(
    Object.entries(files)
      .filter(([name]) => name.endsWith(".html"))
      .map(([name, text]) => [name.replace(/\.html$/, ""), text]),
  );
  const storage = options.storage ?? new ScriptStorage();
  const clock = options.clock ?? state.clock;
  const selections = new Map<string, Selection>();
  let slept = 0;
  let started = 0;
  const now = () => clock().getTime() + slept;
  const passTime = (milliseconds: number) => {
    slept += milliseconds;
  };
  const owner = state.file(spreadsheetId).permissions.find(({ role }) => role === "owner")?.email ?? "";

  function selectionOf(user: string): Selection {
    const workbook = state.workbook(spreadsheetId);
    const kept = selections.get(user);
    if (kept !== undefined && tabById(workbook, kept.sheetId) !== undefined) return kept;
    const tab = workbook.tabs.find(({ properties }) => !properties.hidden) ?? workbook.tabs[0];
    return { sheetId: tab?.sheetId ?? 0, area: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 } };
  }

  function prepare(
    functionName: string,
    { user = owner, authMode = "FULL", answers = [] }: RunOptions,
    argsOf: (environment: Environment, sheets: Sheets) => readonly unknown[],
    resultOf: (realm: Realm, value: unknown) => unknown,
  ): StartedRun {
    started += 1;
    let realmNow: Realm | undefined;
    const environment: Environment = {
      book: new Book(state, spreadsheetId, user),
      manifest,
      gate: gateOf(manifest, authMode),
      storage,
      user,
      owner,
      userLocale: options.userLocale ?? "fr",
      pages,
      now,
      passTime,
      select: (selection) => void selections.set(user, selection),
      selection: () => selectionOf(user),
      shown: [],
      logs: [],
      answers: [...answers],
      identityToken: options.identityToken,
      fetch: options.fetch,
      execution: () => execution,
      evaluate: (code, scope) => {
        if (realmNow === undefined) throw new NotEmulated("a page evaluated outside an execution");
        return evaluateTemplate(realmNow, code, scope);
      },
    };
    const sheets = new Sheets(environment);
    const execution: Execution = new Execution({
      script,
      functionName,
      globals: globalsOf(environment, sheets),
      args: (realm) => {
        realmNow = realm;
        return argsOf(environment, sheets).map((arg) => realm.toScript(arg));
      },
      result: resultOf,
      timeZone: manifest.timeZone,
      seed: started,
      now,
      titleOf: (sheetId) => tabById(state.workbook(spreadsheetId), sheetId)?.properties.title,
      onEnd: () => storage.release(execution),
    });
    return {
      user,
      get standing() {
        return execution.standing;
      },
      get calls() {
        return execution.calls;
      },
      shown: environment.shown,
      logs: environment.logs,
      resume: (pause) => execution.resume(pause),
      answer: (value) => {
        execution.pending = value;
        return execution.resume();
      },
      abandon: () => execution.abandon(),
    };
  }

  /** To the end: a lock that nobody will let go is waited for as long as the script asked, on the clock of the host. */
  function toTheEnd(run: StartedRun): Run {
    for (let standing = run.resume(); ; standing = run.resume()) {
      if (standing.status === "waiting") passTime(Math.max(0, standing.until - now()));
      else return ended(run, standing);
    }
  }

  const start = (functionName: string, args: readonly unknown[] = [], runOptions: RunOptions = {}) =>
    prepare(functionName, runOptions, () => args, plainResult);

  const startCall = (functionName: string, args: readonly unknown[] = [], runOptions: RunOptions = {}) => {
    requirePublicName(functionName);
    const given = args.map((arg, index) => carried(arg, `argument ${index + 1}`));
    return prepare(
      functionName,
      runOptions,
      () => given,
      (realm, value) => carried(realm.fromScript(value), "result", isService),
    );
  };

  const startOpen = (runOptions: RunOptions = {}) =>
    prepare(
      "onOpen",
      { authMode: "LIMITED", ...runOptions },
      ({ gate, user }, sheets) => [
        {
          authMode: AUTH_MODE[gate.authMode],
          user: userService(user),
          ...(gate.authMode === "NONE" ? {} : { source: sheets.spreadsheet() }),
        },
      ],
      plainResult,
    );

  return {
    state,
    spreadsheetId,
    owner,
    storage,
    now,
    passTime,
    selectionOf,
    /** Where a person puts the cursor. */
    select: (user: string, selection: Selection) => void selections.set(user, selection),
    /** Prepares an execution, which `resume` begins. */
    start,
    /** As `google.script.run` calls: its rules for names, arguments and results. */
    startCall,
    startOpen,
    /** Runs a function as a menu, a trigger or the editor does. */
    run: (functionName: string, args: readonly unknown[] = [], runOptions: RunOptions = {}): Run =>
      toTheEnd(start(functionName, args, runOptions)),
    call: (functionName: string, args: readonly unknown[] = [], runOptions: RunOptions = {}): Run =>
      toTheEnd(startCall(functionName, args, runOptions)),
    /** Opens the file: `onOpen` with its event, in the mode of a simple trigger. */
    open: (runOptions: RunOptions = {}): Run => toTheEnd(startOpen(runOptions)),
  };
}

function plainResult(realm: Realm, value: unknown): unknown {
  return realm.fromScript(value);
}

const isService = (value: object) => serviceInfo(value) !== undefined;
