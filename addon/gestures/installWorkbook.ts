import { lacksOfTemplate } from "../../shared/workbook/lacks.ts";
import { ASSOCIATION_TEMPLATE, TEMPLATE_VERSION } from "../../shared/workbook/template.ts";
import { upgradeSummary } from "../../shared/workbook/upgradeSummary.ts";
import { withDocumentLock } from "../platform/documentLock.ts";
import { refuseProtectedTabs } from "../platform/template/refuseProtectedCells.ts";
import { installTemplate, titlesToWrite } from "../platform/template/installTemplate.ts";
import { readOutline } from "../platform/template/outline.ts";

const { kind } = ASSOCIATION_TEMPLATE;

/** What « Installer ou mettre à jour » would do. Plain JSON. */
export type InstallForm = {
  /** Nothing of the template is there yet. */
  readonly isNew: boolean;
  /** What is missing, in French; none when the workbook follows the template. */
  readonly missing: readonly string[];
  /** Tabs of the association's own, which stay as they are. */
  readonly ownTabs: readonly string[];
};

/** What was added, in French. */
export type Installed = { readonly done: readonly string[] };

export function openInstall(): InstallForm {
  const { outline, lacks } = survey();
  const known = new Set(lacks.tabs.map(({ sheetId }) => sheetId));
  return {
    isNew: lacks.tabs.length === 0,
    missing: upgradeSummary(lacks, outline.version),
    ownTabs: outline.sheets
      .filter(({ sheetId, headers }) => !known.has(sheetId) && headers.length > 0)
      .map(({ title }) => title),
  };
}

/** « Installer ou mettre à jour le classeur » */
export function installWorkbook(): Installed {
  return withDocumentLock(() => {
    const { outline, lacks } = survey();
    refuseProtectedTabs(titlesToWrite(outline, lacks));
    installTemplate(outline, lacks);
    return { done: upgradeSummary(lacks, outline.version) };
  });
}

function survey() {
  const outline = readOutline();
  if (outline.version !== null && outline.version > TEMPLATE_VERSION)
    throw new Error(
      `Rien n'a été modifié : ce classeur suit la version ${String(outline.version)} du modèle, plus récente que celle de ce module. Mettez le module Navette à jour.`,
    );
  return { outline, lacks: lacksOfTemplate(outline, kind) };
}
