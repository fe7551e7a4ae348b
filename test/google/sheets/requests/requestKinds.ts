import * as cells from "./cellRequests.ts";
import * as conditionalFormats from "./conditionalFormatRequests.ts";
import * as dimensions from "./dimensionRequests.ts";
import * as filters from "./filterRequests.ts";
import * as groups from "./groupRequests.ts";
import * as merges from "./mergeRequests.ts";
import * as metadata from "./metadataRequests.ts";
import * as namedRanges from "./namedRangeRequests.ts";
import * as pastes from "./pasteRequests.ts";
import * as protections from "./protectionRequests.ts";
import type { RequestKind } from "./request.ts";
import * as sheets from "./sheetRequests.ts";
import * as sorts from "./sortRequests.ts";
import * as workbooks from "./workbookRequests.ts";

const ALL = [
  cells,
  conditionalFormats,
  dimensions,
  filters,
  groups,
  merges,
  metadata,
  namedRanges,
  pastes,
  protections,
  sheets,
  sorts,
  workbooks,
];

/** Every kind of request that the stand-in does, by the name Google gives it. */
export const REQUEST_KINDS: ReadonlyMap<string, RequestKind> = new Map(
  ALL.flatMap((kinds) => Object.entries<unknown>(kinds)).filter(
    (entry): entry is [string, RequestKind] =>
      typeof entry[1] === "object" && entry[1] !== null && "apply" in entry[1],
  ),
);
