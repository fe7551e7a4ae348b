import Database from "libsql";
import { FRENCH_LEVEL } from "../../shared/nomenclature/frenchLevel.ts";
import type { BuiltAssociation } from "./departmentBuilder.ts";
import type { Counts } from "./figuresInSql.ts";

type Cell = string | number | null;
type Rows = readonly (readonly unknown[])[];

const DOMAINS = [
  "administrative",
  "family",
  "socialLife",
  "housing",
  "finances",
  "health",
  "employment",
  "language",
] as const;
const SOCIAL = DOMAINS.filter((domain) => domain !== "language");

const TABLES = `
  create table stay (
    who text, structure text, code text, entry text, exit text, outcome text, grp text, last text, french text,
    course text, ready text, sex text, birth_year integer, nationality text, diploma text, unrecognised text
  );
  create table assessment (structure text, code text, moment text, date text, ${DOMAINS.join(" integer, ")} integer);
  create table attendance (
    structure text, date text, half text, workshop text, code text, status text, minutes integer
  );
  create table workshop (structure text, name text, modality text, duration integer);
  create table grp (structure text, name text, action text, start text, end text);
  create table staff (year integer, status text, working text, headcount integer, fte real);
  create table funding (year integer, funder text, amount real);`;

const FIRST = "'2012-01-01'";
const LAST = "'2012-12-31'";

const level = (moment: "entree" | "fin", domain: string) => `(
  select ${domain} from assessment a
  where a.structure = e.structure and a.code = e.code and a.moment = '${moment}' and a.date between
  ${moment === "entree" ? "date(e.entry, '-30 days') and e.exit" : "e.entry and date(e.exit, '+30 days')"}
  order by a.date ${moment === "entree" ? "" : "desc"} limit 1)`;

const change = (domain: string) => `sign(${level("fin", domain)} - ${level("entree", domain)})`;

/** Stays of 2012, the first of each person, the process of each that ended last in 2012, and those that reached the term. */
const PEOPLE = `with
  overlapping as (select * from stay where entry <= ${LAST} and (exit is null or exit >= ${FIRST})),
  profile as (
    select * from (
      select *, row_number() over (partition by who order by entry, structure, code) as rank from overlapping
    ) where rank = 1
  ),
  e as (
    select * from (
      select *, row_number() over (
        partition by who order by exit desc, entry desc, structure desc, code desc
      ) as rank from overlapping where exit between ${FIRST} and ${LAST}
    ) where rank = 1
  ),
  ended as (
    select e.*, (
      select action from grp where grp.structure = e.structure and lower(grp.name) = lower(e.grp)
    ) as action,
    case when outcome is null then '?'
      when outcome like 'retrait%' then 'hors calcul'
      when outcome = 'renouv' then 'prolongation'
      when outcome like 'soc\\_%' escape '\\' or outcome = 'droit_commun' then 'insertion_sociale'
      when outcome like 'abandon%' or outcome in ('fin_droit', 'reorient', 'inconnu') then 'abandon'
      else 'insertion_pro' end as result
    from e
  ),
  term as (select * from ended where result in ('prolongation', 'insertion_sociale', 'insertion_pro'))`;

const INACTIVITY = `case
  when last is null or last > substr(entry, 1, 7) and last <> 'jamais' then '?'
  when last = 'jamais' or 12 * (substr(entry, 1, 4) - substr(last, 1, 4)) + substr(entry, 6, 2) - substr(last, 6, 2) > 24
  then 'longue' else 'courte' end`;

const QUALIFICATION = `case when unrecognised = 'oui' or diploma = 'aucun' then 'sans'
  when diploma is null then '?' else 'avec' end`;

/** The four lowest of the European levels, whatever their names. */
const WEAK = FRENCH_LEVEL.entries
  .slice(0, 4)
  .map(({ code }) => `'${code}'`)
  .join();

const SESSIONS = `with session as (
  select max(w.modality) as modality, max(w.duration) as usual, max(a.minutes) as longest
  from attendance a join workshop w on w.structure = a.structure and w.name = a.workshop
  where a.status = 'present' and a.date between ${FIRST} and ${LAST}
  group by a.structure, a.date, a.half, a.workshop, iif(w.modality = 'individuel', a.code, null)
)`;

/** Half-days by group and by week; the Thursday of a week says its year. */
const WEEKS = `with
  seen as (
    select a.structure, a.date, a.half, a.workshop, date(a.date, '-3 days', 'weekday 4') as thursday, (
      select g.name from stay s join grp g on g.structure = s.structure and lower(g.name) = lower(s.grp)
      where s.structure = a.structure and s.code = a.code and s.entry <= a.date and (s.exit is null or a.date <= s.exit)
      order by s.entry desc limit 1
    ) as name
    from attendance a join workshop w on w.structure = a.structure and w.name = a.workshop
    where a.status = 'present' and coalesce(w.modality, '') <> 'individuel'
  ),
  halves as (
    select *, 'matin' as part from seen where half <> 'apres_midi'
    union all select *, 'apres_midi' from seen where half <> 'matin'
  ),
  week as (
    select structure, name, thursday, (select lower(action) from grp g where g.structure = halves.structure and g.name = halves.name) as action,
      count(distinct date || half || workshop) as sessions, count(distinct date || part) as half_days
    from halves where name is not null and thursday between ${FIRST} and ${LAST} group by 1, 2, 3
  )`;

/** The figures about everybody of 2012, asked of SQLite over the raw rows: another reading of the same rules. */
export function participantsInSql(associations: readonly BuiltAssociation[]) {
  const database = new Database(":memory:");
  try {
    database.exec(TABLES);
    fill(database, associations);
    const all = (sql: string): readonly Record<string, Cell>[] =>
      database.prepare(sql).all() as Record<string, Cell>[];
    const numbers = (sql: string): readonly number[] => Object.values(all(sql)[0] ?? {}).map(Number);
    const counts = (start: string, classes: string, from: string, what = "count(*)"): Counts =>
      Object.fromEntries(
        all(`${start} select ${classes} as class, ${what} as n from ${from} group by 1`).map(
          (row) => [String(row.class), Number(row.n)] as const,
        ),
      );
    const profile = (classes: string) => counts(PEOPLE, `coalesce(${classes}, '?')`, "profile");
    const changes = SOCIAL.map(change);
    const months = "sum(round((julianday(exit) - julianday(entry) + 1) * 100 / 30.4375)) / 100";
    return {
      participants: numbers(`${PEOPLE} select count(*) from profile`),
      sex: profile("sex"),
      age: numbers(
        `${PEOPLE} select coalesce(sum(2012 - birth_year), 0), count(*) from profile where birth_year <= 2012`,
      ),
      nationality: profile("nationality"),
      qualification: profile(QUALIFICATION),
      inactivity: profile(INACTIVITY),
      french: profile(
        `case when french in (${WEAK}) then 'tres_faible_a_moyen' when french is not null then 'bon' end`,
      ),
      course: profile("course"),
      ready: profile("case ready when 'oui' then 'pret' when 'non' then 'pas_pret' end"),
      results: counts(PEOPLE, "result", "ended where result <> 'hors calcul'"),
      byDomain: Object.fromEntries(
        DOMAINS.map((domain) => [
          domain,
          counts(
            PEOPLE,
            `coalesce(case ${change(domain)} when 1 then 'amelioree' when 0 then 'stabilisee' when -1 then 'degradee' end, '?')`,
            "term as e",
          ),
        ]),
      ),
      overall: counts(
        PEOPLE,
        `case when ${changes.join(" + ")} is null then '?'
          when max(${changes.join()}) = 1 and min(${changes.join()}) = -1 then 'contrastee'
          when min(${changes.join()}) = -1 then 'degradee' when max(${changes.join()}) = 1 then 'amelioree'
          else 'stabilisee' end`,
        "term as e",
      ),
      completeAtEntry: counts(
        PEOPLE,
        `case when not exists (select 1 from assessment a where a.structure = e.structure) then '?'
          when ${level("entree", "1")} is null then 'absent'
          when ${SOCIAL.map((domain) => level("entree", domain)).join(" + ")} is null then 'partiel' else 'complet' end`,
        "term as e",
      ),
      months: numbers(`${PEOPLE} select coalesce(${months}, 0), count(*) from term`),
      peopleByAction: counts(PEOPLE, "lower(action)", "term where action is not null"),
      staffMinutes: counts(
        SESSIONS,
        "iif(modality is null or coalesce(usual, longest) is null, '?', modality)",
        "session where modality is null or coalesce(usual, longest, 1) > 0",
        "sum(iif(modality is null or coalesce(usual, longest) is null, 1, coalesce(usual, longest)))",
      ),
      weeklySessions: numbers(`${WEEKS} select coalesce(sum(sessions), 0), count(*) from week`),
      weeklyHalfDays: numbers(`${WEEKS} select coalesce(sum(half_days), 0), count(*) from week`),
      usualSessions: Object.fromEntries(
        all(`${WEEKS}, ranked as (
          select action, sessions, row_number() over (partition by action order by sessions) as rank,
            count(*) over (partition by action) as n from week where action is not null
        ) select action as class, max(iif(rank = (n + 3) / 4, sessions, 0)) as first,
          max(iif(rank = (3 * n + 3) / 4, sessions, 0)) as third from ranked group by 1`).map((row) => [
          String(row.class),
          row.first === row.third ? String(row.first) : `${String(row.first)} à ${String(row.third)}`,
        ]),
      ),
      groups: counts(
        "",
        `case when end < ${FIRST} then 'ailleurs' when start is null then '?'
          when start <= ${LAST} then 'en_cours' else 'ailleurs' end`,
        "grp",
      ),
      staff: numbers(`select coalesce(round(sum(n), 2), 0), count(*) - count(n) from (
        select coalesce(fte, iif(working = 'temps_plein', headcount, null)) as n from staff where year = 2012)`),
      fundings: counts("", "funder", "funding where year = 2012"),
      amounts: numbers(
        "select coalesce(sum(amount), 0), count(*) - count(amount) from funding where year = 2012",
      ),
    };
  } finally {
    database.close();
  }
}

const cell = (value: unknown): Cell =>
  typeof value === "string" || typeof value === "number" ? value : null;

function fill(database: Database.Database, associations: readonly BuiltAssociation[]): void {
  const insert = (table: string, rows: Rows) => {
    for (const row of rows) {
      const marks = row.map(() => "?").join();
      database.prepare(`insert into ${table} values (${marks})`).run(...row.map(cell));
    }
  };
  for (const { facts, registrations, attendances = [] } of associations) {
    const { identifier } = facts.structure;
    insert(
      "stay",
      facts.enrolments.map((stay) => {
        const { participant: code } = stay;
        const who = registrations.find(({ participant }) => participant === code)?.tokens[0]?.token;
        const person = facts.participants.find((one) => one.code === code);
        return [
          ...[who, identifier, code, stay.entry, stay.exit, stay.outcome, stay.group, stay.lastActivity],
          ...[stay.frenchLevel, stay.languageCourse, stay.readyForWork],
          ...[person?.sex, person?.birthYear, person?.nationality],
          ...[person?.highestDiploma, person?.unrecognisedDiploma],
        ];
      }),
    );
    insert(
      "assessment",
      facts.assessments.map((one) => [
        ...[identifier, one.participant, one.moment, one.date],
        ...DOMAINS.map((domain) => one[domain]),
      ]),
    );
    insert(
      "attendance",
      attendances.map((one) => [
        ...[identifier, one.date, one.halfDay, one.workshop, one.participant, one.status, one.minutes],
      ]),
    );
    insert(
      "workshop",
      facts.workshops.map(({ name, modality, duration }) => [identifier, name, modality, duration]),
    );
    insert(
      "grp",
      facts.groups.map(({ name, action, start, end }) => [identifier, name, action, start, end]),
    );
    insert(
      "staff",
      facts.staff.map((row) => [
        row.year,
        row.status,
        row.workingTime,
        row.headcount,
        row.fullTimeEquivalent,
      ]),
    );
    insert(
      "funding",
      facts.fundings.map(({ year, funder, amount }) => [year, funder, amount]),
    );
  }
}
