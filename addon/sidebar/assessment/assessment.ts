import type { Day } from "../../../shared/calendar.ts";
import {
  type AssessedPerson,
  type Assessment,
  ASSESSED,
  LEVELS,
  previousLevel,
  proposedMoment,
} from "../../../shared/entry/personAssessments.ts";
import { formatShortDay } from "../../../shared/format.ts";
import { ASSESSMENT_MOMENT } from "../../../shared/nomenclature/assessmentMoment.ts";
import { labelOf } from "../../../shared/nomenclature/nomenclature.ts";
import { readDay } from "../../../shared/records/readDay.ts";
import { ASSOCIATION_TABS } from "../../../shared/workbook/template.ts";
import type { AssessmentForm } from "../../gestures/assessmentForm.ts";
import { linkButton } from "../kit/linkButton.ts";
import { element, fill } from "../kit/element.ts";
import { fieldFor } from "../kit/field.ts";
import { formWith, openPage, showErrors, typedIn } from "../kit/page.ts";
import { scaleField } from "../kit/scaleField.ts";
import { searchList } from "../kit/searchList.ts";
import { server } from "../kit/server.ts";

const COLUMNS = ASSOCIATION_TABS.assessments.columns;
/** Filled in beforehand: there is nothing to ask for. */
const FILLED = { help: null, required: false } as const;

const page = openPage();
const heading = () => element("h1", { class: "visually-hidden" }, "Bilan social");
const momentOf = ({ moment }: Pick<Assessment, "moment">) => labelOf(ASSESSMENT_MOMENT, moment);
fill(page.main, heading());
void page.during("Ouverture…", server.openAssessmentForm).then((form) => {
  if (form === undefined) return;
  const selected = form.people.find(({ code }) => code === form.selected);
  if (selected === undefined) choose(form);
  else assess(form, selected);
});

function choose(form: AssessmentForm): void {
  const person = searchList("person", {
    header: "Qui ?",
    help: "Tapez quelques lettres du nom ou le code.",
    choices: form.people.map((each) => ({
      person: each,
      label: `${each.name} (${each.code})`,
      hint: lastOf(each),
    })),
    check: () => "Choisissez une personne dans la liste.",
    onPicked: (picked) => {
      assess(form, picked.person);
    },
  });
  fill(
    page.main,
    heading(),
    form.people.length === 0
      ? element("p", { class: "notice" }, "Personne dans l'onglet « Participants ».")
      : person.root,
  );
  person.focus();
}

function lastOf({ assessments }: AssessedPerson): string {
  const last = assessments.at(-1);
  return last === undefined
    ? "aucun bilan"
    : `${momentOf(last).toLowerCase()} le ${formatShortDay(last.date)}`;
}

function assess(form: AssessmentForm, person: AssessedPerson): void {
  const moment = fieldFor("moment", COLUMNS.moment, FILLED);
  const date = fieldFor("date", COLUMNS.date, FILLED);
  const levels = LEVELS.map(({ key, column }) => scaleField(key, column));
  const others = ASSESSED.filter(({ key }) => levels.every((level) => level.key !== key)).map(
    ({ key, column }) => fieldFor(key, column),
  );
  const fields = [...levels, ...others];
  const notice = element("p", { class: "notice", role: "status", hidden: true });
  let before = new Map<string, string | null>();

  /** Fills in what is there already for this moment and day, over what nobody touched. */
  const load = (day: Day | null) => {
    const present = person.assessments.find((each) => each.date === day && momentOf(each) === moment.value());
    const wasThere = !notice.hidden;
    notice.hidden = present === undefined;
    notice.textContent =
      present === undefined ? "" : "Ce bilan est déjà dans le classeur : vous le complétez ou le corrigez.";
    if (present === undefined && !wasThere) return;
    before = new Map(
      fields.map((field) => {
        const kept = present?.shown[field.key] ?? null;
        if (field.value() !== (before.get(field.key) ?? null)) return [field.key, kept];
        field.set(kept);
        return [field.key, field.value()];
      }),
    );
  };
  const compare = (day: Day) => {
    for (const level of levels) {
      const last = previousLevel(person, level.key, day);
      level.showBeside(last === null ? null : `${momentOf(last).toLowerCase()} : ${last.level}`);
    }
  };
  const refresh = () => {
    const day = readDay(date.value());
    load(day);
    compare(day ?? form.today);
  };
  const propose = (day: Day) => {
    moment.set(labelOf(ASSESSMENT_MOMENT, proposedMoment(person, day)));
  };
  let chosen = false;
  moment.root.addEventListener("change", () => {
    chosen = true;
    refresh();
  });
  date.root.addEventListener("change", () => {
    const day = readDay(date.value());
    if (day !== null && !chosen) propose(day);
    refresh();
  });
  const send = async () => {
    const changed = fields.filter((field) => field.value() !== (before.get(field.key) ?? null));
    if (changed.length === 0 && !notice.hidden) {
      page.say("Rien n'a changé : il n'y a rien à enregistrer.");
      return;
    }
    const typed = typedIn([moment, date, ...changed]);
    const saved = await page.during("Enregistrement…", () => server.saveAssessment(person.code, typed));
    if (saved === undefined) return;
    if (saved.outcome === "errors") {
      showErrors([moment, date, ...fields], saved.errors);
      page.say("Rien n'est enregistré : des champs sont à corriger.", "failed");
      return;
    }
    const { assessment } = saved;
    choose({
      ...form,
      people: form.people.map((each) => (each === person ? withOne(each, assessment) : each)),
    });
    page.say(`Enregistré : bilan de ${person.name}, ${momentOf(assessment).toLowerCase()}.`);
  };

  page.say("");
  date.set(formatShortDay(form.today));
  propose(form.today);
  fill(
    page.main,
    heading(),
    linkButton("← Une autre personne", () => {
      page.say("");
      choose(form);
    }),
    element("h2", {}, person.name),
    element("p", {}, `${person.code}, ${lastOf(person)}`),
    formWith(
      "Enregistrer le bilan",
      send,
      element("div", { class: "beside" }, moment.root, date.root),
      notice,
      element(
        "p",
        { class: "help" },
        "De 1 (très difficile) à 5 (autonome) ; au clavier, 1 à 5, et Suppr pour effacer. Laissez vides les domaines que vous ne suivez pas.",
      ),
      ...fields.map(({ root }) => root),
    ),
  );
  refresh();
  levels[0]?.focus();
}

function withOne(person: AssessedPerson, assessment: Assessment): AssessedPerson {
  const others = person.assessments.filter(
    ({ moment, date }) => moment !== assessment.moment || date !== assessment.date,
  );
  const assessments = [...others, assessment].sort((a, b) => a.date.localeCompare(b.date));
  return { ...person, assessments };
}
