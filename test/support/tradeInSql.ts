import Database from "libsql";
import type { BuiltAssociation } from "./departmentBuilder.ts";

type Cell = string | number | null;

const TABLES = `
  create table stay (
    who text, structure text, code text, entry text, exit text, exit_cell text, rights text, outcome text, six text,
    last text, contract text, age integer, housing text, sex text, birth_year integer, level text, disabled text,
    nationality text
  );
  create table attendance (structure text, code text, date text, status text);`;

const AGE = `case
  when birth_year is null or birth_year > 2012 then 'Inconnu'
  when birth_year > 1987 then 'Moins de 25 ans' when birth_year > 1982 then '25 à 29 ans'
  when birth_year > 1972 then '30 à 39 ans' when birth_year > 1962 then '40 à 49 ans'
  when birth_year > 1952 then '50 à 59 ans' else '60 ans et plus' end`;
const SEX = "case sex when 'F' then 'Femme' when 'H' then 'Homme' else 'Inconnu' end";

/** Stays of 2012; people of the public; the stay that speaks of each on 31 December, and over the year. */
const PEOPLE = `with
  overlapping as (select * from stay where entry <= '2012-12-31' and (exit is null or exit >= '2012-01-01')),
  public as (select distinct who from overlapping where rights like '%rsa%'),
  at_end as (
    select * from (
      select *, row_number() over (partition by who order by entry desc, structure desc, code desc) as rank
      from overlapping
      where who in public and (exit is null or exit >= '2012-12-31') and (rights is null or rights like '%rsa%')
    ) where rank = 1
  ),
  welcomed as (
    select * from (
      select *, row_number() over (partition by who order by entry, structure, code) as rank
      from overlapping where who in public
    ) where rank = 1
  ),
  result as (
    select * from (
      select *, row_number() over (
        partition by who order by coalesce(exit, '9999-12-31') desc, entry desc, structure desc, code desc
      ) as rank
      from overlapping where who in public
    ) where rank = 1
  )`;

const D2 = `case
  when exit_cell = 'illisible' then 'Inconnu'
  when exit is null or exit > '2012-12-31' or outcome = 'renouv' then 'Maintien dans l''accompagnement'
  when outcome is null then 'Inconnu'
  when outcome in ('abandon_sante', 'abandon_mobilisation', 'abandon_absences') then 'Abandon'
  when outcome = 'reorient' then 'Réorientation'
  when outcome in ('fin_droit', 'abandon_dem') or outcome like 'retrait%' then 'Changement de situation administrative'
  when outcome = 'inconnu' then 'Sortie, motif non communiqué'
  else 'Sortie de l''accompagnement' end`;

/** One row a person and structure: the first stay, with what the last one says of the exit, and the days attended. */
const PARTICIPATIONS = `with
  overlapping as (select * from stay where entry <= '2012-12-31' and (exit is null or exit >= '2012-01-01')),
  days as (
    select who, structure, count(distinct date) as days from overlapping join attendance using (structure, code)
    where status = 'present' and date between entry and min(coalesce(exit, '2012-12-31'), '2012-12-31')
    group by 1, 2
  ),
  ranked as (
    select *, row_number() over (partition by who, structure order by entry, code) as from_first,
      row_number() over (
        partition by who, structure order by coalesce(exit, '9999-12-31') desc, entry desc, code desc
      ) as from_last
    from overlapping
  ),
  whole as (
    select f.*, coalesce(days, 0) as days, l.outcome as end_outcome, l.six as end_six,
      iif(l.exit <= '2012-12-31' and l.outcome is not 'renouv', l.exit, null) as end_exit
    from ranked f join ranked l on l.who = f.who and l.structure = f.structure and l.from_last = 1
    left join days d on d.who = f.who and d.structure = f.structure
    where f.from_first = 1
  ),
  status as (
    select *, case
      when rights like '%ass%' or rights like '%demandeur_emploi%' or contract = 'ppae' then
        case when last = 'jamais' then 'long' when last is null or last > substr(entry, 1, 7) then 'chomeur'
          when date(last || '-01', '+12 months') < substr(entry, 1, 7) || '-01' then 'long' else 'court' end
      when rights like '%retraite%' or rights like '%aspa%' then 'inactif' end as status
    from whole
  ),
  participation as (select * from status where days <> 1),
  gone as (select * from participation where end_exit is not null)`;

const WORK = "end_outcome like 'emp\\_%' escape '\\' or end_outcome like 'iae\\_%' escape '\\'";
const told = (condition: string) => `iif(end_outcome is null or end_outcome = 'inconnu', null, ${condition})`;

/** 1: counted; 0: not counted; null: cannot be told. */
const INDICATORS: Readonly<Record<string, readonly [from: string, holds: string]>> = {
  EECO01: ["participation", "1"],
  EECO02: ["participation", "status <> 'inactif'"],
  EECO03: ["participation", "iif(status = 'chomeur', null, status = 'long')"],
  EECO04: ["participation", "status = 'inactif'"],
  EECO06: ["participation", "age < 18"],
  EECO07: ["participation", "age between 18 and 29"],
  EECO08: ["participation", "age >= 55"],
  EECO09: ["participation", "level in ('JS', 'VI', 'Vbis')"],
  EECO10: ["participation", "level in ('V', 'IV')"],
  EECO11: ["participation", "level in ('III', 'II', 'I')"],
  EECO12: [
    "participation",
    "case when disabled = 'oui' or rights like '%aah%' then 1 when disabled is null or rights is null then null else 0 end",
  ],
  EECO13: ["participation", "nationality = 'hors_ue'"],
  EECO16: [
    "participation",
    "iif(housing in ('heberge', 'hotel_meuble', 'mobile', 'autre'), null, housing in ('sans_abri', 'urgence', 'fortune', 'foyer_chrs'))",
  ],
  EECR01: [
    "gone",
    `case when status <> 'inactif' then 0
      when status is null and end_outcome = 'rech_emploi' then null
      else ${told("end_outcome = 'rech_emploi'")} end`,
  ],
  EECR02: ["gone", told("end_outcome in ('form_qual', 'form_pre')")],
  EECR04: ["gone", told(WORK)],
  EECR05: [
    "gone",
    "iif(end_six is null or end_six = 'injoignable', null, end_six like 'emploi%' or end_six = 'iae')",
  ],
};

/** The tables of the trade for 2012, asked of SQLite over the raw rows. */
export function tradeInSql(associations: readonly BuiltAssociation[]) {
  const database = new Database(":memory:");
  try {
    database.exec(TABLES);
    fill(database, associations);
    const all = (sql: string) => database.prepare(sql).all() as Readonly<Record<string, Cell>>[];
    const ageBySex = (from: string) =>
      Object.fromEntries(
        all(`${PEOPLE} select ${AGE} || ' / ' || ${SEX} as class, count(*) as n from ${from} group by 1`).map(
          (row) => [String(row.class), Number(row.n)],
        ),
      );
    return {
      atYearEnd: ageBySex("at_end"),
      wholeYear: ageBySex("welcomed"),
      situations: Object.fromEntries(
        all(`${PEOPLE} select ${D2} as class, count(*) as n from result group by 1`).map((row) => [
          String(row.class),
          Number(row.n),
        ]),
      ),
      participations: all(
        `${PARTICIPATIONS} select structure, entry, days, end_exit from participation order by structure, entry, code`,
      ).map(({ structure, entry, days, end_exit: exit }) => [structure, entry, days, exit]),
      indicators: Object.fromEntries(
        Object.entries(INDICATORS).map(([code, [from, holds]]) => {
          const [row = {}] = all(`${PARTICIPATIONS} select
            count(iif((${holds}) = 1 and sex = 'F', 1, null)) as women,
            count(iif((${holds}) = 1 and sex = 'H', 1, null)) as men,
            count(iif((${holds}) = 1 and sex is null, 1, null)) as unsaid,
            count(iif((${holds}) = 1, 1, null)) as everybody,
            count(*) - count(${holds}) as unknown from ${from}`);
          return [code, [row.women, row.men, row.unsaid, row.everybody, row.unknown]];
        }),
      ),
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

function fill(database: Database.Database, associations: readonly BuiltAssociation[]): void {
  const insert = (table: string, row: readonly unknown[]) =>
    database.prepare(`insert into ${table} values (${row.map(() => "?").join()})`).run(...row.map(cell));
  for (const { facts, registrations, attendances = [] } of associations) {
    const { identifier } = facts.structure;
    for (const stay of facts.enrolments) {
      const who = registrations.find(({ participant }) => participant === stay.participant)?.tokens[0]?.token;
      const person = facts.participants.find(({ code }) => code === stay.participant);
      insert("stay", [
        ...[who, identifier, stay.participant, stay.entry, stay.exit],
        ...[stay.exit !== null && typeof stay.exit === "object" ? "illisible" : null],
        ...[stay.rights, stay.outcome, stay.situationAt6Months, stay.lastActivity, stay.contractType],
        ...[stay.ageAtEntry, stay.housing, person?.sex, person?.birthYear, person?.educationLevel],
        ...[person?.disabledWorker, person?.nationality],
      ]);
    }
    for (const { participant, date, status } of attendances)
      insert("attendance", [identifier, participant, date, status]);
  }
}
