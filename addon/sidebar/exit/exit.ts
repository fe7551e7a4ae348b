import type { Due, ExitStay } from "../../../shared/entry/exitStays.ts";
import { addMonths } from "../../../shared/calendar.ts";
import { formatShortDay } from "../../../shared/format.ts";
import type { ExitForm } from "../../gestures/exitForm.ts";
import { linkButton } from "../kit/linkButton.ts";
import { element, fill } from "../kit/element.ts";
import { openPage } from "../kit/page.ts";
import { searchList } from "../kit/searchList.ts";
import { server } from "../kit/server.ts";
import { exitOf } from "./exitOf.ts";

/** An older exit stays in the list, folded: news of it can seldom be had. */
const RECENT_MONTHS = 12;

const DUE_WORDS: Readonly<Record<Due, string>> = {
  outcome: "situation à compléter",
  situationAt3Months: "situation à 3 mois",
  situationAt6Months: "situation à 6 mois",
};

const page = openPage();
const heading = () => element("h1", { class: "visually-hidden" }, "Sortie et suivi");
fill(page.main, heading());
void page.during("Ouverture…", server.openExitForm).then((form) => {
  if (form === undefined) return;
  const selected = form.stays.find(
    ({ participant, entry }) => participant === form.selected?.participant && entry === form.selected.entry,
  );
  if (selected === undefined) choose(form);
  else show(form, selected);
});

/** Whose exit it is. */
function choose(form: ExitForm): void {
  const due = form.stays.filter((stay) => stay.due.length > 0).sort(byLastExit);
  const others = form.stays.filter((stay) => stay.due.length === 0);
  const person = searchList("person", {
    header: "Qui ?",
    help: "Tapez quelques lettres du nom ou le code.",
    choices: [...due, ...others].map((stay) => ({
      stay,
      label: labelOf(stay, form.stays),
      hint: hintOf(stay),
    })),
    check: () => "Choisissez une personne dans la liste.",
    onPicked: ({ stay }) => {
      show(form, stay);
    },
  });
  const here = form.stays.filter(isThere).length;
  fill(
    page.main,
    heading(),
    form.stays.length === 0
      ? element("p", { class: "notice" }, "Aucun parcours dans l'onglet « Parcours ».")
      : person.root,
    form.stays.length === 0 ? null : element("p", {}, `${String(here)} parcours en cours.`),
    ...reminders(form, due),
  );
  person.focus();
}

/** Somebody who came back has several stays: the day of entry tells them apart. */
function labelOf({ name, participant, entry }: ExitStay, all: readonly ExitStay[]): string {
  const isAlone = all.filter((each) => each.participant === participant).length === 1;
  return `${name} (${participant})${isAlone ? "" : `, ${entered(entry)}`}`;
}

function entered(entry: ExitStay["entry"]): string {
  return entry === null ? "entrée inconnue" : `entrée le ${formatShortDay(entry)}`;
}

function hintOf(stay: ExitStay): string {
  return `${entered(stay.entry)}, ${isThere(stay) ? "en parcours" : goneOn(stay)}`;
}

function goneOn({ exit }: ExitStay): string {
  return exit === null ? "sortie, date à corriger" : `sortie le ${formatShortDay(exit)}`;
}

const isThere = ({ shown }: ExitStay) => shown["exit"] === undefined;
const byLastExit = (a: ExitStay, b: ExitStay) => (b.exit ?? "").localeCompare(a.exit ?? "");

function reminders(form: ExitForm, due: readonly ExitStay[]): Node[] {
  if (form.stays.length === 0) return [];
  const since = addMonths(form.today, -RECENT_MONTHS);
  const recent = due.filter(({ exit }) => exit !== null && exit >= since);
  const older = due.filter((stay) => !recent.includes(stay));
  const list = (stays: readonly ExitStay[]) =>
    element("ul", { class: "plain" }, ...stays.map((stay) => element("li", {}, cardOf(form, stay))));
  return [
    element("h2", {}, `Suivi à faire (${String(recent.length)})`),
    recent.length === 0
      ? element("p", { class: "help" }, "Rien à compléter pour les sorties des douze derniers mois.")
      : list(recent),
    ...(older.length === 0
      ? []
      : [
          element(
            "details",
            {},
            element("summary", {}, `Sorties plus anciennes (${String(older.length)})`),
            list(older),
          ),
        ]),
  ];
}

function cardOf(form: ExitForm, stay: ExitStay): HTMLButtonElement {
  const what = stay.due.map((each) => DUE_WORDS[each]).join(", ");
  return element(
    "button",
    {
      type: "button",
      class: "card",
      onclick: () => {
        show(form, stay);
      },
    },
    element("strong", {}, stay.name),
    element("span", {}, goneOn(stay).replace(/^s/, "S")),
    element("span", { class: "due" }, what.replace(/^s/, "S")),
  );
}

function show(form: ExitForm, stay: ExitStay): void {
  const back = (stays: readonly ExitStay[]) => {
    choose({ ...form, stays });
  };
  const { root, start } = exitOf(page, form.today, stay, isThere(stay), (state) => {
    back(form.stays.map((each) => (each === stay ? { ...each, ...state } : each)));
  });
  page.say("");
  fill(
    page.main,
    heading(),
    linkButton("← Une autre personne", () => {
      page.say("");
      back(form.stays);
    }),
    element("h2", {}, stay.name),
    element("p", {}, `${stay.participant}, ${hintOf(stay)}`),
    root,
  );
  start();
}
