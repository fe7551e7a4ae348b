import { formatShortDay, plural } from "../../../shared/format.ts";
import { readDay } from "../../../shared/records/readDay.ts";
import type { SilentPerson } from "../../../shared/entry/silentPeople.ts";
import { columnsOf } from "../../../shared/workbook/tab.ts";
import { ASSOCIATION_TABS } from "../../../shared/workbook/template.ts";
import type { ContactForm } from "../../gestures/contactForm.ts";
import { linkButton } from "../kit/linkButton.ts";
import { element, fill } from "../kit/element.ts";
import { fieldFor } from "../kit/field.ts";
import { formWith, openPage, showErrors, typedIn } from "../kit/page.ts";
import { personField } from "../kit/personField.ts";
import { server } from "../kit/server.ts";

const DAYS_A_WEEK = 7;
const USUAL_WEEKS = "3";

const page = openPage();
const heading = () => element("h1", {}, "Relance");
fill(page.main, heading());
void page.during("Ouverture…", server.openContactForm).then((form) => {
  if (form !== undefined) choose(form, USUAL_WEEKS);
});

/** The people whom nobody has seen for a while, and the others for whoever looks for them. */
function choose(form: ContactForm, asked: string): void {
  const weeks = fieldFor(
    "weeks",
    { type: "integer", header: "Sans venir depuis (semaines)", help: "", min: 0, max: 520 },
    { help: null },
  );
  weeks.set(asked);
  const found = element("div", { "aria-live": "polite" });
  const start = (person: SilentPerson) => {
    contact(form, person, weeks.value() ?? USUAL_WEEKS);
  };
  const list = () => {
    const least = Number(weeks.value() ?? Number.NaN);
    if (!Number.isInteger(least) || least < 0) {
      fill(found);
      return;
    }
    const silent = form.people.filter(({ days }) => days === null || days >= least * DAYS_A_WEEK);
    const sentence =
      silent.length === 0
        ? `Toutes les personnes inscrites sont venues depuis moins de ${String(least)} ${plural(least, "semaine", "semaines")}.`
        : `${String(silent.length)} ${plural(silent.length, "personne", "personnes")}`;
    fill(
      found,
      element("p", { class: silent.length === 0 ? "notice" : "counts" }, sentence),
      element(
        "ul",
        { class: "plain" },
        ...silent.map((person) =>
          element(
            "li",
            {},
            cardOf(person, () => {
              start(person);
            }),
          ),
        ),
      ),
    );
  };
  weeks.root.addEventListener("input", list);
  const other = personField("Une autre personne inscrite", "Choisir", form.people, ({ code }) => {
    const person = form.people.find((each) => each.code === code);
    if (person !== undefined) start(person);
  });
  fill(page.main, heading(), weeks.root, found, other.root);
  list();
}

function cardOf(person: SilentPerson, onclick: () => void): HTMLButtonElement {
  return element(
    "button",
    { type: "button", class: "card", onclick },
    element("strong", {}, person.name),
    element("span", {}, silenceOf(person)),
    element("span", {}, contactOf(person)),
  );
}

function silenceOf({ days, lastPresence, entry }: SilentPerson): string {
  if (days === null) return "Aucune présence, date d'entrée inconnue";
  const weeks = Math.floor(days / DAYS_A_WEEK);
  const long =
    weeks === 0
      ? "Depuis moins d'une semaine"
      : `Depuis ${String(weeks)} ${plural(weeks, "semaine", "semaines")}`;
  return lastPresence !== null && lastPresence >= (entry ?? "")
    ? `${long} : dernière présence le ${formatShortDay(lastPresence)}`
    : `${long} : entrée le ${formatShortDay(entry ?? "")}, aucune présence`;
}

function contactOf({ lastContact }: SilentPerson): string {
  if (lastContact === null) return "Jamais relancé";
  const details = [lastContact.means, lastContact.result]
    .filter((each) => each !== null)
    .join(", ")
    .toLowerCase();
  return `Relance le ${formatShortDay(lastContact.date)}${details === "" ? "" : ` : ${details}`}`;
}

function contact(form: ContactForm, person: SilentPerson, weeks: string): void {
  const fields = columnsOf(ASSOCIATION_TABS.contacts).flatMap(({ key, column }) =>
    key === "participant" ? [] : [fieldFor(key, column)],
  );
  fields.find(({ key }) => key === "date")?.set(formatShortDay(form.today));
  const back = (people: readonly SilentPerson[]) => {
    choose({ ...form, people }, weeks);
    page.main.querySelector<HTMLElement>("button.card, input")?.focus();
  };
  const send = async () => {
    const typed = typedIn(fields);
    const saved = await page.during("Enregistrement…", () => server.saveContact(person.code, typed));
    if (saved === undefined) return;
    if (saved.outcome === "errors") {
      showErrors(fields, saved.errors);
      page.say("Rien n'est enregistré : des champs sont à corriger.", "failed");
      return;
    }
    const date = readDay(typed["date"] ?? null) ?? form.today;
    const lastContact = { date, means: typed["means"] ?? null, result: typed["result"] ?? null };
    const isLast = date >= (person.lastContact?.date ?? "");
    back(form.people.map((each) => (each === person && isLast ? { ...each, lastContact } : each)));
    page.say(`Enregistré : relance de ${person.name}.`);
  };
  page.say("");
  fill(
    page.main,
    heading(),
    linkButton("← Toutes les personnes", () => {
      back(form.people);
    }),
    element("h2", {}, person.name),
    element("p", {}, silenceOf(person)),
    element("p", {}, contactOf(person)),
    element("p", {}, person.phone === null ? "Téléphone non renseigné" : `Téléphone : ${person.phone}`),
    formWith("Enregistrer la relance", send, ...fields.map(({ root }) => root)),
  );
  fields.find(({ key }) => key === "means")?.focus();
}
