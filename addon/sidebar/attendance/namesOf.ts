import type { NamedPerson } from "../kit/personField.ts";

/** Names, with the code beside those that two people bear, and for a code that has none. */
export function namesOf(people: readonly NamedPerson[]): (code: string) => string {
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = new Map(
    people.map(({ code, name }) => [code, (counts.get(name) ?? 0) > 1 ? `${name} (${code})` : name]),
  );
  return (code) => names.get(code) ?? `${code} (n'est pas dans « Participants »)`;
}
