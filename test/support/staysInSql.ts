import Database from "libsql";
import type { DepartmentFacts } from "../../shared/figures/facts.ts";
import type { BuiltAssociation } from "./departmentBuilder.ts";
import type { Counts } from "./figuresInSql.ts";

type Cell = string | number | null;

const TABLES = `
  create table stay (
    who text, structure text, code text, entry text, exit text, outcome text, rights text, at_exit text, pathway text,
    body text, effects text, six_months text, opening text
  );
  create table attendance (who text, structure text, date text, status text);
  create table contact (who text, date text, means text, result text);
  create table reference (indicator text, scope text, year integer, value real);`;

const FIRST = "'2012-01-01'";
const LAST = "'2012-12-31'";

const PEOPLE = `with
  overlapping as (select * from stay where entry <= ${LAST} and (exit is null or exit >= ${FIRST})),
  everybody as (select distinct who from overlapping),
  profile as (
    select * from (select *, row_number() over (partition by who order by entry, structure, code) as rank from overlapping)
    where rank = 1
  ),
  ended as (
    select * from (
      select *, row_number() over (partition by who order by exit desc, entry desc, structure desc, code desc) as rank
      from overlapping where exit between ${FIRST} and ${LAST}
    ) where rank = 1
  ),
  beneficiary as (select distinct who from overlapping where rights like '%rsa%'),
  result as (
    select * from (
      select *, row_number() over (
        partition by who order by coalesce(exit, '9999-12-31') desc, entry desc, structure desc, code desc
      ) as rank from overlapping where who in beneficiary
    ) where rank = 1 and exit between ${FIRST} and ${LAST}
  ),
  begun as (select * from stay where entry <= ${LAST} and who in everybody),
  back as (
    select distinct b.who, b.entry, (select max(exit) from begun a where a.who = b.who and a.entry < b.entry) as left_on
    from begun b
    where exists (select 1 from begun a where a.who = b.who and a.entry < b.entry)
      and not exists (
        select 1 from begun a where a.who = b.who and a.entry < b.entry and (a.exit is null or a.exit >= b.entry)
      )
  ),
  coming as (
    select * from back where not exists (
      select 1 from begun a where a.who = back.who and a.entry < back.entry and a.exit = back.left_on and a.outcome = 'renouv'
    )
  )`;

const POSITIVE = `(outcome like 'emp\\_%' escape '\\' or outcome like 'iae%' or outcome like 'form%')`;
const ISSUE = `case when outcome is null then '?' when outcome = 'renouv' or outcome like 'retrait%' then 'hors calcul'
  when ${POSITIVE} then 'positive' else 'sans_solution' end`;
const publicOf = (
  rights: string,
) => `case when pathway in ('pro', 'socio_pro') then 'autres' when ${rights} is null then '?'
  when ${rights} not like '%rsa%' then 'autres' when pathway is null then '?' else 'rsa_social' end`;
const publicAndIssue = (rights: string) =>
  `iif(${publicOf(rights)} = '?' or ${ISSUE} = '?', '?', ${publicOf(rights)} || '_' || ${ISSUE})`;

const ASP = `case when outcome is null then '?' when outcome = 'renouv' or outcome like 'retrait%' then 'hors calcul'
  when outcome in ('emp_cdi', 'emp_cdd6p', 'emp_creation', 'emp_fp') then 'durable'
  when outcome like 'emp\\_%' escape '\\' then 'transition'
  when outcome like 'iae%' or outcome = 'form_qual' then 'positive' else 'autre' end`;

const ESF = `case when outcome is null then '?' when outcome in ('renouv', 'inconnu') then 'hors calcul'
  when outcome like 'emp\\_%' escape '\\' or outcome like 'iae%' then 'emploi' when outcome like 'form%' then 'formation'
  when outcome = 'rech_emploi' then 'recherche' else 'autre' end`;

const mondayOf = (day: string) => `date(${day}, '-6 days', 'weekday 1')`;

/** Weeks since each person who is still there was seen, by the structure that says the least of them; null: no attendance there. */
const SILENCES = `with
  seen as (select who, max(${mondayOf("date")}) as monday from attendance where date <= ${LAST} and status = 'present' group by 1),
  written as (
    select s.structure, max(${mondayOf("a.date")}) as monday
    from (select distinct structure from stay) s
    left join attendance a on a.structure = s.structure and a.date between ${FIRST} and ${LAST} group by 1
  ),
  here as (
    select stay.who, w.monday as until, max(${mondayOf("entry")}, coalesce(seen.monday, '')) as since
    from stay join written w using (structure) left join seen on seen.who = stay.who
    where entry <= coalesce(min(date(w.monday, '+6 days'), ${LAST}), ${LAST})
      and (exit is null or exit > coalesce(min(date(w.monday, '+6 days'), ${LAST}), ${LAST}))
  ),
  silence as (select who, min(max(0, (julianday(until) - julianday(since)) / 7)) as weeks from here group by 1)`;

/** Stays, comings and goings, exits, contacts of 2012, asked of SQLite over the raw rows: another reading of the same rules. */
export function staysInSql(associations: readonly BuiltAssociation[], own: DepartmentFacts) {
  const database = new Database(":memory:");
  try {
    database.exec(TABLES);
    fill(database, associations, own);
    const all = (sql: string) => database.prepare(sql).all() as Record<string, Cell>[];
    const numbers = (sql: string) => Object.values(all(sql)[0] ?? {}).map(Number);
    const counts = (classes: string, from: string): Counts =>
      Object.fromEntries(
        all(`${PEOPLE} select ${classes} as class, count(*) as n from ${from} group by 1`).map((row) => [
          String(row.class),
          Number(row.n),
        ]),
      );
    const several = (column: string, codes: readonly string[], from: string): Counts =>
      Object.fromEntries(
        codes
          .map((code): [string, number] => [
            code,
            numbers(
              `${PEOPLE} select count(*) from ${from} where ';' || ${column} || ';' like '%;${code};%'`,
            )[0] ?? 0,
          ])
          .filter(([, count]) => count > 0),
      );
    return {
      staysByPerson: counts(
        "case n when 1 then '1' when 2 then '2' else '3_plus' end",
        "(select count(*) as n from begun group by who)",
      ),
      returned: numbers(
        `${PEOPLE} select (select count(distinct who) from coming), (select count(*) from everybody)`,
      ),
      delay: numbers(
        `${PEOPLE} select coalesce(sum(julianday(entry) - julianday(left_on)), 0), count(*) from coming where entry >= ${FIRST}`,
      ),
      renewals: numbers(
        `${PEOPLE} select sum(outcome = 'renouv'), sum(outcome is null) from overlapping where exit between ${FIRST} and ${LAST}`,
      ),
      esf: counts(ESF, `ended where ${ESF} <> 'hors calcul'`),
      dynamic: numbers(
        `${PEOPLE} select count(*) filter (where ${ASP} <> 'autre'), count(*) from result where ${ASP} not in ('hors calcul', '?')`,
      ),
      positiveOfOthers: numbers(
        `${PEOPLE} select count(*) filter (where ${ISSUE} = 'positive'), count(*) from ended
        where ${publicOf("rights")} = 'autres' and ${ISSUE} not in ('hors calcul', '?')`,
      ),
      asp: counts(ASP, `result where ${ASP} <> 'hors calcul'`),
      atEntry: counts(publicAndIssue("rights"), `ended where ${ISSUE} <> 'hors calcul'`),
      atExit: counts(publicAndIssue("coalesce(at_exit, rights)"), `ended where ${ISSUE} <> 'hors calcul'`),
      positive: counts(
        "coalesce(outcome || '+' || coalesce(body, 'inconnu'), '?')",
        `ended where ${ISSUE} in ('positive', '?')`,
      ),
      reasons: counts(
        "coalesce(outcome, '?')",
        `ended where ${ISSUE} in ('sans_solution', '?') and ${publicOf("rights")} = 'rsa_social'`,
      ),
      sixMonths: counts("coalesce(six_months, '?')", "ended where coalesce(outcome, '') <> 'renouv'"),
      rights: several(
        "rights",
        ["rsa_socle", "rsa_majore", "aah", "ass", "demandeur_emploi", "retraite"],
        "profile",
      ),
      rightsUnknown: numbers(`${PEOPLE} select count(*) from profile where rights is null`),
      minimum: counts(
        `case when rights is null then '?' when rights like '%rsa%' or ';' || rights || ';' like '%;aah;%'
          or ';' || rights || ';' like '%;ass;%' or rights like '%ris%' or ';' || rights || ';' like '%;aspa;%'
          or ';' || rights || ';' like '%;asi;%' then 'minimum' else 'aucun' end`,
        "profile",
      ),
      effects: several(
        "said",
        ["droit_commun", "isolement", "sante"],
        "(select who, group_concat(effects, ';') as said from overlapping group by who)",
      ),
      effectsUnknown: numbers(
        `${PEOPLE} select count(*) from everybody where who not in (select who from overlapping where effects is not null)`,
      ),
      contactResults: counts("coalesce(result, '?')", `contact where date between ${FIRST} and ${LAST}`),
      contactMeans: counts("means", `contact where date between ${FIRST} and ${LAST}`),
      perPerson: numbers(
        `select count(*), count(distinct who) from contact where date between ${FIRST} and ${LAST}`,
      ),
      peopleByContacts: counts(
        "iif(n >= 3, '3_plus', n)",
        `(select count(*) as n from contact where date between ${FIRST} and ${LAST} group by who)`,
      ),
      silent: numbers(
        `${SILENCES} select count(*) filter (where weeks >= 4), count(*) - count(weeks) from silence`,
      ),
      fourYears: counts(
        `case when opening is null or opening > ${LAST} then '?' when opening <= '2008-12-31' then '4_plus' else 'moins_4' end`,
        "profile where who in beneficiary",
      ),
      references: all("select value from reference where year = 2012 and value is not null order by 1").map(
        ({ value }) => Number(value),
      ),
    };
  } finally {
    database.close();
  }
}

const cell = (value: unknown): Cell => {
  if (Array.isArray(value)) return value.join(";");
  return typeof value === "string" || typeof value === "number" ? value : null;
};

function fill(
  database: Database.Database,
  associations: readonly BuiltAssociation[],
  own: DepartmentFacts,
): void {
  const insert = (table: string, row: readonly unknown[]) => {
    database.prepare(`insert into ${table} values (${row.map(() => "?").join()})`).run(...row.map(cell));
  };
  for (const { facts, registrations, attendances = [] } of associations) {
    const { identifier } = facts.structure;
    const whoIs = (code: string) =>
      registrations.find(({ participant }) => participant === code)?.tokens[0]?.token;
    for (const stay of facts.enrolments) {
      const { participant: code } = stay;
      const place = [whoIs(code), identifier, code, stay.entry, stay.exit, stay.outcome];
      const said = [stay.rights, stay.rightsAtExit, stay.pathwayType, stay.outcomeBody, stay.effects];
      insert("stay", [...place, ...said, stay.situationAt6Months, stay.rsaOpening]);
    }
    for (const { participant, date, status } of attendances)
      insert("attendance", [whoIs(participant), identifier, date, status]);
    for (const { participant, date, means, result } of facts.contacts)
      insert("contact", [whoIs(participant), date, means, result]);
  }
  for (const { indicator, scope, year, value } of own.references)
    insert("reference", [indicator, scope, year, value]);
}
