import { ChangeLog } from "./drive/changeLog.ts";
import { type DriveFile, type Role, roleOf, SPREADSHEET } from "./drive/file.ts";
import { Faults } from "./wire/faults.ts";
import { type Ids, seededIds } from "./wire/ids.ts";
import type { Principal } from "./wire/principal.ts";
import { GOOGLE_QUOTAS, Quotas, type QuotaSettings } from "./wire/quotas.ts";
import { type Cell, type CellError, dressOf, type Scalar } from "./workbook/cell.ts";
import { recalculate } from "./workbook/recalculate.ts";
import { resolveRange } from "./workbook/resolveRange.ts";
import { cellAt, newTab, setCell } from "./workbook/tab.ts";
import { copyWorkbook, type Workbook } from "./workbook/workbook.ts";

export type NewTab = {
  readonly title: string;
  readonly sheetId?: number;
  readonly rowCount?: number;
  readonly columnCount?: number;
  /** Rows of values, as RAW writes them; null leaves a cell empty. */
  readonly rows?: readonly (readonly (Scalar | null)[])[];
};

export type NewWorkbook = {
  readonly title: string;
  readonly owner: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly tabs?: readonly NewTab[];
  readonly parent?: string;
};

export const DEFAULT_PROJECT = "123456789012";

/** All that the stand-in holds: files, their workbooks, who may do what, and the faults to come. */
export class GoogleState {
  readonly clock: () => Date;
  readonly ids: Ids;
  readonly files = new Map<string, DriveFile>();
  readonly workbooks = new Map<string, Workbook>();
  readonly principals = new Map<string, Principal>();
  readonly refreshTokens = new Map<string, { readonly email: string; readonly scopes: readonly string[] }>();
  /** The account of the machine, for a program with default credentials and no key. */
  machineAccount: string | null = null;
  readonly changes = new ChangeLog();
  readonly faults = new Faults();
  readonly quotas: Quotas;
  /** Who ever had access to a file: those are told when they lose it. */
  readonly seenBy = new Map<string, Set<string>>();
  /** The user of each service account or person that asks for a token; those unknown get the default project. */
  readonly projects = new Map<string, string>();

  constructor({ clock, quotas, seed }: { clock?: () => Date; quotas?: QuotaSettings; seed?: number } = {}) {
    this.clock = clock ?? (() => new Date());
    this.quotas = new Quotas(quotas ?? GOOGLE_QUOTAS);
    this.ids = seededIds(seed);
  }

  /** A bearer token for this person or service account. */
  issueToken(
    email: string,
    scopes: readonly string[],
    project = this.projects.get(email) ?? DEFAULT_PROJECT,
  ): string {
    const token = this.ids.token();
    const full = scopes.map((scope) =>
      scope.includes("/") ? scope : `https://www.googleapis.com/auth/${scope}`,
    );
    this.principals.set(token, { email, scopes: full, project, expires: this.clock().getTime() + 3_600_000 });
    return token;
  }

  /** What a person who has signed in keeps: exchanged at `/token` for bearer tokens. */
  issueRefreshToken(email: string, scopes: readonly string[]): string {
    const token = `1//${this.ids.token()}`;
    this.refreshTokens.set(token, { email, scopes });
    return token;
  }

  createFile(owner: string, name: string, mimeType: string, parents: readonly string[] = []): DriveFile {
    const now = this.clock();
    const file: DriveFile = {
      id: this.ids.file(),
      name,
      mimeType,
      parents,
      createdTime: now,
      modifiedTime: now,
      version: 1,
      trashed: false,
      createdByProject: null,
      permissions: [{ id: String(this.ids.number()), email: owner, role: "owner" }],
    };
    this.files.set(file.id, file);
    this.seenBy.set(file.id, new Set([owner]));
    this.changes.tell(file.id, now);
    return file;
  }

  /** Makes a Google workbook; without tabs it has `Sheet1`, as a new one. */
  createWorkbook({
    title,
    owner,
    tabs = [],
    parent,
    locale = "en_US",
    timeZone = "Etc/GMT",
  }: NewWorkbook): Workbook {
    const file = this.createFile(owner, title, SPREADSHEET, parent === undefined ? [] : [parent]);
    const workbook: Workbook = {
      id: file.id,
      title,
      locale,
      timeZone,
      autoRecalc: "ON_CHANGE",
      tabs: tabs.length === 0 ? [newTab(0, "Sheet1")] : tabs.map((tab, index) => this.filledTab(tab, index)),
      namedRanges: [],
      metadata: [],
    };
    this.workbooks.set(workbook.id, workbook);
    return workbook;
  }

  /** Another workbook with the same content; cells are shared until one of the two changes. */
  duplicateWorkbook(id: string, { title, owner }: { title: string; owner: string }): Workbook {
    const file = this.createFile(owner, title, SPREADSHEET);
    const workbook = { ...copyWorkbook(this.workbook(id), file.id), title };
    this.workbooks.set(file.id, workbook);
    return workbook;
  }

  private filledTab({ title, rows = [], rowCount, columnCount, sheetId }: NewTab, index: number) {
    const tab = newTab(sheetId ?? (index === 0 ? 0 : this.ids.number()), title, {
      rowCount: rowCount ?? Math.max(1000, rows.length),
      columnCount: columnCount ?? Math.max(26, ...rows.map((row) => row.length)),
    });
    tab.rows = rows.map((row) =>
      row.map((value) => (value === null || value === "" ? undefined : { value })),
    );
    return tab;
  }

  workbook(id: string): Workbook {
    const workbook = this.workbooks.get(id);
    if (workbook === undefined) throw new Error(`The stand-in has no workbook ${id}`);
    return workbook;
  }

  file(id: string): DriveFile {
    const file = this.files.get(id);
    if (file === undefined) throw new Error(`The stand-in has no file ${id}`);
    return file;
  }

  /** Changes a workbook as someone would in the browser: wholly, or not at all when `change` throws. */
  edit<Result>(id: string, change: (workbook: Workbook) => Result): Result {
    const copy = copyWorkbook(this.workbook(id));
    const result = change(copy);
    recalculate(copy);
    this.workbooks.set(id, copy);
    const file = this.file(id);
    file.name = copy.title;
    this.changes.hold(id, this.clock());
    this.settle();
    return result;
  }

  /** Puts a value into one cell, `Tab!B2`; null empties it. What dresses the cell stays. */
  setCell(id: string, range: string, value: Scalar | null): void {
    this.changeCell(id, range, (dress) => (value === null ? dress : { ...dress, value }));
  }

  /** Puts a formula into one cell with the result that the test decides: an error, `Loading...`, a number. */
  setResult(id: string, range: string, formula: string, result: Scalar | CellError): void {
    this.changeCell(id, range, (dress) => ({ ...dress, formula, result, resultGiven: true }));
  }

  private changeCell(id: string, range: string, change: (dress: Cell) => Cell): void {
    this.edit(id, (workbook) => {
      const { tab, area } = resolveRange(workbook, range);
      const dress = dressOf(cellAt(tab, area.startRow, area.startColumn));
      setCell(tab, area.startRow, area.startColumn, change(dress));
    });
  }

  /** Tells the edits whose delay is over, and dates their files. */
  settle(): void {
    for (const { fileId, time } of this.changes.settle(this.clock())) {
      const file = this.files.get(fileId);
      if (file === undefined) continue;
      file.modifiedTime = time;
      file.version += 1;
    }
  }

  share(id: string, email: string, role: Role): void {
    const file = this.file(id);
    const others = file.permissions.filter((permission) => permission.email !== email);
    file.permissions = [...others, { id: String(this.ids.number()), email, role }];
    this.seenBy.get(id)?.add(email);
    this.touched(file);
  }

  unshare(id: string, email: string): void {
    const file = this.file(id);
    file.permissions = file.permissions.filter((permission) => permission.email !== email);
    this.touched(file);
  }

  trash(id: string, trashed = true): void {
    const file = this.file(id);
    file.trashed = trashed;
    this.touched(file);
  }

  rename(id: string, name: string): void {
    const file = this.file(id);
    file.name = name;
    const workbook = this.workbooks.get(id);
    if (workbook !== undefined) workbook.title = name;
    file.modifiedTime = this.clock();
    this.touched(file);
  }

  /** Deletes a file for good. */
  remove(id: string): void {
    this.files.delete(id);
    this.workbooks.delete(id);
    this.changes.tell(id, this.clock());
  }

  roleOf(id: string, email: string): Role | null {
    const file = this.files.get(id);
    return file === undefined ? null : roleOf(file, email);
  }

  private touched(file: DriveFile): void {
    file.version += 1;
    this.changes.tell(file.id, this.clock());
  }
}
