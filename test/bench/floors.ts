import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { fromBuffer, type ZipFile } from "yauzl";

/** The least a reader of workbooks can do: inflate every part of every file and look at each byte once. */
export async function unzipAndScan(files: readonly string[]): Promise<number> {
  let cells = 0;
  for (const file of files) {
    for await (const part of partsOf(readFileSync(file))) {
      for (let at = part.indexOf("<c "); at !== -1; at = part.indexOf("<c ", at + 3)) cells++;
    }
  }
  return cells;
}

async function* partsOf(bytes: Buffer): AsyncGenerator<Buffer> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: false, autoClose: false }, (error, opened) => {
      if (error !== null) reject(error);
      else resolve(opened);
    });
  });
  const entries = await new Promise<Parameters<ZipFile["openReadStream"]>[0][]>((resolve) => {
    const found: Parameters<ZipFile["openReadStream"]>[0][] = [];
    zip.on("entry", (entry: Parameters<ZipFile["openReadStream"]>[0]) => found.push(entry));
    zip.on("end", () => {
      resolve(found);
    });
  });
  for (const entry of entries) {
    const chunks: Buffer[] = [];
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => {
        if (error !== null) reject(error);
        else resolve(opened);
      });
    });
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    yield Buffer.concat(chunks);
  }
}

/** The least a store can do: the same rows, one prepared insert each, one durable transaction a workbook. */
export function rawInsert(workbooks: readonly (readonly string[])[]): void {
  const folder = mkdtempSync(join(tmpdir(), "navette-floor-"));
  const db = new Database(join(folder, "floor.db"));
  db.exec(
    "pragma journal_mode = wal; pragma synchronous = full; create table record (workbook integer, row integer, content text, primary key (workbook, row))",
  );
  const insert = db.prepare("insert into record values (?, ?, ?)");
  workbooks.forEach((rows, workbook) => {
    db.exec("begin immediate");
    rows.forEach((content, row) => insert.run(workbook, row, content));
    db.exec("commit");
  });
  db.close();
  rmSync(folder, { recursive: true });
}
