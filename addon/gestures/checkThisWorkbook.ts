import { checkWorkbook } from "../../shared/checks/checkWorkbook.ts";
import { groupProblems, type ProblemTab } from "../../shared/checks/groupProblems.ts";
import { SEVERITIES, type Severity } from "../../shared/checks/problem.ts";
import { joinFrench, plural } from "../../shared/format.ts";
import { repairSamples, repairSentence } from "../../shared/repair/repairSentence.ts";
import { type Repair, repairsOf } from "../../shared/repair/repairs.ts";
import { contentOf } from "../../shared/workbook/extractContent.ts";
import { type Lacks, lacksOfTemplate } from "../../shared/workbook/lacks.ts";
import { type Recognised, recogniseWorkbook } from "../../shared/workbook/recognise.ts";
import { withDocumentLock } from "../platform/documentLock.ts";
import { dressTab, nameRanges } from "../platform/template/installTemplate.ts";
import { lostDress } from "../platform/template/lostDress.ts";
import { readOutline } from "../platform/template/outline.ts";
import type { PlacedTab } from "../platform/template/placedTab.ts";
import { placedTabs } from "../platform/template/placedTabs.ts";
import { refuseProtectedCells } from "../platform/template/refuseProtectedCells.ts";
import { formulasOf, readSheets, showCell } from "../platform/workbook.ts";
import { writeRepairs } from "../platform/writeRepairs.ts";

/** Something that « Réparer » would do. Plain JSON. */
export type RepairOffer = {
  readonly id: string;
  readonly sentence: string;
  readonly samples: readonly string[];
  readonly cells: number;
  /** Nothing that is read changes: ticked from the start. */
  readonly isSure: boolean;
};

/** What the checks say of the workbook as it stands. Plain JSON, for the association's eyes only. */
export type CheckForm = {
  readonly counts: readonly { readonly severity: Severity; readonly label: string; readonly count: number }[];
  readonly tabs: readonly ProblemTab[];
  readonly repairs: readonly RepairOffer[];
  /** Tabs or columns are missing: « Installer ou mettre à jour » adds them. */
  readonly isIncomplete: boolean;
};

const DRESS = "dress.";
const RANGES = "ranges";

/** « Contrôler le classeur »: the checks of the service, on the workbook as it stands. Nothing is written. */
export function openCheck(): CheckForm {
  return formOf(examine());
}

/** Makes some of the repairs that were offered, and checks again. @param ids of the offers */
export function repairWorkbook(ids: readonly string[]): CheckForm {
  return withDocumentLock(() => {
    const { recognised, lacks, placed, repairs, formulas } = examine();
    const askedOf = ({ tab }: PlacedTab) =>
      repairs.filter((repair) => repair.tab === tab.key && ids.includes(repair.id));
    const isDressed = ({ tab }: PlacedTab) => ids.includes(`${DRESS}${tab.key}`);
    // The headers are not written: people who forbid them to their colleagues may still have them repair.
    refuseProtectedCells(
      placed
        .filter((tab) => askedOf(tab).length > 0 || isDressed(tab))
        .map(({ sheet, headerRow }) => ({ sheet, fromRow: headerRow + 1 })),
    );
    for (const tab of placed) {
      const asked = askedOf(tab);
      const read = recognised.tabs.find((each) => each.tab.key === tab.tab.key);
      writeRepairs(tab, placed, asked, (row, position) => ({
        cell: read?.sheet.rows[row - 1]?.[position - 1] ?? null,
        isFormula: formulas(read?.sheet.title ?? "", row, position),
      }));
      if (isDressed(tab)) dressTab(tab, placed);
    }
    if (ids.includes(RANGES)) nameRanges(placed, lacks);
    return formOf(examine());
  });
}

/** Shows a cell, or the top of a tab. */
export function goToCell(title: string, a1: string): void {
  showCell(title, a1);
}

type Examined = {
  readonly recognised: Recognised;
  readonly lacks: Lacks;
  readonly placed: readonly PlacedTab[];
  readonly repairs: readonly Repair[];
  readonly formulas: (title: string, row: number, position: number) => boolean;
};

function examine(): Examined {
  const recognised = recogniseWorkbook(readSheets());
  if (recognised?.kind !== "association")
    throw new Error(
      "Ce classeur ne contient aucun onglet du modèle Navette. Choisissez « Installer ou mettre à jour le classeur » dans le menu Navette.",
    );
  const formulas = remembered();
  return {
    recognised,
    lacks: lacksOfTemplate(readOutline(), recognised.kind),
    placed: placedTabs(recognised),
    // Of two tabs that pass for one, neither is touched: a person says first which one counts.
    repairs: repairsOf(
      { ...recognised, tabs: recognised.tabs.filter(({ tab }) => isAlone(recognised, tab.key)) },
      formulas,
    ),
    formulas,
  };
}

const isAlone = ({ tabs }: Recognised, key: string) => tabs.filter(({ tab }) => tab.key === key).length === 1;

/** The formulas of a tab are asked for once, and only of a tab where something may be written. */
function remembered(): Examined["formulas"] {
  const known = new Map<string, readonly (readonly string[])[]>();
  return (title, row, position) => {
    const formulas = known.get(title) ?? formulasOf(title);
    known.set(title, formulas);
    return (formulas[row - 1]?.[position - 1] ?? "") !== "";
  };
}

function formOf({ recognised, lacks, placed, repairs }: Examined): CheckForm {
  const { problems } = checkWorkbook(contentOf(recognised));
  return {
    counts: SEVERITIES.map(({ code, label }) => ({
      severity: code,
      label,
      count: problems.filter(({ severity }) => severity === code).length,
    })),
    tabs: groupProblems(problems),
    repairs: [...repairs.map(cellOffer), ...placed.flatMap(dressOffer), ...rangesOffer(lacks)],
    isIncomplete:
      lacks.missingTabs.length > 0 ||
      lacks.version ||
      lacks.rowCounts !== "sound" ||
      lacks.tabs.some(({ missingColumns }) => missingColumns.length > 0),
  };
}

function cellOffer(repair: Repair): RepairOffer {
  return {
    id: repair.id,
    sentence: repairSentence(repair),
    samples: repairSamples(repair),
    cells: repair.cells.length,
    isSure: repair.kind !== "suggestion",
  };
}

function dressOffer(placed: PlacedTab): RepairOffer[] {
  const headers = lostDress(placed);
  if (headers.length === 0) return [];
  const columns = `${String(headers.length)} ${plural(headers.length, "colonne", "colonnes")}`;
  const lost = plural(
    headers.length,
    "a perdu sa liste, son format ou son avertissement",
    "ont perdu leur liste, leur format ou leur avertissement",
  );
  return [
    {
      id: `${DRESS}${placed.tab.key}`,
      sentence: `Dans « ${placed.sheet.getName()} », ${columns} ${lost}.`,
      samples: [joinFrench(headers.map((header) => `« ${header} »`))],
      cells: 0,
      isSure: true,
    },
  ];
}

function rangesOffer({ tabs }: Lacks): RepairOffer[] {
  const count = tabs.flatMap(({ missingRanges }) => missingRanges).length;
  if (count === 0) return [];
  const ranges = `${String(count)} ${plural(count, "repère de lecture manque", "repères de lecture manquent")}`;
  return [
    {
      id: RANGES,
      sentence: `${ranges}, ou ne couvrent plus leur colonne.`,
      samples: [],
      cells: 0,
      isSure: true,
    },
  ];
}
