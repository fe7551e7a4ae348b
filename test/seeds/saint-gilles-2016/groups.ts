import type { Day } from "../../../shared/calendar.ts";

export const ACTIONS = { remobilisation: "Remobilisation", language: "Langue et immersion" } as const;
export type ActionKey = keyof typeof ACTIONS;

export type Group = {
  readonly name: string;
  readonly action: ActionKey;
  readonly start: Day;
  readonly end: Day | null;
};

const of =
  (action: ActionKey) =>
  (name: string, start: Day, end: Day | null): Group => ({ name, action, start, end });
const remobilisation = of("remobilisation");
const language = of("language");

/** The groups whose processes end in 2016: ten months of remobilisation, twelve of language. */
export const GROUPS: readonly Group[] = [
  remobilisation("Remobilisation A", "2015-12-07", "2016-10-06"),
  remobilisation("Remobilisation B", "2016-01-11", "2016-11-10"),
  remobilisation("Remobilisation C", "2016-02-08", "2016-12-07"),
  remobilisation("Remobilisation D", "2016-02-22", "2016-12-21"),
  language("Langue 1", "2015-12-07", "2016-12-06"),
  language("Langue 2", "2015-12-14", "2016-12-13"),
  language("Langue 3", "2016-01-04", "2016-12-31"),
];

/** Those who need more time go on in one of these. */
export const NEXT_GROUPS = {
  inDecember: remobilisation("Remobilisation E", "2016-12-12", null),
  inJanuary: language("Langue 4", "2017-01-09", null),
} as const;

/** « 2012 : 1er groupe », « 2013-2014 : plusieurs groupes », then more of them; their people are not in the workbook any more. */
export const FORMER_GROUPS: readonly Group[] = [
  remobilisation("Remobilisation 2012", "2012-09-17", "2013-07-16"),
  remobilisation("Remobilisation 2013", "2013-09-16", "2014-07-15"),
  language("Langue 2013", "2013-09-02", "2014-08-29"),
  remobilisation("Remobilisation 2014", "2014-09-15", "2015-07-14"),
  language("Langue 2014", "2014-09-01", "2015-08-28"),
  remobilisation("Remobilisation 2015 A", "2015-02-02", "2015-12-01"),
  remobilisation("Remobilisation 2015 B", "2015-02-16", "2015-12-15"),
  language("Langue 2015", "2015-01-05", "2015-12-31"),
];

const RHYTHM: Readonly<Record<ActionKey, string>> = {
  remobilisation: "4 ou 5 après-midi par semaine",
  language: "8 ou 9 ateliers par semaine",
};

export function groupRows() {
  return [...FORMER_GROUPS, ...GROUPS, ...Object.values(NEXT_GROUPS)].map(({ name, action, start, end }) => ({
    name,
    action: ACTIONS[action],
    rhythm: RHYTHM[action],
    start,
    end,
  }));
}
