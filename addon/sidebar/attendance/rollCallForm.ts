import { isSameMark, type Mark, NO_MARK } from "../../../shared/entry/attendanceMark.ts";
import type { TypedMark } from "../../../shared/entry/rollCall.ts";
import { isExpectedOn } from "../../../shared/entry/rollCallPeople.ts";
import { type Session, sessionKey } from "../../../shared/entry/session.ts";
import { plural } from "../../../shared/format.ts";
import type { AttendanceForm, SavedSession } from "../../gestures/attendanceForm.ts";
import { element, fill } from "../kit/element.ts";
import { formWith, type Page } from "../kit/page.ts";
import { personField } from "../kit/personField.ts";
import { server } from "../kit/server.ts";
import { askWhich } from "./askWhich.ts";
import { namesOf } from "./namesOf.ts";
import { roll } from "./roll.ts";
import { sessionFields } from "./sessionFields.ts";
import { signatureSheet } from "./signatureSheet.ts";

type Marks = Readonly<Record<string, Mark>>;

const OF_INDIVIDUAL = "Atelier individuel : ajoutez la personne reçue.";
const OF_COLLECTIVE = "Personne n'est inscrit ce jour-là d'après l'onglet « Parcours ».";

export function rollCallForm(page: Page, form: AttendanceForm, likely: Session): void {
  const recorded = new Map(form.sessions.map((each) => [sessionKey(each), each.marks]));
  const names = namesOf(form.people);
  const paper = signatureSheet();
  const alerts = element("div", { role: "alert" });
  const people = roll();
  const fields = sessionFields(form.workshops, likely, () => void change());
  const add = personField("Ajouter une personne", "Ajouter", form.people, ({ code }) => {
    include([code]);
    people.lineOf(code)?.focus();
  });
  let session: Session | null = null;
  /** What the sheet held when the session was shown, or saved. */
  let before: Marks = {};

  const include = (codes: readonly string[]) => {
    people.include(
      codes.map((code) => ({ code, name: names(code) })),
      (code) => before[code] ?? NO_MARK,
    );
  };

  const typed = (): TypedMark[] =>
    people.lines().flatMap((line) => {
      const was = before[line.code] ?? NO_MARK;
      const mark = line.mark();
      return isSameMark(was, mark) ? [] : [{ participant: line.code, before: was, mark }];
    });

  async function change(): Promise<void> {
    const meant = fields.value();
    if (meant === null || (session !== null && sessionKey(meant) === sessionKey(session))) return;
    const known = await marksOf(meant);
    // While one was waiting, somebody may have gone on to another session.
    const now = fields.value();
    if (known === undefined || now === null || sessionKey(now) !== sessionKey(meant)) return;
    // Somebody who called everybody and then sees that the date is wrong keeps the roll.
    const kept = new Map(
      typed().flatMap(({ participant, mark }) =>
        known[participant] === undefined ? [[participant, mark] as const] : [],
      ),
    );
    session = meant;
    before = known;
    const workshop = form.workshops.find(({ name }) => name === meant.workshop);
    const isIndividual = workshop?.individual === true;
    const expected = isIndividual ? [] : form.people.filter((each) => isExpectedOn(each, meant.date));
    const duration = workshop?.duration ?? null;
    fill(alerts);
    people.empty(duration === null ? "" : String(duration), isIndividual ? OF_INDIVIDUAL : OF_COLLECTIVE);
    include([...expected.map(({ code }) => code), ...Object.keys(known), ...kept.keys()]);
    people.show(kept);
    people.showDurations(people.lines().some((line) => line.mark().minutes !== null));
    page.say(kept.size > 0 ? keptSentence(kept.size) : recordedSentence(known));
  }

  async function marksOf(meant: Session): Promise<Marks | undefined> {
    const key = sessionKey(meant);
    const known = recorded.get(key);
    if (known !== undefined || meant.date >= form.knownFrom) return known ?? {};
    const found = await page.during("Recherche de cette séance…", () => server.openSession(meant));
    if (found !== undefined) recorded.set(key, found);
    return found;
  }

  async function save(): Promise<void> {
    fill(alerts);
    const meant = fields.value();
    if (meant === null || session === null || sessionKey(meant) !== sessionKey(session)) {
      page.say("Choisissez l'atelier, la date et la demi-journée.", "failed");
      fields.focus();
      return;
    }
    const marks = typed();
    if (marks.length === 0) {
      page.say("Rien n'a changé : il n'y a rien à enregistrer.");
      return;
    }
    const saved = await page.during("Enregistrement…", () => server.saveSession(meant, marks));
    if (saved?.outcome === "errors") refused(saved);
    else if (saved !== undefined) done(meant, marks, saved);
  }

  function refused({ errors }: Extract<SavedSession, { outcome: "errors" }>): void {
    for (const { participant, sentence } of errors) people.lineOf(participant)?.showError(sentence);
    people.showDurations(true);
    people.lineOf(errors[0]?.participant ?? "")?.focus();
    page.say("Rien n'est enregistré : des réponses sont à corriger.", "failed");
  }

  function done(
    meant: Session,
    marks: readonly TypedMark[],
    saved: Extract<SavedSession, { outcome: "saved" }>,
  ): void {
    before = saved.marks;
    recorded.set(sessionKey(meant), saved.marks);
    const disputed = new Set(saved.conflicts.map(({ participant }) => participant));
    include(Object.keys(saved.marks));
    people.show(new Map(Object.entries(saved.marks).filter(([code]) => !disputed.has(code))));
    const count = marks.length - disputed.size;
    const sentence = `${String(count)} ${plural(count, "réponse enregistrée", "réponses enregistrées")}.`;
    if (disputed.size === 0) {
      page.say(`Enregistré : ${sentence}`);
      return;
    }
    page.say(`${count > 0 ? `${sentence} ` : ""}${String(disputed.size)} à vérifier.`, "failed");
    const mine = new Map(marks.map(({ participant, mark }) => [participant, mark]));
    const disputes = saved.conflicts.map(({ participant, theirs }) => ({
      name: names(participant),
      theirs,
      mine: mine.get(participant) ?? NO_MARK,
      keepTheirs: () => {
        people.show(new Map([[participant, theirs]]));
      },
    }));
    askWhich(alerts, disputes, () => void save());
  }

  const print = () => {
    const meant = fields.value();
    if (meant === null) return;
    paper.print(
      form.structure,
      meant,
      people.lines().map(({ name }) => name),
    );
  };
  fill(
    page.main,
    element("h1", {}, "Émarger une séance"),
    fields.root,
    formWith("Enregistrer la séance", save, people.root, alerts),
    add.root,
    element("button", { type: "button", onclick: print }, "Feuille à imprimer et à signer"),
  );
  void change().then(people.focus);
}

function keptSentence(count: number): string {
  const what = plural(count, "réponse non enregistrée est gardée", "réponses non enregistrées sont gardées");
  return `${String(count)} ${what} pour cette séance.`;
}

function recordedSentence(marks: Marks): string {
  const count = Object.values(marks).filter(({ status }) => status !== null).length;
  const what = plural(count, "réponse enregistrée", "réponses enregistrées");
  return count === 0 ? "" : `Séance déjà saisie : ${String(count)} ${what}.`;
}
