import type * as entryPoints from "./main.ts";
import { showMenu } from "./platform/ui.ts";

type Item = readonly [label: string, entryPoint: keyof typeof entryPoints];

/** Label and function called; null is a line between two groups. A name that main.ts does not export is a type error. */
const ITEMS: readonly (Item | null)[] = [
  ["Participant : nouveau, retour, modification", "showParticipantForm"],
  null,
  ["Contrôler le classeur", "checkWorkbook"],
];

export function addMenu(): void {
  showMenu("Navette", ITEMS);
}
