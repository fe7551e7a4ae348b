import { type DriveFile, mayWrite, SPREADSHEET } from "../drive/file.ts";
import type { GoogleState } from "../googleState.ts";
import { apiError, GoogleError } from "../wire/googleError.ts";
import { hasScope, type Principal } from "../wire/principal.ts";
import type { Writer } from "../workbook/rights.ts";
import type { Workbook } from "../workbook/workbook.ts";

/** The workbook, or the error of the Sheets API: 404 when there is none, 403 when it is not for this person. */
export function openWorkbook(
  state: GoogleState,
  principal: Principal,
  id: string,
  intent: "read" | "write",
): { workbook: Workbook; person: Writer } {
  const file = state.files.get(id);
  if (file === undefined || !reaches(file, principal)) throw apiError(404, "Requested entity was not found.");
  const role = state.roleOf(id, principal.email);
  if (role === null || (intent === "write" && !mayWrite(role))) {
    throw apiError(403, "The caller does not have permission");
  }
  if (file.mimeType !== SPREADSHEET) {
    throw new GoogleError(400, {
      error: {
        code: 400,
        message: "This operation is not supported for this document",
        status: "FAILED_PRECONDITION",
      },
    });
  }
  return { workbook: state.workbook(id), person: { email: principal.email, isOwner: role === "owner" } };
}

/** With `drive.file` alone, a program reaches only the files it made. */
export function reaches(file: DriveFile, principal: Principal): boolean {
  const wide = ["drive", "drive.readonly", "drive.metadata", "drive.metadata.readonly", "spreadsheets"];
  if (hasScope(principal, [...wide, "spreadsheets.readonly"])) return true;
  return file.createdByProject === principal.project;
}
