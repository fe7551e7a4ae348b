import { requireRange, requireTab } from "../rangeJson.ts";
import { requestKind } from "./request.ts";

const RANGE = "range(sheetId,startRowIndex,endRowIndex,startColumnIndex,endColumnIndex)";

export const setBasicFilter = requestKind(
  "setBasicFilter",
  `filter(${RANGE})`,
  ({ workbook }, { filter }) => {
    const { tab, range } = requireRange(workbook, filter?.range ?? { sheetId: 0 });
    tab.basicFilter = range;
    return {};
  },
);

export const clearBasicFilter = requestKind("clearBasicFilter", "sheetId", ({ workbook }, { sheetId }) => {
  requireTab(workbook, sheetId).basicFilter = undefined;
  return {};
});
