type LeftOut = {
  readonly reason: string;
  /** Afterwards the two workbooks no longer hold the same: what follows on that workbook is left out too. */
  readonly spoils: boolean;
};

function neverUsed(reason: string): LeftOut {
  return { reason, spoils: false };
}

function notImitated(reason: string): LeftOut {
  return { reason, spoils: true };
}

const NO_UPLOAD = notImitated("the project never uploads a file");
const NO_SHARING = neverUsed("the project never reads nor changes with whom a file is shared");
const NO_COMMENT = neverUsed("the project never reads nor writes a comment");
const NO_EXPORT = neverUsed("the project reads values, it never has a file exported");

/** Kinds of request that the project never makes, by name, with the reason. */
export const LEFT_OUT: Readonly<Record<string, LeftOut>> = {
  "batchUpdate autoResizeDimensions": notImitated(
    "the width of a column comes from Google's fonts; the project gives its columns a width",
  ),
  "batchUpdate findReplace": notImitated("the project writes cells, it never has Google replace a text"),
  "batchUpdate addBanding": notImitated("the project's workbooks have no banded colours"),
  "batchUpdate addChart": notImitated("charts are drawn by the project's own pages"),
  "batchUpdate addFilterView": notImitated("the project makes no view of a tab"),
  "batchUpdate addSlicer": notImitated("the project makes no slicer"),
  "batchUpdate textToColumns": notImitated("the project never splits a column"),
  "PUT /upload/drive/v2/files/{id}": NO_UPLOAD,
  "POST /upload/drive/v3/files": NO_UPLOAD,
  "PATCH /upload/drive/v3/files/{id}": NO_UPLOAD,
  "permissions.list": NO_SHARING,
  "permissions.create": NO_SHARING,
  "permissions.delete": NO_SHARING,
  "PATCH /drive/v3/files/{id}/permissions/{id}": NO_SHARING,
  "GET /drive/v3/files/{id}/comments": NO_COMMENT,
  "POST /drive/v3/files/{id}/comments": NO_COMMENT,
  "files.export application/pdf": NO_EXPORT,
  "files.export text/tab-separated-values": NO_EXPORT,
  "files.export application/zip": NO_EXPORT,
  "files.export application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": NO_EXPORT,
  "files.export application/vnd.oasis.opendocument.spreadsheet": NO_EXPORT,
  "files.export application/x-vnd.oasis.opendocument.spreadsheet": NO_EXPORT,
};

/** Why an exchange with these kinds is left out; null when it is to be compared. */
export function whyLeftOut(kinds: readonly string[]): { why: string; spoils: boolean } | null {
  for (const kind of kinds) {
    const found = LEFT_OUT[kind];
    if (found !== undefined) return { why: `${kind}: ${found.reason}`, spoils: found.spoils };
  }
  return null;
}
