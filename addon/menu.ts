import type * as entryPoints from "./main.ts";
import { showMenu } from "./platform/ui.ts";

type Item = readonly [label: string, entryPoint: keyof typeof entryPoints];

/** Label and function called; null is a line between two groups. A name that main.ts does not export is a type error. */
const ITEMS: readonly (Item | null)[] = [
  ["Participant : nouveau, retour, modification", "showParticipantForm"],
  ["Émarger une séance", "showAttendanceForm"],
  ["Relance", "showContactForm"],
  ["Bilan social", "showAssessmentForm"],
  ["Sortie et suivi", "showExitForm"],
  null,
  ["Contrôler le classeur", "checkWorkbook"],
  ["Mes chiffres", "showFigures"],
  ["Importer un ancien tableau", "showImportForm"],
  ["Installer ou mettre à jour le classeur", "showInstall"],
];

export function addMenu(): void {
  showMenu("Navette", ITEMS);
}
