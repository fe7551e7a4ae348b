/** What a page of the add-on and the page around it say to each other, through `postMessage`. */
export type FromAddon =
  | {
      readonly navette: "run";
      readonly call: number;
      readonly name: string;
      readonly args: readonly unknown[];
    }
  | { readonly navette: "close" }
  | { readonly navette: "size"; readonly width?: number; readonly height?: number }
  | { readonly navette: "focusCells" };

export type ToAddon =
  | { readonly navette: "done"; readonly call: number; readonly result: unknown }
  | { readonly navette: "failed"; readonly call: number; readonly message: string };

export function isMessage(data: unknown): data is { readonly navette: string } {
  return typeof data === "object" && data !== null && "navette" in data;
}
