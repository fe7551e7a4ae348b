/** Everything Apps Script may call by name, and nothing else. */
import { checkThisWorkbook } from "./gestures/checkThisWorkbook.ts";
import { addMenu } from "./menu.ts";
import { showSidebar } from "./platform/ui.ts";

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

export function checkWorkbook(): void {
  checkThisWorkbook();
}
