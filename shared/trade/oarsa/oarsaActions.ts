import type { IndexedYear } from "../../figures/year/indexedYear.ts";
import type { Trait } from "../trait.ts";
import { NOT_AVAILABLE, NOT_CONCERNED, type TradeCell, type TradeTable } from "../tradeTable.ts";
import { actionsFollowed } from "./actionsFollowed.ts";
import { OARSA_ACTION, type OarsaActionCode, UNSEEN_ACTIONS } from "./oarsaAction.ts";
import { ACTIONS_SOURCE, actionsOfBarriers } from "./oarsaActionOf.ts";
import type { OarsaPerson } from "./oarsaPeople.ts";

const NO_ACTION = "Aucune action déduite";

type ActionsOf = (person: OarsaPerson) => readonly OarsaActionCode[];

const actionsOfAllBarriers: ActionsOf = ({ stays }) =>
  stays.flatMap(({ enrolment }) => actionsOfBarriers(enrolment));

const orNull = <T>(found: readonly T[]): readonly T[] | null => (found.length === 0 ? null : found);

/** The actions of somebody, of workshops and of barriers; null: nothing shows any. */
export function actionTrait(year: IndexedYear): Trait<OarsaPerson> {
  const followed = actionsFollowed(year);
  return {
    label: OARSA_ACTION.label,
    classes: OARSA_ACTION.entries.filter(({ code }) => !UNSEEN_ACTIONS.includes(code)),
    unknown: NO_ACTION,
    of: (person) => orNull([...followed(person), ...actionsOfAllBarriers(person)]),
  };
}

/** The fifteen actions, by what shows them; each counts at most once a person. */
export function actionsTable(
  year: IndexedYear,
  people: readonly OarsaPerson[],
  population: string,
): TradeTable {
  const followed = actionsFollowed(year);
  const ofPeople = people.map((person) => ({
    followed: new Set(followed(person)),
    barriers: new Set(actionsOfAllBarriers(person)),
  }));
  const row = ({ code, label }: { readonly code: OarsaActionCode; readonly label: string }): TradeCell[] => {
    if (UNSEEN_ACTIONS.includes(code)) return [code, label, ...Array<TradeCell>(4).fill(NOT_AVAILABLE)];
    const both = ofPeople.filter((one) => one.followed.has(code) || one.barriers.has(code)).length;
    return [
      code,
      label,
      ofPeople.filter((one) => one.followed.has(code)).length,
      ofPeople.filter((one) => one.barriers.has(code)).length,
      both,
      shareOf(both, people.length),
    ];
  };
  const none = ofPeople.filter((one) => one.followed.size + one.barriers.size === 0).length;
  return {
    title: `${OARSA_ACTION.label}, selon ce qui les montre`,
    note: `${population} Chaque action compte au plus une fois par personne, et une personne peut en avoir plusieurs : les lignes ne s'additionnent pas. ${ACTIONS_SOURCE}`,
    header: [
      "Code",
      "Action",
      "D'après les ateliers suivis dans l'année",
      "D'après les freins des parcours",
      "L'un ou l'autre",
      "Part des personnes (%)",
    ],
    rows: [
      ...OARSA_ACTION.entries.map(row),
      [
        null,
        NO_ACTION,
        ofPeople.filter((one) => one.followed.size === 0).length,
        ofPeople.filter((one) => one.barriers.size === 0).length,
        none,
        shareOf(none, people.length),
      ],
      [null, "Ensemble des personnes", people.length, people.length, people.length, null],
    ],
  };
}

const shareOf = (count: number, people: number): TradeCell =>
  people === 0 ? NOT_CONCERNED : Math.round((count / people) * 1000) / 10;
