import { HALF_DAY, type HalfDayCode } from "./halfDay.ts";
import { type CodeOf, nomenclature } from "./nomenclature.ts";
import { WEEKDAY, type WeekdayCode } from "./weekday.ts";

type SlotHalfDay = Exclude<HalfDayCode, "journee">;

/** A whole day is typed as its two half-days: there is one spelling of it. */
const HALF_DAYS = HALF_DAY.entries.flatMap(({ code, label, aliases }) =>
  code === "journee" ? [] : [{ code, label, aliases: aliases ?? [] }],
);

export const WEEKLY_SLOT = nomenclature<`${WeekdayCode}_${SlotHalfDay}`>({
  key: "jour_demi_journee",
  label: "Jour et demi-journée",
  source: "Navette",
  entries: WEEKDAY.entries.flatMap((day) =>
    HALF_DAYS.map((half) => ({
      code: `${day.code}_${half.code}` as const,
      label: `${day.label} ${half.label.toLowerCase()}`,
      aliases: half.aliases.map((alias) => `${day.label} ${alias.toLowerCase()}`),
    })),
  ),
});
export type WeeklySlotCode = CodeOf<typeof WEEKLY_SLOT>;
