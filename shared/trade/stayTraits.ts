import { yearOf } from "../calendar.ts";
import type { Classes } from "../figures/builders/classes.ts";
import { FAMILY_SITUATION, familySituationOf } from "../figures/schemes/familySituation.ts";
import { classOfNumber, type NumericScheme } from "../figures/schemes/numericScheme.ts";
import type { StayOfYear, Year } from "../figures/year/stayOfYear.ts";
import type { Grouping, Nomenclature } from "../nomenclature/nomenclature.ts";
import { SEX } from "../nomenclature/sex.ts";
import { type Field, known } from "../records/value.ts";
import type { RecordOf } from "../records/record.ts";
import type { Trait } from "./trait.ts";

type StayTrait = Trait<StayOfYear>;
type Participant = RecordOf<"participants">;

/** A trait of the participant that speaks, read as it is on its list. */
export function participantTrait<C extends string>(
  label: string,
  { entries: classes }: Pick<Nomenclature, "entries">,
  field: (participant: Participant) => Field<C>,
): StayTrait {
  return {
    label,
    classes,
    of: ({ participant }) => (participant === null ? null : known(field(participant))),
  };
}

/** The same, in the classes of a grouping; a code that the grouping leaves out is as good as unknown. */
export function groupedTrait<C extends string>(
  label: string,
  rule: Pick<Grouping<C>, "classes" | "classOf">,
  field: (stay: StayOfYear) => Field<C>,
): StayTrait {
  return {
    label,
    classes: rule.classes,
    of: (stay) => {
      const code = known(field(stay));
      return code === null ? null : rule.classOf[code];
    },
  };
}

/** A trait of the stay, read as it is on its list. */
export function enrolmentTrait<C extends string>(
  label: string,
  classes: Classes,
  field: (enrolment: StayOfYear["enrolment"]) => Field<C | readonly C[]>,
): StayTrait {
  return { label, classes, of: ({ enrolment }) => known(field(enrolment)) };
}

export const SEX_TRAIT = participantTrait("Sexe", SEX, ({ sex }) => sex);

export const FAMILY_TRAIT: StayTrait = {
  label: "Situation familiale",
  classes: FAMILY_SITUATION.classes,
  of: ({ enrolment }) => familySituationOf(enrolment.inCouple, enrolment.dependentChildren),
};

/** Age at 31 December, from the birth year. */
export function ageTrait(scheme: NumericScheme, { year }: Year): StayTrait {
  return {
    label: "Âge au 31 décembre",
    classes: scheme.classes,
    of: ({ participant }) => {
      const birthYear = known(participant?.birthYear ?? null);
      return birthYear === null ? null : classOfNumber(scheme, year - birthYear);
    },
  };
}

/** Time since the last opening of the right, at 31 December, which no day of a month follows: whole months are those of the calendar. */
export function rsaSeniorityTrait(
  scheme: NumericScheme,
  { year, lastDay }: Year,
  unit: "months" | "years",
): StayTrait {
  return {
    label: "Ancienneté dans le RSA",
    classes: scheme.classes,
    of: ({ enrolment }) => {
      const opening = known(enrolment.rsaOpening);
      if (opening === null || opening > lastDay) return null;
      const years = year - yearOf(opening);
      return classOfNumber(scheme, unit === "years" ? years : years * 12 + 12 - Number(opening.slice(5, 7)));
    },
  };
}
