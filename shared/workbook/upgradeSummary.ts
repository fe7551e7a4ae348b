import { joinFrench, plural } from "../format.ts";
import { isInOrder, type Lacks } from "./lacks.ts";
import { migrationsFrom } from "./migrations.ts";

const MOST_NAMED = 4;

/** What a workbook lacks, which installing or updating adds, in French, an item each; none when nothing is missing. */
export function upgradeSummary(lacks: Lacks, version: number | null): readonly string[] {
  if (isInOrder(lacks)) return [];
  const { missingTabs, tabs, rowCounts } = lacks;
  const ranges = tabs.flatMap(({ missingRanges }) => missingRanges).length;
  return [
    ...(missingTabs.length === 0
      ? []
      : [
          `${counted(missingTabs.length, "onglet", "onglets")} : ${named(missingTabs.map(({ title }) => title))}.`,
        ]),
    ...tabs.flatMap(({ title, missingColumns }) =>
      missingColumns.length === 0
        ? []
        : [
            `${counted(missingColumns.length, "colonne", "colonnes")} à droite de « ${title} » : ${named(missingColumns.map(({ column }) => column.header))}.`,
          ],
    ),
    ...(ranges === 0 ? [] : [`${counted(ranges, "repère", "repères")} de lecture.`]),
    ...(rowCounts === "sound" ? [] : ["Le compte des lignes, sur un onglet masqué."]),
    ...migrationsFrom(version).map(({ sentence }) => sentence),
  ];
}

function counted(count: number, one: string, several: string): string {
  return `${String(count)} ${plural(count, one, several)}`;
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => `« ${name} »`);
  const more = names.length - shown.length;
  return joinFrench(more > 0 ? [...shown, `${String(more)} ${plural(more, "autre", "autres")}`] : shown);
}
