import { preflight } from "../../server/workbooks/preflight.ts";

/** A rule of typing as a file holds it, without the accidents of who wrote the file. */
export type FoundValidation = {
  readonly type: string;
  readonly errorStyle: string;
  readonly formulas: readonly string[];
};

export type FoundSheet = {
  readonly title: string;
  readonly hidden: boolean;
  readonly xml: string;
  /** The rule that holds in a cell of a row far below the data, by column letters. */
  readonly validationAt: (letters: string, row: number) => FoundValidation | null;
  /** Whether a cell that the file does not hold, in that column, can be typed in. */
  readonly isUnlocked: (position: number) => boolean;
};

/** What stands in the parts of an XLSX, read straight from its XML. */
export async function workbookXml(bytes: Uint8Array): Promise<{
  readonly part: (path: string) => string;
  readonly sheets: readonly FoundSheet[];
}> {
  const parts = await preflight(bytes, "essai.xlsx");
  const part = (path: string) => new TextDecoder().decode(parts.get(path));
  const formats = [
    ...(/<cellXfs[^]*<\/cellXfs>/.exec(part("xl/styles.xml"))?.[0] ?? "").matchAll(
      /<xf\b(?:[^>]*\/>|[^]*?<\/xf>)/g,
    ),
  ].map(([xf]) => /locked="(?:0|false)"/.test(xf));
  const sheets = [...part("xl/workbook.xml").matchAll(/<sheet ([^>]*)\/>/g)].map(([, tag = ""], index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const columns = [...xml.matchAll(/<col ([^>]*)\/>/g)].map(([, column = ""]) => column);
    return {
      title: plain(attribute(tag, "name")),
      hidden: attribute(tag, "state") === "hidden",
      xml,
      validationAt: (letters: string, row: number) => validationAt(xml, letters, row),
      isUnlocked: (position: number) => {
        const column = columns.find(
          (found) =>
            Number(attribute(found, "min")) <= position && position <= Number(attribute(found, "max")),
        );
        return formats[Number(attribute(column ?? "", "style"))] ?? false;
      },
    };
  });
  return { part, sheets };
}

function validationAt(xml: string, letters: string, row: number): FoundValidation | null {
  const found = [...xml.matchAll(/<dataValidation ([^>]*)>([^]*?)<\/dataValidation>/g)].find(([, tag = ""]) =>
    attribute(tag, "sqref")
      .split(" ")
      .some((range) => covers(range, letters, row)),
  );
  if (found === undefined) return null;
  const [, tag = "", body = ""] = found;
  const formulas = [...body.matchAll(/<formula\d>([^]*?)<\/formula\d>/g)].map(([, formula = ""]) =>
    bare(formula),
  );
  const type = attribute(tag, "type");
  // LibreOffice writes a second formula, zero, where there is no second bound.
  const meant = type === "list" || type === "custom" ? 1 : 2;
  return { type, errorStyle: attribute(tag, "errorStyle") || "stop", formulas: formulas.slice(0, meant) };
}

function covers(range: string, letters: string, row: number): boolean {
  const [, from = "", top = "", to = from, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
  return (
    numberOf(from) <= numberOf(letters) &&
    numberOf(letters) <= numberOf(to) &&
    Number(top) <= row &&
    row <= Number(bottom)
  );
}

const numberOf = (letters: string) =>
  [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);

/** LibreOffice leaves out the quotes of a sheet's name, and escapes quotes. */
const bare = (formula: string) => plain(formula).replace(/[' ]/g, "");

const plain = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

export function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}
