import { expect, test } from "vitest";
import { FILE_LIMITS } from "../../../server/workbooks/limits.ts";
import { readSheets, sheetReader } from "../../../server/workbooks/readSheets.ts";
import type { RefusalCode } from "../../../shared/refusal.ts";
import { odsOf, xlsxOf, zipOf } from "../../support/handmadeFiles.ts";

const MEGABYTE = 1_000_000;
const ordinary = xlsxOf({ sheets: { Essai: `<row r="1"><c r="A1"><v>1</v></c></row>` } });

/** The file is refused for that reason, in French, and the next file is read as if nothing had happened. */
async function expectRefusal(bytes: Uint8Array, code: RefusalCode): Promise<void> {
  await expect(readSheets(bytes, "dossier/essai.xlsx")).rejects.toMatchObject({
    code,
    message: expect.stringMatching(/^Le fichier « dossier\/essai\.xlsx » n'a pas été lu : /),
  });
  expect(await readSheets(ordinary, "ordinaire.xlsx")).toEqual([{ title: "Essai", rows: [[1]] }]);
}

/** Megabytes that the whole process took at most beyond what it had, while the work was done. */
async function memoryTaken(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return (Math.max(most, process.memoryUsage.rss()) - before) / MEGABYTE;
}

const cell = (reference: string) => `<c r="${reference}" t="inlineStr"><is><t>x</t></is></c>`;
const rows = (count: number, of: (row: number) => string) =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${of(index + 1)}</row>`).join("");

test("a file that is empty, cut short, of another kind, or not a ZIP archive is refused as unreadable", async () => {
  const encoder = new TextEncoder();
  await expectRefusal(new Uint8Array(), "file_unreadable");
  await expectRefusal(encoder.encode("nom;prénom\n"), "file_unreadable");
  await expectRefusal(encoder.encode("%PDF-1.7\n%âãÏÓ\n"), "file_unreadable");
  await expectRefusal(ordinary.subarray(0, ordinary.length - 40), "file_unreadable");
  await expectRefusal(ordinary.subarray(0, 100), "file_unreadable");
  await expectRefusal(zipOf({ "notes.txt": "bonjour" }), "file_unreadable");
  await expectRefusal(
    zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" }),
    "file_unreadable",
  );
  await expectRefusal(zipOf({ "[Content_Types].xml": "<Types/>" }), "file_unreadable");
});

test("a file of which one byte changed is never read as something else", async () => {
  for (let position = 0; position < ordinary.length; position += 5) {
    const changed = Uint8Array.from(ordinary);
    changed[position] = (changed[position] ?? 0) ^ 0x10;
    const read = await readSheets(changed, "essai.xlsx").catch((error: unknown) => error);
    if (Array.isArray(read)) expect(read).toEqual([{ title: "Essai", rows: [[1]] }]);
    else expect(read).toMatchObject({ name: "Refusal" });
  }
});

test("a workbook that a password protects is refused as such, from Excel or from LibreOffice", async () => {
  const office = Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(1000),
    Buffer.from("EncryptedPackage", "utf16le"),
    Buffer.alloc(1000),
  ]);
  await expectRefusal(office, "file_encrypted");
  const manifest = `<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>`;
  await expectRefusal(
    zipOf({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": "\u0000",
      "META-INF/manifest.xml": manifest,
    }),
    "file_encrypted",
  );
  const flagged = Buffer.from(ordinary);
  for (let at = flagged.indexOf("PK\u0001\u0002"); at >= 0; at = flagged.indexOf("PK\u0001\u0002", at + 4))
    flagged[at + 8] = (flagged[at + 8] ?? 0) | 1;
  await expectRefusal(flagged, "file_encrypted");
});

test("a file of more than ten megabytes is refused before it is opened", async () => {
  const taken = await memoryTaken(() =>
    expectRefusal(Buffer.alloc(FILE_LIMITS.fileBytes + 1), "file_too_large"),
  );
  expect(taken).toBeLessThan(60);
});

test("three hundred megabytes of blanks in three hundred kilobytes are refused without being unpacked", async () => {
  const blanks = " ".repeat(150 * MEGABYTE);
  const bomb = zipOf({ "[Content_Types].xml": "<Types/>", "xl/a.xml": blanks, "xl/b.xml": blanks });
  expect(bomb.length).toBeLessThan(MEGABYTE);
  const taken = await memoryTaken(() => expectRefusal(bomb, "file_expands_too_much"));
  expect(taken).toBeLessThan(150);
});

test("an archive whose headers lie about the size of its parts is refused", async () => {
  const bomb = Buffer.from(zipOf({ "[Content_Types].xml": " ".repeat(100 * MEGABYTE) }));
  for (let at = bomb.indexOf("PK\u0001\u0002"); at >= 0; at = bomb.indexOf("PK\u0001\u0002", at + 4))
    bomb.writeUInt32LE(100, at + 24);
  await expectRefusal(bomb, "file_unreadable");
});

test("an archive of thousands of parts is refused", async () => {
  const parts = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`part${index}.xml`, "<a/>"]));
  await expectRefusal(zipOf(parts), "file_expands_too_much");
});

test("two cells at the two ends of a sheet are refused, in XLSX and in ODS", async () => {
  const taken = await memoryTaken(async () => {
    await expectRefusal(
      xlsxOf({
        sheets: { Essai: `<row r="1">${cell("A1")}</row><row r="1048576">${cell("XFD1048576")}</row>` },
      }),
      "sheet_too_large",
    );
    const text = `<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>`;
    await expectRefusal(
      odsOf({
        Essai: `<table:table-row>${text}</table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="16383"/>${text}</table:table-row>`,
      }),
      "sheet_too_large",
    );
  });
  expect(taken).toBeLessThan(400);
});

test("a million rows are refused, written out or repeated", async () => {
  await expectRefusal(
    xlsxOf({ sheets: { Essai: rows(1_000_000, (row) => `<c r="A${row}"><v>1</v></c>`) } }),
    "sheet_too_large",
  );
  await expectRefusal(
    odsOf({
      Essai: `<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>`,
    }),
    "sheet_too_large",
  );
});

test("a sheet of 501 columns is refused, one of 500 is read", async () => {
  const wide = (columns: number) =>
    odsOf({
      Essai: `<table:table-row><table:table-cell table:number-columns-repeated="${columns}" office:value-type="float" office:value="1"/></table:table-row>`,
    });
  await expectRefusal(wide(501), "sheet_too_large");
  const [sheet] = await readSheets(wide(500), "essai.ods");
  expect(sheet?.rows[0]).toHaveLength(500);
});

test("a file that takes more memory than reading may have is refused, and the service lives", async () => {
  const repeated = `<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="19" office:value-type="float" office:value="1.5"/></table:table-row>`;
  const tables = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`T${index}`, repeated]));
  await expectRefusal(odsOf(tables), "file_too_costly");
});

test("a file that takes more time than reading may have is refused, and the next one is read", async () => {
  const read = sheetReader({ heapMegabytes: 256, milliseconds: 2500 });
  expect(await read(ordinary, "ordinaire.xlsx")).toHaveLength(1);
  const endless = xlsxOf({ sheets: { Essai: "<c ".repeat(2_000_000) } });
  await expect(read(endless, "essai.xlsx")).rejects.toMatchObject({ code: "file_too_costly" });
  expect(await read(ordinary, "ordinaire.xlsx")).toHaveLength(1);
});

test("entities that expand into one another stay as they are written", async () => {
  const lol = `<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;"><!ENTITY lol3 "&lol2;&lol2;&lol2;">]>`;
  const file = zipOf({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<?xml version="1.0"?>${lol}<office:document-content><office:body><office:spreadsheet><table:table table:name="Essai"><table:table-row><table:table-cell office:value-type="string"><text:p>&lol3;</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
  });
  expect(await readSheets(file, "essai.ods")).toEqual([{ title: "Essai", rows: [["&lol3;"]] }]);
});

test("several files asked for at once are each answered, the hostile ones among the others", async () => {
  const bad = new Uint8Array(10);
  const asked = await Promise.allSettled(
    [ordinary, bad, ordinary, bad, ordinary].map((bytes) => readSheets(bytes, "f.xlsx")),
  );
  expect(asked.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "rejected",
    "fulfilled",
  ]);
});
