import type { IndexedWorkbook, IndexedYear } from "../../figures/year/indexedYear.ts";
import { SUPPORT } from "../../nomenclature/support.ts";
import { known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import { EVERYBODY } from "../crossTable.ts";
import type { TradeTable } from "../tradeTable.ts";
import { UNKNOWN_LABEL } from "../trait.ts";
import { COUNTED_ONCE } from "./characteristicsTable.ts";

/** What is counted on a line; people by who they are, so that they count once whatever the structures. */
type Line = {
  readonly expected: Set<string>;
  readonly present: Set<string>;
  sessions: number;
  expectedRows: number;
  presences: number;
  unrecorded: number;
};

const emptyLine = (): Line => ({
  expected: new Set(),
  present: new Set(),
  sessions: 0,
  expectedRows: 0,
  presences: 0,
  unrecorded: 0,
});

const NO_MODALITY = "Modalité de l'atelier inconnue (hors ensemble)";

/** Table 6: collective actions by support, sessions held, people and presences. Individual sessions are left out. */
export function collectiveActions(year: IndexedYear): TradeTable {
  const lines = new Map<string, Line>();
  for (const workbook of year.workbooks) readWorkbook(workbook, year, lines);
  const row = (label: string) => {
    const line = lines.get(label) ?? emptyLine();
    const { expected, sessions, present, expectedRows, presences, unrecorded } = line;
    return [label, expected.size, sessions, present.size, expectedRows, presences, unrecorded];
  };
  return {
    title: "Tableau 6 : actions collectives",
    note: `Ateliers collectifs de l'année, par support, toutes les personnes quelle que soit leur situation de droit. Une séance est réalisée quand quelqu'un y est venu. Attendues : les personnes qui ont une ligne d'émargement (présente ou absente), faute d'invitations enregistrées ; les séances annulées n'en sont pas. ${COUNTED_ONCE}`,
    header: [
      "Support",
      "Personnes attendues",
      "Séances réalisées",
      "Personnes différentes présentes",
      "Participations attendues",
      "Participations",
      "Statut non saisi",
    ],
    rows: [...SUPPORT.entries.map(({ label }) => label), UNKNOWN_LABEL, EVERYBODY, NO_MODALITY].map(row),
  };
}

/** The lines to which a workshop belongs; none for an individual one. */
function linesOf(workshop: RecordOf<"workshops"> | undefined): readonly string[] {
  const modality = workshop === undefined ? null : known(workshop.modality);
  if (workshop === undefined || modality === null) return [NO_MODALITY];
  if (modality !== "collectif") return [];
  const support = known(workshop.support);
  return [SUPPORT.entries.find(({ code }) => code === support)?.label ?? UNKNOWN_LABEL, EVERYBODY];
}

function readWorkbook(
  { workbook, facts }: IndexedWorkbook,
  { year, index }: IndexedYear,
  lines: Map<string, Line>,
): void {
  const ofWorkshop = facts.workshops.map((workshop) =>
    linesOf(workshop).map((label) => opened(lines, label)),
  );
  for (const { date, workshop } of facts.sessions) {
    if (date < year.firstDay || date > year.lastDay) continue;
    for (const line of ofWorkshop[workshop] ?? []) line.sessions += 1;
  }
  const people = facts.participants.map(({ code }) => {
    const person = index.personOf(workbook, code);
    return person === null ? `${workbook} ${code}` : String(person);
  });
  const { weeks } = facts;
  weeks.participant.forEach((participant, at) => {
    if (weeks.year[at] !== year.year) return;
    const present = weeks.present[at] ?? 0;
    const expected = present + (weeks.excused[at] ?? 0) + (weeks.absent[at] ?? 0);
    const who = people[participant] ?? "";
    for (const line of ofWorkshop[weeks.workshop[at] ?? -1] ?? []) {
      line.expectedRows += expected;
      line.presences += present;
      line.unrecorded += weeks.unrecorded[at] ?? 0;
      if (expected > 0) line.expected.add(who);
      if (present > 0) line.present.add(who);
    }
  });
}

function opened(lines: Map<string, Line>, label: string): Line {
  const line = lines.get(label) ?? emptyLine();
  lines.set(label, line);
  return line;
}
