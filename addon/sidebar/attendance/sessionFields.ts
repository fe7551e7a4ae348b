import { type RollCallWorkshop, usualHalfDays } from "../../../shared/entry/rollCallWorkshops.ts";
import type { Session } from "../../../shared/entry/session.ts";
import { formatShortDay } from "../../../shared/format.ts";
import { HALF_DAY } from "../../../shared/nomenclature/halfDay.ts";
import { labelOf } from "../../../shared/nomenclature/nomenclature.ts";
import { readDay } from "../../../shared/records/readDay.ts";
import { ASSOCIATION_TABS } from "../../../shared/workbook/template.ts";
import { element } from "../kit/element.ts";
import { fieldFor } from "../kit/field.ts";

const COLUMNS = ASSOCIATION_TABS.attendances.columns;

/** They open filled in: that they must be goes without saying. */
const ALWAYS_FILLED = { help: null, required: false };

/** Workshop, day and half-day. */
export type SessionFields = {
  readonly root: HTMLElement;
  /** null while something is missing. */
  value(): Session | null;
  focus(): void;
};

/** @param onChange called when another session is meant, or none */
export function sessionFields(
  workshops: readonly RollCallWorkshop[],
  likely: Session,
  onChange: () => void,
): SessionFields {
  const list = {
    key: "workshops",
    label: COLUMNS.workshop.header,
    source: "",
    entries: workshops.map(({ name }) => ({ code: name, label: name })),
  };
  const workshop = fieldFor("workshop", { ...COLUMNS.workshop, type: "list", list }, ALWAYS_FILLED);
  const date = fieldFor("date", COLUMNS.date, ALWAYS_FILLED);
  const halfDay = fieldFor("halfDay", COLUMNS.halfDay, ALWAYS_FILLED);
  workshop.set(likely.workshop);
  date.set(formatShortDay(likely.date));
  halfDay.set(labelOf(HALF_DAY, likely.halfDay));
  let isHalfDayChosen = false;
  halfDay.root.addEventListener("change", () => {
    isHalfDayChosen = true;
    onChange();
  });
  for (const field of [workshop, date])
    field.root.addEventListener("change", () => {
      const meant = workshops.find(({ name }) => name === workshop.value());
      const day = readDay(date.value());
      const [usual] = meant === undefined || day === null ? [] : usualHalfDays(meant, day);
      if (!isHalfDayChosen && usual !== undefined) halfDay.set(labelOf(HALF_DAY, usual));
      onChange();
    });
  return {
    root: element("div", {}, workshop.root, element("div", { class: "beside" }, date.root, halfDay.root)),
    value: () => {
      const name = workshops.find((each) => each.name === workshop.value())?.name;
      const day = readDay(date.value());
      const half = HALF_DAY.entries.find((entry) => entry.label === halfDay.value())?.code;
      return name === undefined || day === null || half === undefined
        ? null
        : { workshop: name, date: day, halfDay: half };
    },
    focus: () => {
      workshop.focus();
    },
  };
}
