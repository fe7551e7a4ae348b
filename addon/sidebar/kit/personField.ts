import { fold } from "../../../shared/records/fold.ts";
import { element } from "./element.ts";
import { fieldFor, type Field } from "./field.ts";

export type NamedPerson = { readonly code: string; readonly name: string };

/**
 * A person of the workbook, found by typing a few letters: picked in the list, or taken with Enter once only one is left.
 *
 * The field is emptied as soon as somebody is found.
 */
export function personField(
  header: string,
  button: string,
  people: readonly NamedPerson[],
  onFound: (person: NamedPerson) => void,
): Field {
  const labels = new Map(people.map((person) => [`${person.name} (${person.code})`, person]));
  const field = fieldFor(
    "person",
    { type: "text", header, help: "Tapez quelques lettres du nom, puis Entrée." },
    { suggestions: [...labels.keys()] },
  );
  const found = (person: NamedPerson) => {
    field.set(null);
    field.showError(null);
    onFound(person);
  };
  field.root.addEventListener("input", () => {
    const person = labels.get(field.value() ?? "");
    if (person !== undefined) found(person);
  });
  const look = () => {
    const typed = fold(field.value() ?? "");
    const near = typed === "" ? [] : [...labels].filter(([label]) => fold(label).includes(typed));
    const [only] = near;
    if (near.length === 1 && only !== undefined) found(only[1]);
    else if (typed !== "")
      field.showError(
        near.length === 0
          ? "Personne de ce nom dans le classeur. Vérifiez les lettres tapées."
          : `${String(near.length)} personnes possibles : tapez quelques lettres de plus, ou choisissez dans la liste.`,
      );
  };
  field.root.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    look();
  });
  field.root.append(element("button", { type: "button", onclick: look }, button));
  return field;
}
