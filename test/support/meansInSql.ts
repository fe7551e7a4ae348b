import Database from "libsql";
import type { DepartmentFacts } from "../../shared/figures/facts.ts";
import type { BuiltAssociation } from "./departmentBuilder.ts";
import type { Counts } from "./figuresInSql.ts";

type Cell = string | number | null;

const TABLES = `
  create table structure (structure text, commune text);
  create table person (who text, structure text, code text, commune text);
  create table stay (structure text, code text, entry text, exit text, grp text);
  create table workshop (structure text, name text, modality text, duration integer, axis text, theme text);
  create table attendance (
    structure text, date text, half text, workshop text, code text, status text, minutes integer
  );
  create table grp (structure text, name text, action text, start text, end text);
  create table staff (year integer, position text, contract text, working text, headcount integer, hours real);
  create table equipment (year integer, designation text, quantity real, unit text);
  create table funding (year integer, funder text, amount real);
  create table convention (
    structure text, year integer, places integer, promised real, cost real, territory text
  );
  create table objective (year integer, action text, low integer, high integer);
  create table territory (commune text, name text);`;

const FIRST = "'2012-01-01'";
const LAST = "'2012-12-31'";

/** Lower case without the accents that the random names have. */
const plain = (column: string) => `replace(replace(lower(${column}), 'É', 'e'), 'é', 'e')`;

const WITH = `with
  overlapping as (
    select p.who, p.commune, s.* from stay s join person p on p.structure = s.structure and p.code = s.code
    where entry <= ${LAST} and (exit is null or exit >= ${FIRST})
  ),
  profile as (
    select * from (
      select *, row_number() over (partition by who order by entry, structure, code) as rank from overlapping
    ) where rank = 1
  ),
  here as (
    select a.*, p.who, w.axis, w.theme, w.modality, iif(a.minutes = -1, null, coalesce(a.minutes, w.duration)) as timed
    from attendance a join workshop w on w.structure = a.structure and w.name = a.workshop
    join person p on p.structure = a.structure and p.code = a.code
    where a.status = 'present' and a.date between ${FIRST} and ${LAST}
  ),
  session as (
    select max(axis) as axis, max(theme) as theme from here
    group by structure, date, half, workshop, iif(modality = 'individuel', code, null)
  ),
  promise as (select * from convention where year = 2012),
  costed as (
    select structure, sum(cost) as cost from promise where structure in (select structure from structure)
    group by 1 having count(*) = count(cost)
  ),
  aim as (
    select lower(action) as action, iif(low > high, high, low) as low, iif(low > high, low, high) as high
    from objective where year = 2012 and (low is not null or high is not null)
  ),
  followed as (
    select distinct o.who, lower(g.action) as action from overlapping o
    join grp g on g.structure = o.structure and lower(g.name) = lower(o.grp) where g.action is not null
  ),
  named as (
    select action from followed
    union select lower(action) from grp
    where action is not null and coalesce(end >= ${FIRST}, 1) and coalesce(start <= ${LAST}, 1)
  )`;

const SUMS =
  "iif(count(low) = count(*), sum(low), null) as low, iif(count(high) = count(*), sum(high), null) as high";

const BESIDE = `n || ' pour un objectif de ' || case
    when low is null then high || ' au plus' when high is null then low || ' au moins'
    when low = high then low else low || ' à ' || high end || ' : ' ||
  case when n < low then 'non atteint' when n > high then 'dépassé' else 'atteint' end`;

/** In the town, elsewhere in the department, or nowhere known: the department's own words first. */
const TERRITORY = (commune: string) => `coalesce(
  (select lower(name) from territory t where t.commune = ${commune}),
  case when ${commune} = '49007' then 'agglomeration-angevine' when ${commune} like '49%' then 'territoires-ruraux' end)`;

/**
 * The figures about means, costs, targets, themes and territories of 2012, asked of SQLite over the raw rows: another reading
 * of the same rules, for a programme that aims at 200 to 300 people and knows the town of Angers.
 */
export function meansInSql(associations: readonly BuiltAssociation[], own: DepartmentFacts) {
  const database = new Database(":memory:");
  try {
    database.exec(TABLES);
    fill(database, associations, own);
    const all = (sql: string): readonly Record<string, Cell>[] =>
      database.prepare(`${WITH} ${sql}`).all() as Record<string, Cell>[];
    const pairs = (sql: string) => Object.fromEntries(all(sql).map((row) => Object.values(row)));
    const counts = (classes: string, from: string, what = "count(*)"): Counts =>
      pairs(`select * from (select ${classes} as class, ${what} as n from ${from} group by 1) where n > 0`);
    const numbers = (sql: string): readonly number[] =>
      Object.values(all(`select ${sql}`)[0] ?? {}).map(Number);
    const presentBy = (column: string) => ({
      classes: counts(column, `here where ${column} is not null`, "count(distinct who)"),
      people: numbers(`count(known), count(*) - count(known)
        from (select max(${column}) as known from here group by who)`),
    });
    const staff = "staff where year = 2012";
    return {
      target: String(
        all(`select case when low is null and high is null then 'sans objet' else ${BESIDE} end as said from (
          select (select count(*) from profile) as n,
            iif(aims = 0, 200, low) as low, iif(aims = 0, 300, high) as high
          from (select count(*) as aims, ${SUMS} from aim))`)[0]?.said,
      ),
      byAction: pairs(`select action, case when low is null and high is null then n || ', sans objectif fixé'
        else ${BESIDE} end from (
          select named.action, (select count(*) from followed f where f.action = named.action) as n, low, high
          from named left join (select action, ${SUMS} from aim group by 1) using (action))`),
      sessionsByAxis: counts("coalesce(axis, '?')", "session"),
      sessionsByTheme: counts("coalesce(theme, '?')", "session"),
      presentByAxis: presentBy("axis"),
      presentByTheme: presentBy("theme"),
      contracts: counts("contract || '_' || working", staff, "sum(headcount)"),
      positions: counts("lower(position)", staff, "sum(headcount)"),
      team: numbers(`coalesce(sum(headcount), 0), count(*) - count(headcount) from ${staff}`),
      fullTime: counts("lower(position)", `${staff} and working = 'temps_plein'`, "sum(headcount)"),
      hours: numbers(
        `coalesce(sum(hours), 0), count(*) - count(hours) from ${staff} and working = 'temps_partiel'`,
      ),
      equipment: counts(
        `${plain("designation")} || case unit when 'pièce' then '_piece' when 'm²' then '_m2' else '' end`,
        "equipment where year = 2012",
        "sum(quantity)",
      ),
      withoutQuantity: numbers("count(*) - count(quantity) from equipment where year = 2012"),
      cost: numbers("coalesce(sum(cost), 0), count(*) - count(cost) from promise"),
      grantShare: numbers(`coalesce(round(sum(promised), 2), 0), coalesce(sum(cost), 0),
        (select count(*) from promise) - count(*) from promise where promised <= cost`),
      costPerPerson: numbers(`(select coalesce(sum(cost), 0) from costed),
        (select count(distinct who) from overlapping where structure in (select structure from costed)),
        (select count(*) from promise where structure not in (select structure from costed))`),
      costPerHour: numbers(`(select coalesce(sum(cost), 0) from costed),
        (select coalesce(sum(timed), 0) / 60.0 from here where structure in (select structure from costed))`),
      funders: counts("funder", "funding where year = 2012", "sum(amount)"),
      places: counts(
        `coalesce(${plain("territory")}, ${TERRITORY("(select commune from structure s where s.structure = promise.structure)")}, '?')`,
        "promise",
        "sum(places)",
      ),
      territories: counts(`coalesce(${TERRITORY("profile.commune")}, '?')`, "profile"),
    };
  } finally {
    database.close();
  }
}

const cell = (value: unknown): Cell =>
  typeof value === "string" || typeof value === "number" ? value : null;

function fill(
  database: Database.Database,
  associations: readonly BuiltAssociation[],
  own: DepartmentFacts,
): void {
  const insert = (table: string, rows: readonly (readonly unknown[])[]) => {
    for (const row of rows) {
      const marks = row.map(() => "?").join();
      database.prepare(`insert into ${table} values (${marks})`).run(...row.map(cell));
    }
  };
  for (const { facts, registrations, attendances = [] } of associations) {
    const id = facts.structure.identifier;
    insert("structure", [[id, facts.structure.commune]]);
    insert(
      "person",
      facts.participants.map(({ code, commune }) => {
        const who = registrations.find(({ participant }) => participant === code)?.tokens[0]?.token;
        return [who, id, code, commune];
      }),
    );
    insert(
      "stay",
      facts.enrolments.map((row) => [id, row.participant, row.entry, row.exit, row.group]),
    );
    insert(
      "workshop",
      facts.workshops.map((row) => [id, row.name, row.modality, row.duration, row.axis, row.theme]),
    );
    insert(
      "attendance",
      attendances.map((row) => {
        // A blank cell has the usual length of the workshop, one that cannot be read has none.
        const minutes = row.minutes === null ? null : (cell(row.minutes) ?? -1);
        return [id, row.date, row.halfDay, row.workshop, row.participant, row.status, minutes];
      }),
    );
    insert(
      "grp",
      facts.groups.map((row) => [id, row.name, row.action, row.start, row.end]),
    );
    insert(
      "staff",
      facts.staff.map((row) => [
        ...[row.year, row.position, row.contract, row.workingTime, row.headcount, row.monthlyHours],
      ]),
    );
    insert(
      "equipment",
      facts.equipment.map((row) => [row.year, row.designation, row.quantity, row.unit]),
    );
    insert(
      "funding",
      facts.fundings.map((row) => [row.year, row.funder, row.amount]),
    );
  }
  insert(
    "convention",
    own.conventions.map((row) => [
      ...[row.structure, row.year, row.places, row.grant, row.totalCost, row.territory],
    ]),
  );
  insert(
    "objective",
    own.objectives.map((row) => [row.year, row.action, row.minimum, row.maximum]),
  );
  insert(
    "territory",
    own.territories.map((row) => [row.commune, row.territory]),
  );
}
