import type { IndexedYear } from "../../figures/year/indexedYear.ts";
import type { PersonOfYear } from "../../figures/year/personOfYear.ts";
import type { Year } from "../../figures/year/stayOfYear.ts";
import { OUTCOME } from "../../nomenclature/outcome.ts";
import { OUTCOME_BY_DETAIL } from "../../nomenclature/outcomeByDetail.ts";
import { OUTCOME_BY_SITUATION } from "../../nomenclature/outcomeBySituation.ts";
import { isKnown, known } from "../../records/value.ts";
import { crossTable } from "../crossTable.ts";
import { SEX_TRAIT } from "../stayTraits.ts";
import type { TradeTable } from "../tradeTable.ts";
import type { Trait } from "../trait.ts";

type SituationCode = (typeof OUTCOME_BY_SITUATION)["classes"][number]["code"];

const COLUMNS: readonly Trait<PersonOfYear>[] = [{ ...SEX_TRAIT, of: ({ last }) => SEX_TRAIT.of(last) }];

/** D2: where the people of the public stand when the year ends, then the details of two of these situations. */
export function situationTables(year: IndexedYear, population: string): readonly TradeTable[] {
  const situation = situationTrait(year.year);
  const detailed = (code: SituationCode, title: string) =>
    crossTable({
      title,
      note: "Seules les personnes de la ligne correspondante du tableau précédent.",
      items: year.people.filter((person) => situation.of(person) === code),
      rows: [detailTrait(code)],
      columns: COLUMNS,
    });
  return [
    crossTable({
      title: "Tableau 10 (D2) : situation à l'issue de l'accompagnement",
      note: `${population} Le parcours qui finit en dernier parle pour la personne. Qui n'est pas sorti au 31 décembre, ou l'est pour une prolongation, est maintenu. Inconnu : situation à la sortie non renseignée, ou date de sortie illisible.`,
      items: year.people,
      rows: [situation],
      columns: COLUMNS,
    }),
    detailed("sortie", "Tableau 10 (D2), suite : types de sortie"),
    detailed("changement", "Tableau 10 (D2), suite : motifs du changement de situation"),
  ];
}

function situationTrait({ lastDay }: Year): Trait<PersonOfYear> {
  const still: SituationCode = "maintien";
  return {
    label: "Situation",
    classes: OUTCOME_BY_SITUATION.classes,
    of: ({ last: { enrolment } }) => {
      const { exit } = enrolment;
      if (exit === null) return still;
      if (!isKnown(exit)) return null;
      if (exit > lastDay) return still;
      const outcome = known(enrolment.outcome);
      return outcome === null ? null : OUTCOME_BY_SITUATION.classOf[outcome];
    },
  };
}

/** The lines of D2 that are below this situation. */
function detailTrait(situation: SituationCode): Trait<PersonOfYear> {
  const below = new Set(
    OUTCOME.entries
      .filter(({ code }) => OUTCOME_BY_SITUATION.classOf[code] === situation)
      .map(({ code }) => OUTCOME_BY_DETAIL.classOf[code]),
  );
  return {
    label: situation === "sortie" ? "Type de sortie" : "Motif du changement",
    classes: OUTCOME_BY_DETAIL.classes.filter(({ code }) => below.has(code)),
    of: ({ last: { enrolment } }) => {
      const outcome = known(enrolment.outcome);
      return outcome === null ? null : OUTCOME_BY_DETAIL.classOf[outcome];
    },
  };
}
