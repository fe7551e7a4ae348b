import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Area } from "../workbook/gridRange.ts";
import type { Book } from "./book.ts";
import type { Execution } from "./execution.ts";
import type { Gate } from "./gate.ts";
import type { Manifest } from "./manifest.ts";
import type { ScriptStorage } from "./scriptStorage.ts";
import type { Reply, ScriptRequest, ScriptResponse } from "./standing.ts";

/** Where a person stands in the workbook. */
export type Selection = { readonly sheetId: number; readonly area: Area };

/** What a script showed, in order. */
export type Shown =
  | { readonly kind: "menu"; readonly title: string; readonly items: readonly MenuItem[] }
  | {
      readonly kind: "alert" | "prompt";
      readonly title: string;
      readonly text: string;
      readonly buttons: string;
      readonly answer: Reply;
    }
  | { readonly kind: "sidebar"; readonly title: string; readonly html: string }
  | {
      readonly kind: "dialog";
      readonly title: string;
      readonly html: string;
      readonly modal: boolean;
      readonly width: number | null;
      readonly height: number | null;
    }
  | { readonly kind: "toast"; readonly title: string; readonly text: string };

export type MenuItem =
  | { readonly kind: "item"; readonly label: string; readonly functionName: string }
  | { readonly kind: "separator" }
  | { readonly kind: "menu"; readonly label: string; readonly items: readonly MenuItem[] };

/** What the services of one execution work with. */
export type Environment = {
  readonly book: Book;
  readonly manifest: Manifest;
  readonly gate: Gate;
  readonly storage: ScriptStorage;
  readonly user: string;
  readonly owner: string;
  readonly userLocale: string;
  /** The texts of the pages, by name without `.html`. */
  readonly pages: ReadonlyMap<string, string>;
  readonly now: () => number;
  readonly passTime: (milliseconds: number) => void;
  readonly select: (selection: Selection) => void;
  readonly selection: () => Selection;
  readonly shown: Shown[];
  readonly logs: string[];
  /** Answers given in advance to what the script will ask. */
  readonly answers: Reply[];
  readonly identityToken: ((user: string, scopes: readonly string[]) => string) | undefined;
  readonly fetch: ((request: ScriptRequest) => ScriptResponse) | undefined;
  /** The execution that runs now. */
  readonly execution: () => Execution;
  /** Runs code of the script's own (the scriptlets of a page) in its scope. */
  readonly evaluate: (code: string, scope: object) => unknown;
};

export type GoogleRequest = sheets_v4.Schema$Request;
