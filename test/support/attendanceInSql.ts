import Database from "libsql";
import type { DepartmentFacts } from "../../shared/figures/facts.ts";
import type { Programme } from "../../shared/programme/programme.ts";
import type { BuiltAssociation } from "./departmentBuilder.ts";
import type { Counts } from "./figuresInSql.ts";

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/** blank: 1 where the cell is empty, 0 where it holds something, be it unreadable. */
const TABLES = `
  create table person (structure text, code text, who text);
  create table stay (structure text, code text, entry text, exit text, planned real, grp text);
  create table attendance (
    structure text, date text, half text, workshop text, code text, status text, minutes integer, blank integer
  );
  create table workshop (
    structure text, name text, modality text, duration integer, capacity integer, start text, end text
  );
  create table grp (structure text, name text, action text);
  create table card (structure text, hours real, days text);
  create table convention (structure text, year integer);
  create table programme (minimum real, capacity integer, least integer, most integer);`;

const YEAR = "between '2012-01-01' and '2012-12-31'";

/** The Thursday of a week says its year. */
const SEEN = `seen as (
  select a.*, p.who, date(a.date, '-3 days', 'weekday 4') as thursday,
    a.status = 'present' as here,
    iif(a.status = 'present', iif(a.blank = 1, w.duration, a.minutes), 0) as length,
    iif(a.status = 'present', iif(a.half = 'journee', 2, 1), 0) as halves
  from attendance a
    join person p on p.structure = a.structure and p.code = a.code
    join workshop w on w.structure = a.structure and w.name = a.workshop
)`;

const WEEK = `${SEEN},
  week as (
    select who, thursday, coalesce(sum(length), 0) as minutes, sum(halves) as halves,
      coalesce(sum(here), 0) as came, count(*) - count(status) as blanks,
      sum(here = 1 and length is null) as untimed
    from seen where status is null or status <> 'seance_annulee'
    group by 1, 2 having thursday ${YEAR}
  )`;

const JUDGED = `${WEEK},
  thursday as (
    select date('2012-01-01', 'weekday 4') as thursday
    union all select date(thursday, '+7 days') from thursday where thursday < '2012-12-25'
  ),
  expected as (
    select p.who, t.thursday, max(s.planned) as planned, max(exists (
      select 1 from seen where seen.structure = s.structure and seen.here = 1 and seen.thursday = t.thursday
    )) as held
    from stay s join person p on p.structure = s.structure and p.code = s.code
      join thursday t on julianday(t.thursday) - julianday(s.entry) >= 3
        and (s.exit is null or julianday(s.exit) - julianday(t.thursday) >= 3)
    group by 1, 2
  ),
  judged as (
    select e.who, case
        when coalesce(e.planned, programme.minimum) is null then 'sans_minimum'
        when coalesce(w.minutes, 0) / 60.0 >= coalesce(e.planned, programme.minimum) then 'au_minimum'
        when w.blanks + w.untimed > 0 then 'heures_inconnues' else 'sous_minimum' end as state
    from expected e cross join programme
      left join week w on w.who = e.who and w.thursday = e.thursday
    where e.held = 1 or w.who is not null
  )`;

const PART = `${WEEK},
  part as (
    select s.who, s.thursday, s.halves, (
      select lower(g.action) from stay join grp g on g.structure = stay.structure and lower(g.name) = lower(stay.grp)
      where stay.structure = s.structure and stay.code = s.code
        and stay.entry <= date(s.thursday, '+3 days')
        and (stay.exit is null or stay.exit >= date(s.thursday, '-3 days'))
      order by stay.entry desc limit 1
    ) as action
    from seen s join week w on w.who = s.who and w.thursday = s.thursday
    where s.here = 1 and w.blanks = 0
  ),
  per_action as (
    select who, thursday, action, sum(halves) as halves from part where action is not null group by 1, 2, 3
  ),
  ranked as (
    select *, row_number() over (partition by action order by halves) as rank,
      count(*) over (partition by action) as n from per_action
  )`;

const ACTIVE = `active as (
  select structure from card where
    exists (select 1 from convention c where c.structure = card.structure and c.year = 2012)
    or exists (select 1 from stay s where s.structure = card.structure
      and s.entry <= '2012-12-31' and (s.exit is null or s.exit >= '2012-01-01'))
)`;

const OPEN = `${ACTIVE},
  open as (
    select coalesce(w.capacity, programme.capacity) as capacity
    from workshop w join active using (structure) cross join programme
    where not (w.start is not null and w.start > '2012-12-31') and not (w.end is not null and w.end < '2012-01-01')
  )`;

const HELD = `${SEEN},
  held as (
    select seen.structure, seen.date, count(*) as present, w.modality,
      coalesce(w.capacity, (select capacity from programme)) as capacity
    from seen join workshop w on w.structure = seen.structure and w.name = seen.workshop
    where here = 1 and date ${YEAR}
    group by seen.structure, seen.date, seen.half, seen.workshop, iif(w.modality = 'individuel', seen.code, null)
  )`;

const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

/** The figures about attendance and opening of 2012, asked of SQLite over the raw rows: another reading of the same rules. */
export function attendanceInSql(
  associations: readonly BuiltAssociation[],
  own: DepartmentFacts,
  programme: Programme,
) {
  const database = new Database(":memory:");
  try {
    database.exec(TABLES);
    fill(database, associations, own, programme);
    const all = (sql: string): readonly Row[] => database.prepare(`with recursive ${sql}`).all() as Row[];
    const numbers = (sql: string): readonly number[] => Object.values(all(sql)[0] ?? {}).map(Number);
    const counts = (ctes: string, classes: string, from: string): Counts =>
      Object.fromEntries(
        all(`${ctes} select ${classes} as class, count(*) as n from ${from} group by 1`).map(
          ({ class: code, n }) => [String(code), Number(n)] as const,
        ),
      );
    return {
      /** Minutes, weeks that are known. */
      weeklyMinutes: numbers(
        `${WEEK} select coalesce(sum(minutes), 0), count(*) from week where blanks + untimed = 0`,
      ),
      weeksByHours: counts(
        WEEK,
        `case when blanks + untimed > 0 then '?' when minutes < 180 then 'moins_de_3' when minutes < 360 then '3_6'
          when minutes < 540 then '6_9' when minutes < 900 then '9_15' else '15_plus' end`,
        "week",
      ),
      states: counts(JUDGED, "state", "judged"),
      peopleByWeeksUnder: counts(
        JUDGED,
        `case when known = 0 then '?' when under = 0 then 'aucune' when under = 1 then '1'
          when under <= 3 then '2_3' else '4_plus' end`,
        `(select who, sum(state = 'sous_minimum') as under, sum(state in ('sous_minimum', 'au_minimum')) as known
          from judged group by 1)`,
      ),
      contracts: counts(
        "one as (select 1)",
        "iif(planned is null, '?', iif(planned >= minimum, 'au_minimum', 'sous_minimum'))",
        "stay cross join programme where entry <= '2012-12-31' and (exit is null or exit >= '2012-01-01')",
      ),
      rows: counts(SEEN, "coalesce(status, '?')", `seen where date ${YEAR}`),
      /** Half-days, weeks that are known, weeks that are not. */
      halfDays:
        numbers(`${WEEK} select coalesce(sum(iif(blanks = 0, halves, 0)), 0), coalesce(sum(blanks = 0), 0),
        coalesce(sum(blanks > 0), 0) from week where came > 0 or blanks > 0`),
      inRhythm: counts(
        WEEK,
        `iif(blanks > 0, '?', iif(halves < least, 'en_dessous', iif(halves > most, 'au_dessus', 'dans_le_rythme')))`,
        "week cross join programme where came > 0 or blanks > 0",
      ),
      usualHalfDays: all(`${PART} select action, max(n) as n,
          max(iif(rank = (n + 3) / 4, halves, 0)) as first, max(iif(rank = (3 * n + 3) / 4, halves, 0)) as third
          from ranked group by 1 order by 1`).map(({ action, n, first, third }) => {
        return [action, n, first === third ? String(first) : `${String(first)} à ${String(third)}`];
      }),
      /** Hours, structures that say, structures that do not. */
      openingHours: numbers(
        `${ACTIVE} select coalesce(sum(hours), 0), count(hours), count(*) - count(hours) from card join active using (structure)`,
      ),
      openingDays: counts(ACTIVE, "value", "card join active using (structure), json_each(days)"),
      sayingDays:
        numbers(`${ACTIVE} select coalesce(sum(coalesce(days, '[]') <> '[]'), 0), coalesce(sum(coalesce(days, '[]') = '[]'), 0)
        from card join active using (structure)`),
      /** Places, workshops that are not known. */
      capacity: numbers(`${OPEN} select coalesce(sum(capacity), 0), count(*) - count(capacity) from open`),
      workshopsByCapacity: counts(OPEN, "coalesce(capacity, '?')", "open"),
      /** People, places, sessions over their capacity. */
      filling:
        numbers(`${HELD} select coalesce(sum(present), 0), coalesce(sum(capacity), 0), coalesce(sum(present > capacity), 0)
        from held where modality = 'collectif' and capacity is not null`),
      fillingUnknown: numbers(
        `${HELD} select count(*) from held where modality is null or modality = 'collectif' and capacity is null`,
      ),
      sessionsByDay: Object.fromEntries(
        Object.entries(counts(HELD, "strftime('%w', date)", "held")).map(([day, n]) => [
          WEEKDAYS[Number(day)],
          n,
        ]),
      ),
      /** Minutes, presences without a length. */
      minutes: numbers(
        `${SEEN} select coalesce(sum(length), 0), coalesce(sum(here = 1 and length is null), 0) from seen where date ${YEAR}`,
      ),
    };
  } finally {
    database.close();
  }
}

const cell = (value: unknown): Cell =>
  Array.isArray(value)
    ? JSON.stringify(value)
    : typeof value === "string" || typeof value === "number"
      ? value
      : null;

function fill(
  database: Database.Database,
  associations: readonly BuiltAssociation[],
  own: DepartmentFacts,
  { minimumHours, capacity, halfDaysAWeek }: Programme,
): void {
  const insert = (table: string, rows: readonly (readonly unknown[])[]) => {
    for (const row of rows) {
      const marks = row.map(() => "?").join();
      database.prepare(`insert into ${table} values (${marks})`).run(...row.map(cell));
    }
  };
  insert("programme", [[minimumHours, capacity, halfDaysAWeek?.min, halfDaysAWeek?.max]]);
  insert(
    "convention",
    own.conventions.map(({ structure, year }) => [structure, year]),
  );
  for (const { facts, registrations, attendances = [] } of associations) {
    const { identifier, openingHours, openingDays } = facts.structure;
    insert("card", [[identifier, openingHours, openingDays]]);
    insert(
      "person",
      facts.participants.map(({ code }) => {
        const registered = registrations.find(({ participant }) => participant === code);
        return [identifier, code, registered?.tokens[0]?.token ?? `${identifier} ${code}`];
      }),
    );
    insert(
      "stay",
      facts.enrolments.map((stay) => [
        ...[identifier, stay.participant, stay.entry, stay.exit, stay.plannedHours, stay.group],
      ]),
    );
    insert(
      "attendance",
      attendances.map((one) => [
        ...[identifier, one.date, one.halfDay, one.workshop, one.participant, one.status, one.minutes],
        one.minutes === null ? 1 : 0,
      ]),
    );
    insert(
      "workshop",
      facts.workshops.map(({ name, modality, duration, capacity: places, start, end }) => [
        ...[identifier, name, modality, duration, places, start, end],
      ]),
    );
    insert(
      "grp",
      facts.groups.map(({ name, action }) => [identifier, name, action]),
    );
  }
}
