import { AFTER_EXIT } from "../../../shared/entry/exitStays.ts";
import { ASSOCIATION_TABS } from "../../../shared/workbook/template.ts";
import type { Column } from "../../../shared/workbook/column.ts";
import type { ParticipantForm, SavedParticipant } from "../../gestures/participantForm.ts";
import { linkButton } from "../kit/linkButton.ts";
import { element, fill } from "../kit/element.ts";
import { type Field, fieldFor, type FieldOptions } from "../kit/field.ts";
import { formWith, more, openPage, showErrors, typedIn } from "../kit/page.ts";
import { server } from "../kit/server.ts";

const page = openPage();

type ColumnKey<K extends keyof typeof ASSOCIATION_TABS> = keyof (typeof ASSOCIATION_TABS)[K]["columns"];

/** Asked at once; the rest of the tab stays folded. */
const FIRST = {
  participants: ["birthName", "usedName", "firstName", "birthDate", "sex", "commune", "phone"],
  enrolments: ["entry", "rights", "rsaOpening", "prescriber", "plannedHours"],
} as const satisfies { readonly [K in "participants" | "enrolments"]: readonly ColumnKey<K>[] };
/** Filled in when the person leaves: `exit`. */
const AT_EXIT: ReadonlySet<string> = new Set(AFTER_EXIT);

const WAYS = {
  enrol: "Nouvelle personne",
  returns: "Une personne qui revient",
  edit: (code: string) => `Modifier la fiche ${code}`,
} as const;

type TabKey = keyof typeof FIRST;
type Part = {
  readonly first: readonly Field[];
  readonly rest: readonly Field[];
  readonly all: readonly Field[];
};

void page.during("Ouverture…", server.openParticipantForm).then((form) => {
  if (form !== undefined) show(form);
});

function show(form: ParticipantForm): void {
  const choices = [
    choice(WAYS.enrol, () => {
      enrol(form);
    }),
    choice(WAYS.returns, () => {
      returns(form, null);
    }),
    form.selected === null
      ? null
      : choice(WAYS.edit(form.selected.code), () => {
          edit(form);
        }),
  ];
  fill(
    page.main,
    element("h1", { class: "visually-hidden" }, "Participant"),
    element("div", { class: "choices", role: "group", "aria-label": "Que voulez-vous faire ?" }, ...choices),
    element("div", { id: "form" }),
  );
  if (form.selected === null) enrol(form);
  else edit(form);
}

function choice(label: string, start: () => void): HTMLButtonElement {
  return element("button", { type: "button", "aria-pressed": "false", onclick: start }, label);
}

/** Shows which of the ways into the form is open. */
function press(label: string): void {
  for (const button of page.main.querySelectorAll(".choices button"))
    button.setAttribute("aria-pressed", String(button.textContent === label));
}

function place(...children: readonly (Node | string | null)[]): void {
  const there = page.main.querySelector("#form");
  if (there !== null) fill(there, ...children);
  page.say("");
}

function enrol(form: ParticipantForm): void {
  press(WAYS.enrol);
  const person = partOf("participants", form);
  const stay = partOf("enrolments", form);
  stay.all.find(({ key }) => key === "entry")?.set(form.today);
  const alike = element("div", { role: "alert" });
  const send = async (confirmed: boolean) => {
    fill(alike);
    const saved = await page.during("Enregistrement…", () =>
      server.saveParticipant(typedIn(person.all), typedIn(stay.all), confirmed),
    );
    if (saved?.outcome === "alike") askWhich(saved.people);
    else if (saved !== undefined) after(saved, person.all, stay.all);
  };
  const askWhich = (people: Extract<SavedParticipant, { outcome: "alike" }>["people"]) => {
    fill(
      alike,
      element(
        "div",
        { class: "notice attention" },
        element(
          "p",
          {},
          "Rien n'est encore enregistré. Cette personne est peut-être déjà dans le classeur :",
        ),
        ...people.map(({ code, name, born }) =>
          linkButton(`C'est ${name} (${code}, ${born}) : ajouter un nouveau parcours`, () => {
            returns(form, code);
          }),
        ),
        element(
          "button",
          { type: "button", onclick: () => void send(true) },
          "C'est une autre personne : enregistrer",
        ),
      ),
    );
    alike.querySelector("button")?.focus();
    page.say("À vérifier avant d'enregistrer.", "failed");
  };
  place(
    formWith(
      "Enregistrer",
      () => send(false),
      element("h2", {}, "La personne"),
      element("p", { class: "help" }, ASSOCIATION_TABS.participants.help),
      ...person.first.map(({ root }) => root),
      more("Autres renseignements", ...person.rest),
      element("h2", {}, "Son parcours"),
      ...stay.first.map(({ root }) => root),
      more("Situation à l'entrée et contrat", ...stay.rest),
      alike,
    ),
  );
  person.all[0]?.focus();
}

function returns(form: ParticipantForm, code: string | null): void {
  press(WAYS.returns);
  const labels = new Map(form.people.map((person) => [`${person.name} (${person.code})`, person]));
  const who = fieldFor(
    "who",
    { type: "text", header: "Qui revient ?", help: "Tapez quelques lettres du nom." },
    { suggestions: [...labels.keys()], required: true },
  );
  const known = [...labels].find(([, person]) => person.code === code);
  who.set(known?.[0] ?? null);
  const stay = partOf("enrolments", form);
  stay.all.find(({ key }) => key === "entry")?.set(form.today);
  const send = async () => {
    const person = labels.get(who.value() ?? "");
    if (person === undefined) {
      who.showError("Choisissez une personne dans la liste.");
      who.focus();
      return;
    }
    who.showError(null);
    const saved = await page.during("Enregistrement…", () =>
      server.saveReturn(person.code, typedIn(stay.all)),
    );
    if (saved !== undefined) after(saved, [], stay.all);
  };
  place(
    formWith(
      "Enregistrer le nouveau parcours",
      send,
      who.root,
      element("h2", {}, "Son nouveau parcours"),
      ...stay.first.map(({ root }) => root),
      more("Situation à l'entrée et contrat", ...stay.rest),
    ),
  );
  who.focus();
}

function edit(form: ParticipantForm): void {
  const { selected } = form;
  if (selected === null) return;
  press(WAYS.edit(selected.code));
  const person = partOf("participants", form);
  for (const field of person.all) field.set(selected.participant[field.key] ?? null);
  const send = async () => {
    const changed = person.all.filter((field) => field.value() !== (selected.participant[field.key] ?? null));
    if (changed.length === 0) {
      page.say("Rien n'a changé : il n'y a rien à enregistrer.");
      return;
    }
    const saved = await page.during("Enregistrement…", () =>
      server.saveParticipantChanges(selected.code, typedIn(changed)),
    );
    if (saved !== undefined) after(saved, person.all, []);
  };
  place(
    formWith(
      "Enregistrer les modifications",
      send,
      element("h2", {}, `Fiche ${selected.code}`),
      ...person.first.map(({ root }) => root),
      more("Autres renseignements", ...person.rest),
    ),
  );
  person.all[0]?.focus();
}

function after(saved: SavedParticipant, person: readonly Field[], stay: readonly Field[]): void {
  if (saved.outcome === "errors") {
    showErrors([...person, ...stay], [...saved.participant, ...saved.enrolment]);
    page.say("Rien n'est enregistré : des champs sont à corriger.", "failed");
  } else if (saved.outcome === "saved") {
    void page.during("Mise à jour…", server.openParticipantForm).then((form) => {
      if (form !== undefined) show({ ...form, selected: null });
      page.say(`Enregistré : ${saved.code}.`);
    });
  }
}

function partOf(tab: TabKey, form: ParticipantForm): Part {
  const columns: Readonly<Record<string, Column>> = ASSOCIATION_TABS[tab].columns;
  const fields = Object.entries(columns).flatMap(([key, column]) => {
    const asked = column.written !== true && key !== "code" && key !== "participant" && !AT_EXIT.has(key);
    return asked ? [fieldFor(key, column, optionsFor(key, column, form))] : [];
  });
  const first = FIRST[tab].flatMap((key) => fields.find((field) => field.key === key) ?? []);
  const rest = fields.filter((field) => !first.includes(field));
  return { first, rest, all: [...first, ...rest] };
}

function optionsFor(key: string, column: Column, form: ParticipantForm): FieldOptions {
  if (key === "commune") return { suggestions: form.communes };
  if (key === "group") return { suggestions: form.groups };
  // Said once for the whole form, not under each field.
  return column.identifying === true ? { help: null } : {};
}
