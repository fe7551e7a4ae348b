import type { Parts } from "./zipArchive.ts";

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The text of a part; empty when the file has no such part. */
export function textOf(parts: Parts, path: string): string {
  return decoder.decode(parts.get(path));
}

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The value of an attribute in the text between « < » and « > »; empty when it has none. */
export function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).join("") ?? "";
}
