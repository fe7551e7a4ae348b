import { addDays, type Day } from "../../../shared/calendar.ts";
import type { IncomeRightCode } from "../../../shared/nomenclature/incomeRight.ts";
import type { OutcomeCode } from "../../../shared/nomenclature/outcome.ts";
import type { Field } from "../../../shared/records/value.ts";
import type { Random } from "../random.ts";
import { earlier, LAST_DAY, later, workingDay } from "./days.ts";
import type { Person } from "./people.ts";

/** One stay of one person in one structure. */
export type Stay = {
  readonly person: Person;
  /** Number of the structure. */
  readonly structure: number;
  readonly entry: Day;
  readonly exit: Day | null;
  /** null: still there, or a situation that cannot be known. */
  readonly outcome: OutcomeCode | null;
  /** The first stay of the year says what the totals say; a later one may say something else. */
  readonly speaksForProfile: boolean;
  /** Registered under a code of its own in the same workbook, as if it were somebody else. */
  readonly underAnotherCode?: true;
  /** Rights written on this stay, where they are not those of the person. */
  readonly rights?: Field<readonly IncomeRightCode[]>;
  /** A slip of the keyboard that must leave the person among those still there. */
  readonly slip?: "exit_before_entry" | "outcome_without_exit";
};

type Span = { readonly entry: Day; readonly exit: Day | null };

const OLDEST_ENTRY = "2010-09-06";
const FIRST_EXIT = "2012-01-12";
const LAST_EXIT = "2012-12-28";
const LAST_ENTRY = "2012-12-07";
const SHORTEST = 30;
const LONGEST = 500;

const earliestEntry = ({ rsaOpening }: Person): Day =>
  rsaOpening === null ? OLDEST_ENTRY : later(OLDEST_ENTRY, addDays(rsaOpening, 7));

/** The stay that speaks for the result; for people outside the totals, the only one. */
export function mainStay(random: Random, person: Person, structure: number): Stay | null {
  if (person.cohort === "never_came") return null;
  const span = spanOf(random, person);
  const outcome = person.fate.kind === "exit" ? person.fate.outcome : null;
  const ownOutcome = span.exit === null || outcome !== null ? outcome : otherOutcome(random, person);
  return { person, structure, ...span, outcome: ownOutcome, speaksForProfile: true };
}

function spanOf(random: Random, person: Person): Span {
  const earliest = earliestEntry(person);
  switch (person.cohort) {
    case "only_2011": {
      const entry = workingDay(random, OLDEST_ENTRY, "2011-09-30");
      return { entry, exit: workingDay(random, addDays(entry, SHORTEST), "2011-12-23") };
    }
    case "only_2013":
      return { entry: workingDay(random, "2013-01-07", "2013-03-15"), exit: null };
    case "other_rights":
    case "rights_unknown": {
      const entry = workingDay(random, OLDEST_ENTRY, "2012-09-28");
      const exit = workingDay(random, later(FIRST_EXIT, addDays(entry, SHORTEST)), LAST_EXIT);
      return { entry, exit: random.chance(0.5) ? exit : null };
    }
    default:
      return person.fate.kind === "present" ? openSpan(random, earliest) : closedSpan(random, earliest);
  }
}

/** Still there on 31 December; a few have left since. */
function openSpan(random: Random, earliest: Day): Span {
  const entry = workingDay(random, earliest, LAST_ENTRY);
  return { entry, exit: random.chance(0.15) ? workingDay(random, "2013-01-07", "2013-03-22") : null };
}

function closedSpan(random: Random, earliest: Day): Span {
  const exit = workingDay(random, later(FIRST_EXIT, addDays(earliest, SHORTEST + 5)), LAST_EXIT);
  const entry = workingDay(random, later(earliest, addDays(exit, -LONGEST)), addDays(exit, -SHORTEST));
  return { entry, exit };
}

/** Situations at an exit that must not be counted: one that is not the last of the person, of 2011 or 2013, or without RSA. */
export function otherOutcome(random: Random, { cohort, fate }: Person): OutcomeCode | null {
  // An exit whose situation is not known is one of the totals.
  if (cohort === "rsa" && fate.kind === "exit" && fate.outcome === null) return null;
  return random.pick(["soc_vie", "soc_sante", "emp_cdd6m", "form_pre", "rech_emploi", "reorient", "inconnu"]);
}

/**
 * Where a second stay stands beside the one that speaks for the result:
 * - before: it ended before the other began, in the year;
 * - within: it began later and ended earlier;
 * - handover: it began earlier and ended earlier, with some time in both.
 */
export type Arrangement = "before" | "within" | "handover";

/** @returns null when the main stay leaves no room for it */
export function secondSpan(random: Random, main: Stay, arrangement: Arrangement): Span | null {
  const earliest = earliestEntry(main.person);
  const end = earlier(main.exit ?? LAST_DAY, LAST_DAY);
  const draw = (from: Day, to: Day) => (from > to ? null : workingDay(random, from, to));
  const span = (entry: Day | null, exit: Day | null) =>
    entry === null || exit === null || entry >= exit ? null : { entry, exit };
  switch (arrangement) {
    case "before": {
      const exit = draw(later(FIRST_EXIT, addDays(earliest, SHORTEST + 5)), addDays(main.entry, -5));
      if (exit === null) return null;
      return span(draw(later(earliest, addDays(exit, -LONGEST)), addDays(exit, -SHORTEST)), exit);
    }
    case "within": {
      const entry = draw(later(addDays(main.entry, 7), "2011-09-05"), addDays(end, -60));
      if (entry === null) return null;
      return span(entry, draw(later(addDays(entry, SHORTEST), FIRST_EXIT), addDays(end, -7)));
    }
    case "handover": {
      const exit = draw(later(addDays(main.entry, 14), FIRST_EXIT), addDays(end, -7));
      return span(draw(earliest, addDays(main.entry, -14)), exit);
    }
  }
}
