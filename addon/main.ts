/** Everything Apps Script may call by name, and nothing else. */
import { addMenu } from "./menu.ts";
import { showSidebar } from "./platform/ui.ts";

export { openAssessmentForm, saveAssessment } from "./gestures/assessmentForm.ts";
export { openAttendanceForm, openSession, saveSession } from "./gestures/attendanceForm.ts";
export { goToCell, openCheck, repairWorkbook } from "./gestures/checkThisWorkbook.ts";
export { openContactForm, saveContact } from "./gestures/contactForm.ts";
export { cancelExit, openExitForm, saveExit, saveExitChanges } from "./gestures/exitForm.ts";
export { installWorkbook, openInstall } from "./gestures/installWorkbook.ts";
export { openImportForm, readOldTable, reviewImport, saveImport } from "./gestures/importForm.ts";
export { openFigures, writeFigures } from "./gestures/ownFigures.ts";
export {
  openParticipantForm,
  saveParticipant,
  saveParticipantChanges,
  saveReturn,
} from "./gestures/participantForm.ts";

export function onOpen(): void {
  addMenu();
}

export function onInstall(): void {
  addMenu();
}

export function showParticipantForm(): void {
  showSidebar("participant", "Participant");
}

export function showAttendanceForm(): void {
  showSidebar("attendance", "Émarger une séance");
}

export function showContactForm(): void {
  showSidebar("contact", "Relance");
}

export function showFigures(): void {
  showSidebar("figures", "Mes chiffres");
}

export function showAssessmentForm(): void {
  showSidebar("assessment", "Bilan social");
}

export function showExitForm(): void {
  showSidebar("exit", "Sortie et suivi");
}

export function showInstall(): void {
  showSidebar("install", "Installer ou mettre à jour");
}

export function showImportForm(): void {
  showSidebar("import", "Importer un ancien tableau");
}

export function checkWorkbook(): void {
  showSidebar("check", "Contrôler le classeur");
}
