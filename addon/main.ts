/** Everything Apps Script may call by name, and nothing else. */
import { checkThisWorkbook } from "./gestures/checkThisWorkbook.ts";
import { addMenu } from "./menu.ts";

export function onOpen(): void {
  addMenu();
}

export function onInstall(): void {
  addMenu();
}

export function checkWorkbook(): void {
  checkThisWorkbook();
}
