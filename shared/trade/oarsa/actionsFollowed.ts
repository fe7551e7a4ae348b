import type { AssociationFacts } from "../../figures/facts.ts";
import type { IndexedYear } from "../../figures/year/indexedYear.ts";
import { perWorkbook } from "../../figures/year/perWorkbook.ts";
import type { Year } from "../../figures/year/stayOfYear.ts";
import type { OarsaActionCode } from "./oarsaAction.ts";
import { actionOfWorkshop } from "./oarsaActionOf.ts";
import type { OarsaPerson } from "./oarsaPeople.ts";

/** By participant's code: the actions of the workshops with a presence in the year. */
const actionsOfWorkbook = perWorkbook(readActions);

function readActions(
  { weeks, workshops, participants }: AssociationFacts,
  { year }: Year,
): ReadonlyMap<string, ReadonlySet<OarsaActionCode>> {
  const actions = workshops.map(actionOfWorkshop);
  const found = new Map<string, Set<OarsaActionCode>>();
  weeks.workshop.forEach((workshop, index) => {
    const action = actions[workshop] ?? null;
    const participant = participants[weeks.participant[index] ?? -1];
    if (action === null || participant === undefined) return;
    if (weeks.year[index] !== year || (weeks.present[index] ?? 0) === 0) return;
    found.set(participant.code, (found.get(participant.code) ?? new Set()).add(action));
  });
  return found;
}

/** The actions of the workshops that somebody came to in the year, in every structure, each once. */
export function actionsFollowed(year: IndexedYear): (person: OarsaPerson) => readonly OarsaActionCode[] {
  const ofStructure = new Map(
    year.workbooks.map(({ facts }) => [facts.structure.identifier, actionsOfWorkbook(facts, year.year)]),
  );
  return ({ stays }) => [
    ...new Set(
      stays.flatMap(({ structure, enrolment }) => [
        ...(ofStructure.get(structure)?.get(enrolment.participant) ?? []),
      ]),
    ),
  ];
}
