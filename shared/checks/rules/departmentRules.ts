import { isKnown, known } from "../../records/value.ts";
import { DEPARTMENT_TABS } from "../../workbook/template.ts";
import { problemOf } from "../problemOf.ts";
import type { Rule } from "./rule.ts";

/** Without its places or its grant, a convention makes the department's totals too small. */
export const conventionsAreWhole: Rule = ({ conventions = [] }, at) =>
  conventions.flatMap(({ row, record }) =>
    (["places", "grant"] as const)
      .filter((column) => !isKnown(record[column]))
      .map((column) => {
        const { header } = DEPARTMENT_TABS.conventions.columns[column];
        return problemOf("convention_incomplete", at("conventions", row, column), { header });
      }),
  );

export const objectivesInOrder: Rule = ({ objectives = [] }, at) =>
  objectives.flatMap(({ row, record }) => {
    const [minimum, maximum] = [known(record.minimum), known(record.maximum)];
    return minimum !== null && maximum !== null && minimum > maximum
      ? [problemOf("bounds_reversed", at("objectives", row, "minimum"))]
      : [];
  });
