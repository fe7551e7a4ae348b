import { invalidArgument } from "../wire/googleError.ts";
import { type Area, areaOf, contains, intersects } from "./gridRange.ts";
import type { Tab } from "./tab.ts";

/** Who writes: the owner of a file passes every protection. */
export type Writer = { readonly email: string; readonly isOwner: boolean };

/** Throws what Google answers when a protected cell is written by someone who may not. */
export function refuseProtected(tab: Tab, area: Area, writer: Writer): void {
  if (writer.isOwner) return;
  for (const protection of tab.protections) {
    if (protection.warningOnly || protection.editors.includes(writer.email)) continue;
    if (!intersects(areaOf(protection.range, tab), area)) continue;
    const free = protection.unprotectedRanges.some((range) => contains(areaOf(range, tab), area));
    if (!free) {
      throw invalidArgument(
        "You are trying to edit a protected cell or object. " +
          "Please contact the spreadsheet owner to remove protection if you need to edit.",
      );
    }
  }
}
