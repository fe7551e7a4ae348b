import { plainSpaces } from "./plainSpaces.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** What a person reads of a piece of HTML, with ordinary spaces. */
export function textOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, " ").replace(/&(?:amp|lt|gt|quot|#39);/g, (e) => ENTITIES[e] ?? e);
  return plainSpaces(text).replace(/\s+/g, " ").trim();
}

/** The article of a figure, as a person reads it. */
export function articleText(page: string, id: string): string {
  const html = new RegExp(`<article[^>]* id="${id}">(.*?)</article>`, "s").exec(page)?.[1];
  if (html === undefined) throw new Error(`No article for the figure ${id}`);
  return textOf(html);
}

/** The cells of the table with this caption, row by row, headers first. */
export function tableCells(page: string, captionId: string): readonly (readonly string[])[] {
  const table = page.split("<table").find((one) => one.includes(`<caption id="${captionId}"`));
  if (table === undefined) throw new Error(`No table ${captionId}`);
  const rows = table.split("</table>")[0]?.match(/<tr>.*?<\/tr>/gs) ?? [];
  return rows.map((row) => (row.match(/<(?:th|td)[ >].*?<\/(?:th|td)>/gs) ?? []).map(textOf));
}
