import { mayWrite } from "../../drive/file.ts";
import type { GridRange } from "../../workbook/gridRange.ts";
import type { ProtectedRange } from "../../workbook/tab.ts";
import type { Book } from "../book.ts";
import type { Emulated } from "../googleTypes.ts";
import { ScriptException, wrongArguments } from "../scriptError.ts";
import { enumKey, service } from "../service.ts";
import { userService } from "../services/session.ts";
import { SHEET_ENUMS } from "./enums.ts";
import { requireCells } from "./rangePlace.ts";

type Ranged = { readonly book: Book; readonly rangeOf: (cells: GridRange) => object };

/** Protects cells. As long as nobody changes the editors, whoever may edit the file may edit them. */
export function protect(ranged: Ranged, range: GridRange): object {
  const { book } = ranged;
  const users = book.state
    .file(book.id)
    .permissions.filter(({ role }) => mayWrite(role))
    .map(({ email }) => email);
  const [reply] = book.request({ addProtectedRange: { protectedRange: { range, editors: { users } } } });
  return protection(ranged, reply?.addProtectedRange?.protectedRange?.protectedRangeId ?? Number.NaN);
}

/** The protections of a kind, of one tab or of all. @param type a ProtectionType */
export function protectionsOf(ranged: Ranged, type: unknown, sheetId?: number): object[] {
  const key = enumKey(type, "ProtectionType");
  if (key === undefined) throw wrongArguments("SpreadsheetApp.Spreadsheet.getProtections", [type]);
  return ranged.book.workbook.tabs
    .filter((tab) => sheetId === undefined || tab.sheetId === sheetId)
    .flatMap((tab) => tab.protections)
    .filter((each) => isOfSheet(each.range) === (key === "SHEET"))
    .map(({ protectedRangeId }) => protection(ranged, protectedRangeId));
}

function isOfSheet(range: GridRange): boolean {
  return Object.keys(range).length === 1;
}

function protection({ book, rangeOf }: Ranged, id: number): object {
  const present = (): ProtectedRange => {
    const found = book.workbook.tabs
      .flatMap((tab) => tab.protections)
      .find((each) => each.protectedRangeId === id);
    if (found === undefined) throw new ScriptException("Protected range not found");
    return found;
  };
  const mayEdit = ({ warningOnly, editors }: ProtectedRange) =>
    book.writer.isOwner || warningOnly || editors.includes(book.writer.email);
  const update = (change: object, fields: string) => {
    if (!mayEdit(present())) throw new ScriptException("You do not have permission to edit this protection.");
    book.request({ updateProtectedRange: { protectedRange: { protectedRangeId: id, ...change }, fields } });
    return self;
  };
  const setEditors = (users: readonly string[]) => {
    if (present().warningOnly) throw new ScriptException("Protection is warning-only: it has no editors.");
    return update({ editors: { users: [...new Set(users)] } }, "editors.users");
  };
  const remove = (emails: readonly string[]) =>
    // Neither the owner nor whoever asks can be taken away: Google leaves them, and says nothing.
    setEditors(present().editors.filter((email) => !emails.includes(email) || email === book.writer.email));
  const self: object = service("Protection", {
    getDescription: () => present().description ?? "",
    setDescription: (description: string) => update({ description }, "description"),
    isWarningOnly: () => present().warningOnly,
    setWarningOnly: (warningOnly: boolean) => update({ warningOnly }, "warningOnly"),
    getProtectionType: () => SHEET_ENUMS.ProtectionType[isOfSheet(present().range) ? "SHEET" : "RANGE"],
    getRange: () => rangeOf(present().range),
    getRangeName: () =>
      book.workbook.namedRanges.find((named) => named.namedRangeId === present().namedRangeId)?.name ?? null,
    getUnprotectedRanges: () => present().unprotectedRanges.map(rangeOf),
    setUnprotectedRanges: (ranges: unknown) => {
      if (!Array.isArray(ranges))
        throw wrongArguments("SpreadsheetApp.Protection.setUnprotectedRanges", [ranges]);
      const unprotectedRanges = ranges.map((range) =>
        requireCells(range, "SpreadsheetApp.Protection.setUnprotectedRanges"),
      );
      return update({ unprotectedRanges }, "unprotectedRanges");
    },
    getEditors: () => present().editors.map(userService),
    addEditor: (user: unknown) => setEditors([...present().editors, emailOf(user)]),
    addEditors: (users: readonly string[]) => setEditors([...present().editors, ...users.map(emailOf)]),
    removeEditor: (user: unknown) => remove([emailOf(user)]),
    removeEditors: (users: readonly unknown[]) => remove(users.map(emailOf)),
    canEdit: () => mayEdit(present()),
    canDomainEdit: () => present().domainUsersCanEdit,
    setDomainEdit: (editable: boolean) =>
      update({ editors: { users: present().editors, domainUsersCanEdit: editable } }, "editors"),
    remove: () => {
      if (!mayEdit(present()))
        throw new ScriptException("You do not have permission to remove this protection.");
      book.request({ deleteProtectedRange: { protectedRangeId: id } });
    },
  } satisfies Emulated<GoogleAppsScript.Spreadsheet.Protection>);
  return self;
}

function emailOf(user: unknown): string {
  if (typeof user === "string") return user;
  const { getEmail } = (user ?? {}) as { getEmail?: () => string };
  if (getEmail === undefined) throw wrongArguments("SpreadsheetApp.Protection.addEditor", [user]);
  return getEmail();
}
