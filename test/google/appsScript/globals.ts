import type { Environment } from "./environment.ts";
import { htmlService } from "./services/html.ts";
import { logger, scriptConsole } from "./services/logging.ts";
import { scriptApp } from "./services/scriptApp.ts";
import { sessionService } from "./services/session.ts";
import { spreadsheetApp } from "./services/spreadsheetApp.ts";
import { cacheService, lockService, propertiesService } from "./services/storageServices.ts";
import { urlFetchApp } from "./services/urlFetch.ts";
import { utilities } from "./services/utilities.ts";
import type { Sheets } from "./sheets/sheets.ts";

/** The global names that a script finds: a service that is not here is not defined. */
export function globalsOf(environment: Environment, sheets: Sheets): Readonly<Record<string, unknown>> {
  return {
    SpreadsheetApp: spreadsheetApp(sheets),
    HtmlService: htmlService(environment),
    PropertiesService: propertiesService(environment),
    CacheService: cacheService(environment),
    LockService: lockService(environment),
    Session: sessionService(environment),
    ScriptApp: scriptApp(environment),
    Utilities: utilities(environment),
    UrlFetchApp: urlFetchApp(environment),
    Logger: logger(environment),
    console: scriptConsole(environment),
  };
}
