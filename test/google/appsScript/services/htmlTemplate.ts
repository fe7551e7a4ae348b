import { runInContext } from "node:vm";
import type { Realm } from "../realm.ts";
import { NotEmulated } from "../scriptError.ts";

/** Where in the page a scriptlet prints: what it prints is escaped for that place. */
export type PrintContext = "text" | "attribute" | "script" | "scriptText" | "style";

type Piece =
  | { readonly kind: "html"; readonly text: string }
  | { readonly kind: "run"; readonly code: string }
  | { readonly kind: "raw"; readonly code: string }
  | { readonly kind: "print"; readonly code: string; readonly context: PrintContext };

/** The program that a template is: statements run, values printed, the rest as it stands. */
export function templateCode(html: string): string {
  const lines = piecesOf(html).map((piece) => {
    if (piece.kind === "html") return `__print(${JSON.stringify(piece.text)});`;
    if (piece.kind === "run") return piece.code;
    if (piece.kind === "raw") return `__print(${piece.code.replace(/;\s*$/, "")});`;
    return `__print(__escape(${piece.code.replace(/;\s*$/, "")}, ${JSON.stringify(piece.context)}));`;
  });
  return lines.join("\n");
}

function piecesOf(html: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let before = "";
  let from = 0;
  for (const match of html.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
    const text = html.slice(from, match.index);
    before += text;
    from = match.index + match[0].length;
    pieces.push({ kind: "html", text });
    const [, mark, code = ""] = match;
    if (mark === "=") pieces.push({ kind: "print", code: code.trim(), context: contextAfter(before) });
    else if (mark === "!=") pieces.push({ kind: "raw", code: code.trim() });
    else pieces.push({ kind: "run", code: code.trim() });
  }
  return [...pieces, { kind: "html", text: html.slice(from) }];
}

/** The place reached once this much of the page is written. */
export function contextAfter(html: string): PrintContext {
  const [, element = "", code = ""] = /<(script|style)\b[^>]*>(?![\s\S]*<\/\1>)([\s\S]*)$/i.exec(html) ?? [];
  if (element.toLowerCase() === "style") return "style";
  if (element !== "") return isInsideQuotes(code) ? "scriptText" : "script";
  const tag = /<[a-z!/][^<>]*$/i.exec(html)?.[0];
  if (tag === undefined) return "text";
  const name = /([\w-]+)\s*=\s*(?:"[^"]*|'[^']*)$/.exec(tag)?.[1]?.toLowerCase();
  // Google escapes addresses, styles and handlers by rules of their own.
  if (name === undefined || /^(on.*|style|href|src|action)$/.test(name)) {
    throw new NotEmulated(`a scriptlet that prints in ${tag}`);
  }
  return "attribute";
}

function isInsideQuotes(code: string): boolean {
  let quote = "";
  for (let index = 0; index < code.length; index += 1) {
    const letter = code[index] ?? "";
    if (letter === "\\") index += 1;
    else if (quote === letter) quote = "";
    else if (quote === "" && /["'`]/.test(letter)) quote = letter;
  }
  return quote !== "";
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What `<?= ?>` prints: harmless where it stands. */
export function escapeFor(value: unknown, context: string): string {
  const text = String(value ?? "");
  switch (context) {
    case "text":
    case "attribute":
      return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
    case "scriptText":
      return text.replace(/[^\w .,;:àâçéèêëîïôûùüÿœæÀ-Ý-]/g, (letter) => unicodeEscape(letter));
    case "script":
      return (JSON.stringify(value) ?? "undefined").replace(/[<>&\u2028\u2029]/g, (letter) =>
        unicodeEscape(letter),
      );
    default:
      throw new NotEmulated(`a scriptlet that prints in a ${context}`);
  }
}

function unicodeEscape(letter: string): string {
  return Array.from(
    { length: letter.length },
    (_, index) => `\\u${letter.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");
}

/** Runs the program of a template in the scope of the script. @param scope the properties given to the template */
export function evaluateTemplate(realm: Realm, code: string, scope: object): unknown {
  const printed: string[] = [];
  const names = Object.keys(scope);
  const make = runInContext(
    `(function (__print, __escape, ${names.join(", ")}) { ${code}\n})`,
    realm.context,
  ) as (...args: readonly unknown[]) => void;
  const print = (value: unknown) => void printed.push(String(value ?? ""));
  make(print, escapeFor, ...Object.values(scope).map((value) => realm.toScript(value)));
  return printed.join("");
}
