import type { PeopleIndex } from "../../identity/uniquePeople.ts";
import { type PersonOfYear, samePerson } from "./personOfYear.ts";
import type { WorkbookYear } from "./workbookYear.ts";

/** One workbook's year, with the name the people index knows it by. */
export type NamedWorkbookYear = { readonly workbook: string; readonly year: WorkbookYear };

export type PeopleOfYear = {
  readonly people: readonly PersonOfYear[];
  /** Participants the index does not know: each is a person of their own, since nothing says they are anyone else. */
  readonly unregistered: number;
};

/** The people of these workbooks, each counted once however many workbooks know them. */
export function peopleOfYear(workbooks: readonly NamedWorkbookYear[], index: PeopleIndex): PeopleOfYear {
  const people = new Map<number, PersonOfYear>();
  const unregistered: PersonOfYear[] = [];
  for (const { workbook, year } of workbooks) {
    for (const [participant, person] of year.people) {
      const number = index.personOf(workbook, participant);
      if (number === null) {
        unregistered.push(person);
        continue;
      }
      const same = people.get(number);
      people.set(number, same === undefined ? person : samePerson(same, person));
    }
  }
  return { people: [...people.values(), ...unregistered], unregistered: unregistered.length };
}
