import { type Mark, NO_MARK } from "../../../shared/entry/attendanceMark.ts";
import { errorOf } from "../../../shared/entry/readEntry.ts";
import { ABSENCE_REASON } from "../../../shared/nomenclature/absenceReason.ts";
import {
  ATTENDANCE_STATUS,
  type AttendanceStatusCode,
} from "../../../shared/nomenclature/attendanceStatus.ts";
import { labelOf } from "../../../shared/nomenclature/nomenclature.ts";
import { ASSOCIATION_TABS } from "../../../shared/workbook/template.ts";
import { element } from "../kit/element.ts";

const COLUMNS = ASSOCIATION_TABS.attendances.columns;

export const label = (code: AttendanceStatusCode) => labelOf(ATTENDANCE_STATUS, code);
export const PRESENT = label("present");
export const EXCUSED = label("absent_excuse");
export const ABSENT = label("absent_non_excuse");
export const CANCELLED = label("seance_annulee");

/** What one key says of a person. */
export const KEYS = [
  { key: "p", status: PRESENT, tone: "present" },
  { key: "e", status: EXCUSED, tone: "excused" },
  { key: "a", status: ABSENT, tone: "absent" },
] as const;

/** One person of the roll: three buttons of which one is chosen, the reason of an excuse, the minutes. */
export type PersonLine = {
  readonly code: string;
  readonly name: string;
  readonly root: HTMLElement;
  mark(): Mark;
  /** Shows a mark; nobody is told. */
  show(mark: Mark): void;
  /** Chooses a status as the person's key does; null takes it away. */
  choose(status: string | null): void;
  setMinutes(minutes: string | null): void;
  showError(sentence: string | null): void;
  /** Only one line is reached with the tabulation: arrows go to the others. */
  setReached(reached: boolean): void;
  focus(): void;
};

let count = 0;

/** @param usual « 120 »: minutes when nothing else is typed */
export function personLine(
  { code, name }: { readonly code: string; readonly name: string },
  usual: string,
  onChange: () => void,
): PersonLine {
  const id = `p${String(++count)}`;
  let mark: Mark = NO_MARK;
  const radios = KEYS.map(({ key, status, tone }) => ({ status, ...keyButton(id, key, status, tone) }));
  const other = element("p", { class: "other", hidden: true });
  const reason = element(
    "select",
    { id: `${id}-reason` },
    element("option", { value: "" }, "Motif : non précisé"),
    ...ABSENCE_REASON.entries.map((entry) => element("option", { value: entry.label }, entry.label)),
  );
  const reasonPart = element(
    "div",
    { class: "detail", hidden: true },
    element("label", { class: "visually-hidden", for: reason.id }, `Motif de l'absence de ${name}`),
    reason,
  );
  const minutes = element("input", {
    type: "text",
    id: `${id}-minutes`,
    class: "short",
    inputmode: "numeric",
    autocomplete: "off",
    placeholder: usual,
    "aria-describedby": `${id}-error`,
  });
  const minutesPart = element(
    "div",
    { class: "detail minutes", hidden: true },
    element(
      "label",
      { for: minutes.id },
      "Durée",
      element("span", { class: "visually-hidden" }, ` de ${name}`),
    ),
    minutes,
    " min",
  );
  const error = element("p", { class: "error", id: `${id}-error`, hidden: true });
  const root = element(
    "div",
    { class: "person", role: "group", "aria-labelledby": `${id}-name` },
    element(
      "div",
      { class: "row", role: "radiogroup", "aria-labelledby": `${id}-name` },
      element("span", { class: "who", id: `${id}-name` }, name),
      element("span", { class: "keys" }, ...radios.map((each) => each.root)),
    ),
    other,
    reasonPart,
    minutesPart,
    error,
  );
  const show = (shown: Mark) => {
    mark = shown;
    for (const { status, input } of radios) input.checked = status === mark.status;
    const known = mark.status === null || radios.some(({ status }) => status === mark.status);
    other.hidden = known;
    other.textContent = known ? "" : `Noté : ${mark.status ?? ""}`;
    reasonPart.hidden = mark.status !== EXCUSED;
    reason.value = mark.absenceReason ?? "";
    minutesPart.hidden = mark.status !== PRESENT;
    minutes.value = mark.minutes ?? "";
  };
  const change = (to: Mark) => {
    show(to);
    onChange();
  };
  const showError = (sentence: string | null) => {
    error.hidden = sentence === null;
    error.textContent = sentence === null ? "" : `⚠ ${sentence}`;
    if (sentence === null) minutes.removeAttribute("aria-invalid");
    else minutes.setAttribute("aria-invalid", "true");
  };
  // Time is for who was there, a reason for who is excused: what another choice leaves behind would contradict it.
  const choose = (status: string | null) => {
    change({
      status,
      minutes: status === PRESENT ? mark.minutes : null,
      absenceReason: status === EXCUSED ? mark.absenceReason : null,
    });
  };
  const setMinutes = (typed: string | null) => {
    showError(typed === null ? null : errorOf(COLUMNS.minutes, typed));
    change({ ...mark, minutes: typed });
  };
  for (const { status, input } of radios)
    input.addEventListener("change", () => {
      choose(status);
    });
  reason.addEventListener("change", () => {
    change({ ...mark, absenceReason: reason.value || null });
  });
  minutes.addEventListener("change", () => {
    setMinutes(minutes.value.trim() || null);
  });
  const current = () => radios.find(({ input }) => input.checked) ?? radios[0];
  return {
    code,
    name,
    root,
    mark: () => mark,
    show,
    choose,
    setMinutes,
    showError,
    setReached: (reached) => {
      for (const { input } of radios) input.tabIndex = reached ? 0 : -1;
    },
    focus: () => {
      current()?.input.focus();
    },
  };
}

function keyButton(group: string, key: string, status: string, tone: string) {
  const input = element("input", {
    type: "radio",
    name: group,
    class: "visually-hidden",
    "aria-label": status,
  });
  const root = element(
    "label",
    { class: `key ${tone}`, title: status },
    input,
    element("span", { "aria-hidden": "true" }, key.toUpperCase()),
  );
  return { input, root };
}
