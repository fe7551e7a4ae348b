import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { mayWrite } from "../drive/file.ts";
import type { GoogleState } from "../googleState.ts";
import { batchUpdate } from "../sheets/batchUpdate.ts";
import { GoogleError } from "../wire/googleError.ts";
import { type Locale, localeNamed } from "../workbook/locale.ts";
import type { Area } from "../workbook/gridRange.ts";
import { refuseProtected, type Writer } from "../workbook/rights.ts";
import type { Tab } from "../workbook/tab.ts";
import { tabById, type Workbook } from "../workbook/workbook.ts";
import { NotEmulated, ScriptException } from "./scriptError.ts";

/**
 * The workbook as one person's script sees it: the very one that the HTTP stand-in serves.
 *
 * Apps Script keeps writes back until it must; here each is done at once, so that an error shows at the call to blame.
 */
export class Book {
  readonly state: GoogleState;
  readonly id: string;
  readonly writer: Writer;

  constructor(state: GoogleState, id: string, email: string) {
    const role = state.roleOf(id, email);
    if (role === null) throw new Error(`${email} has no access to the workbook`);
    if (!mayWrite(role)) throw new Error(`Apps Script runs no add-on for ${email}, who may only read`);
    this.state = state;
    this.id = id;
    this.writer = { email, isOwner: role === "owner" };
  }

  get workbook(): Workbook {
    return this.state.workbook(this.id);
  }

  get locale(): Locale {
    return localeNamed(this.workbook.locale);
  }

  tab(sheetId: number): Tab {
    const tab = tabById(this.workbook, sheetId);
    if (tab === undefined) throw new ScriptException(`Sheet ${sheetId} not found`);
    return tab;
  }

  /** False where a protection stops this person. */
  mayWrite(sheetId: number, area: Area): boolean {
    try {
      refuseProtected(this.tab(sheetId), area, this.writer);
      return true;
    } catch (error) {
      if (error instanceof GoogleError) return false;
      throw error;
    }
  }

  /** Writes with the requests of the Sheets API: wholly, or not at all. */
  request(...requests: readonly sheets_v4.Schema$Request[]): readonly sheets_v4.Schema$Response[] {
    const { ids } = this.state;
    return this.change((workbook) => {
      const answer = batchUpdate({ workbook, ids, writer: this.writer }, { requests });
      return answer["replies"] as readonly sheets_v4.Schema$Response[];
    });
  }

  change<Result>(change: (workbook: Workbook) => Result): Result {
    return told(() => this.state.edit(this.id, change));
  }
}

/** What the model of the workbook refuses, in the words of Apps Script. */
export function told<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const { message } = (error.body as { error: { message: string } }).error;
    if (error.status === 501) throw new NotEmulated(message);
    throw new ScriptException(message.replace(/^Invalid requests\[\d+\]\.\w+: /, ""));
  }
}
