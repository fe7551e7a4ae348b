import Database from "libsql";
import type { BuiltAssociation } from "./departmentBuilder.ts";

/** A count by class, unknowns under « ? ». */
export type Counts = Readonly<Record<string, number>>;

type Cell = string | number | null;

const TABLE = `create table stay (
  who text, structure text, code text, entry text, exit text, rights text, outcome text,
  sex text, birth_year integer, diploma text, level text, opening text, couple text, children integer, prescriber text
)`;

/** Stays of 2012, with the rank of each among those of its person: first for the profile, last for the result. */
const RANKED = `with
  overlapping as (select * from stay where entry <= '2012-12-31' and (exit is null or exit >= '2012-01-01')),
  beneficiary as (select distinct who from overlapping where rights like '%rsa%'),
  ranked as (
    select *,
      row_number() over (partition by who order by entry, structure, code) as from_first,
      row_number() over (
        partition by who
        order by coalesce(exit, '9999-12-31') desc, entry desc, structure desc, code desc
      ) as from_last
    from overlapping where who in beneficiary
  ),
  profile as (select * from ranked where from_first = 1),
  result as (select * from ranked where from_last = 1 and exit between '2012-01-01' and '2012-12-31')`;

const ORIENTATION = `case
  when outcome is null then '?'
  when outcome like 'emp\\_%' escape '\\' or outcome like 'iae\\_%' escape '\\' then 'emploi'
  when outcome like 'form\\_%' escape '\\' or outcome = 'rech_emploi' then 'insertion_pro'
  when outcome like 'soc\\_%' escape '\\' or outcome = 'droit_commun' then 'insertion_sociale'
  when outcome = 'renouv' or outcome like 'retrait%' then 'hors calcul'
  else 'ne_poursuit_pas' end`;

const AGE = `case
  when birth_year is null or birth_year > 2012 then '?'
  when 2012 - birth_year < 25 then '0_24' when 2012 - birth_year < 30 then '25_29'
  when 2012 - birth_year < 40 then '30_39' when 2012 - birth_year < 50 then '40_49'
  when 2012 - birth_year < 60 then '50_59' else '60_plus' end`;

const SENIORITY = `case
  when opening is null or opening > '2012-12-31' then '?'
  when opening > '2011-12-31' then 'moins_1' when opening > '2009-12-31' then '1_3'
  when opening > '2006-12-31' then '3_6' when opening > '2003-12-31' then '6_9' else '9_plus' end`;

const FAMILY = `case when couple is null or children is null then '?' else
  iif(couple = 'oui', 'couple', 'isole') || iif(children > 0, '_avec_enfant', '_sans_enfant') end`;

const LEVEL = `case diploma when 'aucun' then 'VI' when 'brevet' then 'VI' when 'd5' then 'V' when 'd4' then 'IV'
  when 'd3' then 'III' when 'd1_2' then 'I_II' else '?' end`;

/** The figures about people of 2012, asked of SQLite over the raw rows: another reading of the same rules. */
export function figuresInSql(associations: readonly BuiltAssociation[]) {
  const database = new Database(":memory:");
  try {
    database.exec(TABLE);
    const insert = database.prepare(`insert into stay values (${Array(15).fill("?").join(",")})`);
    for (const row of associations.flatMap(staysOf)) insert.run(...row);
    const count = (sql: string): number => Number(Object.values(Object(database.prepare(sql).get()))[0]);
    const counts = (classes: string, from: string): Counts => {
      const rows: unknown[] = database
        .prepare(`${RANKED} select ${classes} as class, count(*) as n from ${from} group by 1`)
        .all();
      return Object.fromEntries(rows.map((row) => [String(Object(row).class), Number(Object(row).n)]));
    };
    return {
      people: count(`${RANKED} select count(*) from beneficiary`),
      sex: counts("coalesce(sex, '?')", "profile"),
      age: counts(AGE, "profile"),
      family: counts(FAMILY, "profile"),
      seniority: counts(SENIORITY, "profile"),
      level: counts(LEVEL, "profile"),
      prescriber: counts("coalesce(prescriber, '?')", "profile"),
      exits: counts(ORIENTATION, `result where ${ORIENTATION} <> 'hors calcul'`),
    };
  } finally {
    database.close();
  }
}

const cell = (value: unknown): Cell =>
  typeof value === "string" || typeof value === "number"
    ? value
    : Array.isArray(value)
      ? value.join(";")
      : null;

function staysOf({ facts, registrations }: BuiltAssociation): readonly (readonly Cell[])[] {
  return facts.enrolments.map((stay) => {
    const who = registrations.find(({ participant }) => participant === stay.participant)?.tokens[0]?.token;
    const person = facts.participants.find(({ code }) => code === stay.participant);
    const about = [person?.sex, person?.birthYear, person?.highestDiploma, person?.educationLevel].map(cell);
    const said = [stay.rsaOpening, stay.inCouple, stay.dependentChildren, stay.prescriber].map(cell);
    const dates = [stay.entry, cell(stay.exit), cell(stay.rights), cell(stay.outcome)];
    return [who ?? null, facts.structure.identifier, stay.participant, ...dates, ...about, ...said];
  });
}
