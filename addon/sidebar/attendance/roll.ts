import { type Mark, NO_MARK } from "../../../shared/entry/attendanceMark.ts";
import { element } from "../kit/element.ts";
import type { NamedPerson } from "../kit/personField.ts";
import { CANCELLED, type PersonLine, PRESENT } from "./personLine.ts";
import { countsOf, rollList } from "./rollList.ts";

const KEY_HELP = [
  ["P", "présent,"],
  ["E", "excusé,"],
  ["A", "absent,"],
  ["⌫", "efface ;"],
] as const;

/** The people of a session, how many are there, and what is said of all of them at once. */
export type Roll = {
  readonly root: HTMLElement;
  lines(): readonly PersonLine[];
  lineOf(code: string): PersonLine | undefined;
  /** Nobody, until people are put in. */
  empty(usual: string, whenNobody: string): void;
  /** Puts people in, each where the alphabet wants them; what is noted of those who are there stays. */
  include(people: readonly NamedPerson[], markOf: (code: string) => Mark): void;
  /** Shows marks that come from elsewhere than the person's hands. */
  show(marks: ReadonlyMap<string, Mark>): void;
  showDurations(shown: boolean): void;
  focus(): void;
};

export function roll(): Roll {
  let usual = "";
  let hidden = new Map<string, Mark>();
  const counts = element("p", { class: "counts", "aria-live": "polite" });
  const nobody = element("p", { class: "notice", hidden: true });
  const cancelled = element("input", { type: "checkbox", id: "cancelled" });
  const durations = element("input", { type: "checkbox", id: "durations" });
  const forAll = element("input", { type: "text", id: "for-all", class: "short", inputmode: "numeric" });
  const list = rollList(refresh);

  function refresh(): void {
    const marks = list.lines().map((line) => line.mark());
    const noted = marks.filter(({ status }) => status !== null);
    counts.textContent = countsOf(marks);
    cancelled.checked = noted.length > 0 && noted.every(({ status }) => status === CANCELLED);
    cancelled.disabled = marks.length === 0;
    nobody.hidden = marks.length > 0;
    list.root.classList.toggle("cancelled", cancelled.checked);
    list.root.classList.toggle("timed", durations.checked);
  }

  cancelled.addEventListener("change", () => {
    const { checked } = cancelled;
    if (checked) hidden = new Map(list.lines().map((line) => [line.code, line.mark()]));
    for (const line of list.lines())
      line.show(checked ? { ...NO_MARK, status: CANCELLED } : (hidden.get(line.code) ?? NO_MARK));
    refresh();
  });
  durations.addEventListener("change", refresh);
  forAll.addEventListener("change", () => {
    for (const line of list.lines())
      if (line.mark().status === PRESENT) line.setMinutes(forAll.value.trim() || null);
  });
  const allPresent = () => {
    for (const line of list.lines()) if (line.mark().status === null) line.choose(PRESENT);
  };

  return {
    root: element(
      "div",
      {},
      element("h2", {}, "Appel"),
      element(
        "p",
        { class: "help", id: "roll-help" },
        ...KEY_HELP.flatMap(([key, what]) => [element("span", {}, element("kbd", {}, key), ` ${what}`), " "]),
        "flèches pour se déplacer.",
      ),
      element("button", { type: "button", onclick: allPresent }, "Tous présents"),
      nobody,
      list.root,
      counts,
      element("label", { class: "choice" }, cancelled, element("span", {}, "Séance annulée")),
      element(
        "label",
        { class: "choice" },
        durations,
        element("span", {}, "Durées différentes de l'habitude"),
      ),
      element(
        "div",
        { class: "for-all" },
        element("label", { for: forAll.id }, "Durée pour tous les présents"),
        forAll,
        " min",
      ),
    ),
    lines: list.lines,
    lineOf: list.lineOf,
    empty: (minutes, whenNobody) => {
      usual = minutes;
      hidden = new Map();
      forAll.value = "";
      nobody.textContent = whenNobody;
      list.fill([], usual);
      refresh();
    },
    include: (people, markOf) => {
      const marks = new Map(list.lines().map((line) => [line.code, line.mark()]));
      const all = new Map([...list.lines(), ...people].map(({ code, name }) => [code, { code, name }]));
      list.fill(
        [...all.values()].sort((a, b) => a.name.localeCompare(b.name, "fr")),
        usual,
      );
      for (const line of list.lines()) line.show(marks.get(line.code) ?? markOf(line.code));
      refresh();
    },
    show: (marks) => {
      for (const [code, mark] of marks) list.lineOf(code)?.show(mark);
      refresh();
    },
    showDurations: (shown) => {
      durations.checked = shown;
      refresh();
    },
    focus: list.focus,
  };
}
