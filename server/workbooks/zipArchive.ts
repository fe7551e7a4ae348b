import { crc32, deflateRawSync } from "node:zlib";

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first day of the format: the archive says nothing of the day it was made. */
const FIRST_DAY = 0x0021;

/** The parts of a file that is a ZIP archive (XLSX, ODS), in their order. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** A ZIP archive with these parts. The same parts give the same bytes. */
export function zipArchive(parts: Parts, { compress }: { readonly compress: boolean }): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path, "utf8");
    const data = compress ? deflateRawSync(content) : content;
    const described = describe(name, content, data, compress ? DEFLATED : STORED);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL_HEADER);
    files.push(local, described, name, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    directory.push(centralHeader(described, offset), name);
    offset += local.length + described.length + name.length + data.length;
  }
  const size = directory.reduce((total, { length }) => total + length, 0);
  return Buffer.concat([...files, ...directory, endOfDirectory(parts.size, size, offset)]);
}

/** The fields that the local header and the directory share. */
function describe(name: Buffer, content: Uint8Array, data: Uint8Array, method: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function centralHeader(described: Buffer, offset: number): Buffer {
  const start = Buffer.alloc(6);
  start.writeUInt32LE(CENTRAL_HEADER, 0);
  start.writeUInt16LE(VERSION, 4);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, described, rest]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
