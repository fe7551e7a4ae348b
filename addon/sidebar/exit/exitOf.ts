import type { Day } from "../../../shared/calendar.ts";
import {
  type ExitState,
  type ExitStay,
  EXIT_COLUMNS,
  FOLLOW_UPS,
  followUpDay,
} from "../../../shared/entry/exitStays.ts";
import { errorOf } from "../../../shared/entry/readEntry.ts";
import { formatShortDay } from "../../../shared/format.ts";
import { EXPLICIT_UNKNOWNS } from "../../../shared/records/value.ts";
import { ASSOCIATION_TABS } from "../../../shared/workbook/template.ts";
import type { SavedExit } from "../../gestures/exitForm.ts";
import { linkButton } from "../kit/linkButton.ts";
import { element, fill } from "../kit/element.ts";
import { type Field, fieldFor } from "../kit/field.ts";
import { formWith, more, type Page, showErrors, typedIn } from "../kit/page.ts";
import { searchList } from "../kit/searchList.ts";
import { server } from "../kit/server.ts";

const COLUMNS = ASSOCIATION_TABS.enrolments.columns;
/** Folded: a short exit is four fields. */
const LESS_USUAL: ReadonlySet<string> = new Set(["rightsAtExit", "effects", "details"]);

/** The form of one stay: its exit to record, or to complete, change and take back. */
export type ExitPart = { readonly root: HTMLElement; start(): void };

export function exitOf(
  page: Page,
  today: Day,
  stay: ExitStay,
  isThere: boolean,
  onSaved: (state: ExitState) => void,
): ExitPart {
  const fields = [...EXIT_COLUMNS, "details" as const].map((key) =>
    key === "outcome"
      ? outcomeField()
      : fieldFor(key, COLUMNS[key], key === "exit" ? { required: true, help: null } : {}),
  );
  const news = isThere ? [] : FOLLOW_UPS.map(({ key }) => newsField(stay, key));
  const all = [...fields, ...news];
  for (const field of all) field.set(stay.shown[field.key] ?? null);
  // As the fields show them: what was left alone is not written again.
  const before = new Map(all.map((field) => [field.key, field.value()]));
  const exit = fields.find(({ key }) => key === "exit");
  if (isThere) exit?.set(formatShortDay(today));
  const key = { participant: stay.participant, entry: stay.entry };

  const after = (saved: SavedExit | undefined, done: string) => {
    if (saved === undefined) return;
    if (saved.outcome === "errors") {
      showErrors(all, saved.errors);
      page.say("Rien n'est enregistré : des champs sont à corriger.", "failed");
      return;
    }
    const vague = saved.state.due.includes("outcome") ? " Situation à la sortie à compléter." : "";
    onSaved(saved.state);
    page.say(`${done}${vague}`);
  };
  const send = async () => {
    const changed = all.filter((field) => field.value() !== before.get(field.key));
    if (changed.length === 0) {
      page.say("Rien n'a changé : il n'y a rien à enregistrer.");
      return;
    }
    const save = isThere ? server.saveExit : server.saveExitChanges;
    const saved = await page.during("Enregistrement…", () => save(key, typedIn(changed)));
    after(saved, `Enregistré : ${isThere ? "sortie" : "suivi"} de ${stay.name}.`);
  };
  const cancel = async () => {
    after(
      await page.during("Enregistrement…", () => server.cancelExit(key)),
      `La sortie de ${stay.name} est annulée.`,
    );
  };
  const rest = fields.filter((field) => LESS_USUAL.has(field.key));
  const root = formWith(
    isThere ? "Enregistrer la sortie" : "Enregistrer les modifications",
    send,
    ...(isThere ? [] : [element("h2", {}, "Suivi"), ...news.map((field) => field.root)]),
    ...(isThere ? [] : [element("h2", {}, "Sortie")]),
    ...fields.filter((field) => !rest.includes(field)).map((field) => field.root),
    more("Droits, effets constatés, précision", ...rest),
  );
  if (!isThere) root.append(takenBack(cancel));
  const first = isThere ? fields.find((field) => field.key === "outcome") : dueField(all, stay);
  return {
    root,
    start: () => {
      first?.focus();
    },
  };
}

function dueField(fields: readonly Field[], { due }: ExitStay): Field | undefined {
  return fields.find(({ key }) => due.some((each) => each === key)) ?? fields[0];
}

function outcomeField(): Field {
  const { header, help, list } = COLUMNS.outcome;
  const unknowns = EXPLICIT_UNKNOWNS.map(({ label }) => ({ label, hint: "(sans réponse)" }));
  const entries = (list?.entries ?? []).map(({ label, aliases = [], vague }) => ({
    label,
    aliases,
    ...(vague === true ? { hint: "(à compléter ensuite)" } : {}),
  }));
  return searchList("outcome", {
    header,
    help: `${help} Tapez quelques lettres : « cdi », « sante »…`,
    choices: [...entries, ...unknowns],
    check: (typed) => errorOf(COLUMNS.outcome, typed),
  });
}

function newsField({ exit, due }: ExitStay, key: (typeof FOLLOW_UPS)[number]["key"]): Field {
  const from = exit === null ? null : followUpDay(exit, key);
  const when = from === null ? COLUMNS[key].help : `À partir du ${formatShortDay(from)}.`;
  return fieldFor(key, COLUMNS[key], { help: due.includes(key) ? `${when} À demander maintenant.` : when });
}

/** Asked once more, in the page, before anything is emptied. */
function takenBack(cancel: () => Promise<void>): HTMLElement {
  const place = element("div", { class: "take-back" });
  const ask = linkButton("Annuler la sortie…", () => {
    fill(place, question);
    question.querySelector("button")?.focus();
  });
  const question = element(
    "div",
    { class: "notice attention", role: "group", "aria-label": "Annuler la sortie" },
    element(
      "p",
      {},
      "La personne n'est pas partie ? La date, la situation et tout ce qui concerne la sortie et son suivi seront effacés de son parcours. La précision reste.",
    ),
    element("button", { type: "button", onclick: () => void cancel() }, "Oui, annuler la sortie"),
    " ",
    element(
      "button",
      {
        type: "button",
        onclick: () => {
          fill(place, ask);
          ask.focus();
        },
      },
      "Non",
    ),
  );
  place.append(ask);
  return place;
}
