import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { onlyKnownFields, parseFieldMask } from "../wire/fieldMask.ts";
import { notModelled } from "../wire/googleError.ts";
import type { Metadata, Workbook } from "../workbook/workbook.ts";

const LOOKUP = parseFieldMask("locationType,metadataKey,metadataValue,metadataId,visibility");

/** The metadata that at least one filter means. */
export function matchingMetadata(
  workbook: Workbook,
  filters: readonly sheets_v4.Schema$DataFilter[],
): readonly Metadata[] {
  return workbook.metadata.filter((metadata) => filters.some((filter) => matches(metadata, filter)));
}

export function matches(metadata: Metadata, filter: sheets_v4.Schema$DataFilter): boolean {
  const lookup = filter.developerMetadataLookup;
  if (lookup == null) throw notModelled("a data filter which is not a developerMetadataLookup");
  onlyKnownFields(lookup, LOOKUP, "developerMetadataLookup");
  return (
    agrees(lookup.metadataId, metadata.metadataId) &&
    agrees(lookup.metadataKey, metadata.metadataKey) &&
    agrees(lookup.metadataValue, metadata.metadataValue) &&
    agrees(lookup.visibility, metadata.visibility) &&
    agrees(lookup.locationType, metadata.location.type)
  );
}

function agrees(asked: string | number | null | undefined, present: string | number | undefined): boolean {
  return asked === null || asked === undefined || asked === present;
}
