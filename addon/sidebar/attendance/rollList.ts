import { type Mark, NO_MARK } from "../../../shared/entry/attendanceMark.ts";
import { plural } from "../../../shared/format.ts";
import { element, fill } from "../kit/element.ts";
import { ABSENT, CANCELLED, EXCUSED, KEYS, type PersonLine, personLine, PRESENT } from "./personLine.ts";

/** The people of a session, called with one key each. */
export type RollList = {
  readonly root: HTMLElement;
  readonly lines: () => readonly PersonLine[];
  /** Replaces the people. @param usual minutes of a session of this workshop */
  fill(people: readonly { readonly code: string; readonly name: string }[], usual: string): void;
  lineOf(code: string): PersonLine | undefined;
  focus(): void;
};

export function rollList(onChange: () => void): RollList {
  let lines: readonly PersonLine[] = [];
  const root = element("div", {
    class: "roll",
    role: "group",
    "aria-label": "Appel",
    "aria-describedby": "roll-help",
  });
  const reach = (line: PersonLine | undefined) => {
    for (const each of lines) each.setReached(each === line);
  };
  const goTo = (line: PersonLine | undefined) => {
    if (line === undefined) return;
    reach(line);
    line.focus();
  };
  root.addEventListener("focusin", ({ target }) => {
    reach(lines.find((line) => target instanceof Node && line.root.contains(target)));
  });
  root.addEventListener("keydown", (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement && target.type === "radio")) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = lines.findIndex((line) => line.root.contains(target));
    const line = lines[at];
    if (line === undefined || !isAnswered(event, line, target)) return;
    event.preventDefault();
    const moves: Readonly<Record<string, number>> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      Home: 0,
      End: lines.length - 1,
    };
    const marked = KEYS.some(({ key }) => key === event.key.toLowerCase());
    goTo(lines[moves[event.key] ?? (marked ? at + 1 : at)] ?? line);
  });
  return {
    root,
    lines: () => lines,
    fill: (people, usual) => {
      lines = people.map((person) => personLine(person, usual, onChange));
      reach(lines[0]);
      fill(root, ...lines.map((line) => line.root));
    },
    lineOf: (code) => lines.find((line) => line.code === code),
    focus: () => {
      goTo(lines[0]);
    },
  };
}

/** Whether a key is one of ours; what it says of the person is done. Left and right stay those of the browser. */
function isAnswered({ key }: KeyboardEvent, line: PersonLine, target: HTMLInputElement): boolean {
  const said = KEYS.find((each) => each.key === key.toLowerCase());
  if (said !== undefined) line.choose(said.status);
  // The space bar chooses a button that is not chosen, as everywhere.
  else if (key === "Backspace" || key === "Delete" || (key === " " && target.checked)) line.choose(null);
  else return ["ArrowUp", "ArrowDown", "Home", "End"].includes(key);
  return true;
}

/** « 5 présents, 1 absent, 6 non saisis » */
export function countsOf(marks: readonly Mark[]): string {
  const count = (status: string | null) => marks.filter((mark) => mark.status === status).length;
  const part = (number: number, one: string, several: string) =>
    number === 0 ? [] : [`${String(number)} ${plural(number, one, several)}`];
  const cancelled = count(CANCELLED);
  const blank = count(NO_MARK.status);
  const others = marks.length - cancelled - blank - KEYS.reduce((sum, { status }) => sum + count(status), 0);
  return [
    ...part(count(PRESENT), "présent", "présents"),
    ...part(count(EXCUSED), "excusé", "excusés"),
    ...part(count(ABSENT), "absent", "absents"),
    ...part(cancelled, "« séance annulée »", "« séance annulée »"),
    ...part(others, "autre", "autres"),
    ...part(blank, "non saisi", "non saisis"),
  ].join(", ");
}
