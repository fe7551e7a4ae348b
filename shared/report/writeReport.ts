import type { Department } from "../figures/department.ts";
import { computeFigures, yearsOf } from "../figures/catalogue.ts";
import type { Figure } from "../figures/figure.ts";
import { structuresTable } from "../figures/structuresTable.ts";
import { capital, formatInteger, plural } from "../format.ts";
import { definitionsOf } from "./definitionsOf.ts";
import type { Report } from "./report.ts";
import type { SectionWriter } from "./section.ts";
import type { ReportSectionKey } from "./sectionKey.ts";
import { conventions } from "./sections/conventions.ts";
import { evolution } from "./sections/evolution.ts";
import { exits } from "./sections/exits.ts";
import { exitsByPublic } from "./sections/exitsByPublic.ts";
import { means } from "./sections/means.ts";
import { participants } from "./sections/participants.ts";
import { presence } from "./sections/presence.ts";
import { profile } from "./sections/profile.ts";
import { prospects } from "./sections/prospects.ts";
import { results } from "./sections/results.ts";
import { stays } from "./sections/stays.ts";
import { structures } from "./sections/structures.ts";
import { targets } from "./sections/targets.ts";
import { territory } from "./sections/territory.ts";
import { workshops } from "./sections/workshops.ts";
import type { FiguresById, ReportSource } from "./source.ts";

const WRITERS: Readonly<Record<ReportSectionKey, SectionWriter>> = {
  conventions,
  targets,
  workshops,
  profile,
  participants,
  presence,
  stays,
  exits,
  exitsByPublic,
  results,
  means,
  territory,
  evolution,
  structures,
  prospects,
};

/** Years of the table of the evolution, this one included. */
const YEARS_SHOWN = 6;

/**
 * The bilan of a year, written from the rows of the workbooks.
 *
 * @param name of the department, as it signs
 * @param compute the figures of a year of the department, where they are kept already
 */
export function writeReport(
  department: Department,
  year: number,
  name: string,
  compute: (year: number) => readonly Figure[] = (wanted) => computeFigures(department, wanted),
): Report {
  const figuresOf = (wanted: number): FiguresById => byId(compute(wanted));
  const figures = figuresOf(year);
  const before = yearsTold(department).filter((known) => known < year);
  return reportOf({
    department: name,
    year,
    programme: department.programme,
    figures,
    years: [
      ...before.slice(1 - YEARS_SHOWN).map((known) => ({ year: known, figures: figuresOf(known) })),
      { year, figures },
    ],
    structures: structuresTable(department, year),
  });
}

/** Years with people, or of which a structure says who paid. */
function yearsTold(department: Department): readonly number[] {
  const paid = department.associations.flatMap(({ facts }) => facts.fundings.map((row) => row.year));
  return [...new Set([...yearsOf(department), ...paid])].sort((a, b) => a - b);
}

const byId = (figures: readonly Figure[]): FiguresById =>
  new Map(figures.map((figure) => [figure.id, figure]));

/** The same from figures that are computed already. */
export function reportOf(source: ReportSource): Report {
  const { department, year, programme, figures } = source;
  const sections = programme.report.flatMap((key) => WRITERS[key](source) ?? []);
  return {
    year,
    title: `${capital(programme.words.workshops)}\u00A0: bilan ${year}`,
    department,
    sections,
    definitions: definitionsOf(sections, figures),
    basis: basisOf(source),
  };
}

function basisOf({ structures: rows, year }: ReportSource): readonly string[] {
  const read = rows.filter(({ workbook }) => workbook !== null).length;
  const missing = rows.length - read;
  return [
    `Ce bilan est calculé sur ${formatInteger(read)} ${plural(read, "classeur", "classeurs")} de structures qui ont accueilli du public ou ont une convention en ${year}.`,
    ...(missing === 0
      ? []
      : [
          `${formatInteger(missing)} ${plural(missing, "structure conventionnée n'a pas de classeur lu\u00A0: ses données manquent", "structures conventionnées n'ont pas de classeur lu\u00A0: leurs données manquent")}.`,
        ]),
    "Les pourcentages sont arrondis à l'unité, sans être forcés à 100. Chaque nombre mène à sa définition et à sa base, à la fin du document.",
    "Les petits effectifs n'y sont pas protégés\u00A0: relisez-le avant de le diffuser hors du service.",
  ];
}
