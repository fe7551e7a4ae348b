import type * as entryPoints from "./main.ts";
import { showMenu } from "./platform/ui.ts";

/** Label and function called. A name that main.ts does not export is a type error. */
const ITEMS: readonly (readonly [label: string, entryPoint: keyof typeof entryPoints])[] = [
  ["Contrôler le classeur", "checkWorkbook"],
];

export function addMenu(): void {
  showMenu("Navette", ITEMS);
}
