import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { type Refusal, refusal } from "../../shared/refusal.ts";
import { FILE_LIMITS } from "./limits.ts";
import type { Parts } from "./zipArchive.ts";

/** First bytes of the container in which Office puts a workbook that a password protects. */
const OFFICE_CONTAINER = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");
/** General purpose bit of an encrypted entry. */
const ENCRYPTED = 0x1;

/**
 * Takes an untrusted file apart, measuring every part while it is decompressed: what the headers say is not believed.
 *
 * @param file its name, for the refusal
 * @throws Refusal when the file is too large, expands too much, is encrypted, damaged, or no ZIP archive at all
 */
export async function preflight(bytes: Uint8Array, file: string): Promise<Parts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseTooLarge(bytes, file);
  if (buffer.subarray(0, OFFICE_CONTAINER.length).equals(OFFICE_CONTAINER))
    throw refusal(buffer.includes(ENCRYPTED_PACKAGE) ? "file_encrypted" : "file_unreadable", { file });
  const archive = await openArchive(buffer, file);
  try {
    const parts = await drain(archive, file);
    if (isEncryptedOds(parts)) throw refusal("file_encrypted", { file });
    return parts;
  } finally {
    archive.close();
  }
}

/** An ODS keeps its own parts encrypted, or wraps the whole file into one encrypted part. */
function isEncryptedOds(parts: Parts): boolean {
  const manifest = parts.get("META-INF/manifest.xml");
  return manifest !== undefined && Buffer.from(manifest).includes("encryption-data");
}

/** @throws Refusal when the file as it lies on the disk is larger than any workbook of ours */
export function refuseTooLarge({ length }: { readonly length: number }, file: string): void {
  if (length > FILE_LIMITS.fileBytes)
    throw refusal("file_too_large", { file, limit: megabytes(FILE_LIMITS.fileBytes) });
}

export function expandsTooMuch(file: string): Refusal {
  return refusal("file_expands_too_much", { file, limit: megabytes(FILE_LIMITS.totalBytes) });
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} Mo`;

function openArchive(buffer: Buffer, file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error === null) resolve(archive);
      else reject(refusal("file_unreadable", { file }, error));
    });
  });
}

function drain(archive: ZipFile, file: string): Promise<Parts> {
  if (archive.entryCount > FILE_LIMITS.entries) throw expandsTooMuch(file);
  return new Promise((resolve, reject) => {
    const parts = new Map<string, Uint8Array>();
    let total = 0;
    archive.on("error", (error: Error) => {
      reject(refusal("file_unreadable", { file }, error));
    });
    archive.on("end", () => {
      resolve(parts);
    });
    archive.on("entry", (entry: Entry) => {
      readEntry(archive, entry, file, FILE_LIMITS.totalBytes - total).then((content) => {
        total += content.length;
        parts.set(entry.fileName, content);
        archive.readEntry();
      }, reject);
    });
    archive.readEntry();
  });
}

function readEntry(archive: ZipFile, entry: Entry, file: string, left: number): Promise<Buffer> {
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0)
    return Promise.reject(refusal("file_encrypted", { file }));
  const limit = Math.min(FILE_LIMITS.entryBytes, left);
  if (entry.uncompressedSize > limit) return Promise.reject(expandsTooMuch(file));
  return new Promise((resolve, reject) => {
    const unreadable = (error: Error) => {
      reject(refusal("file_unreadable", { file }, error));
    };
    archive.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        unreadable(error);
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("error", unreadable);
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > limit) {
          stream.destroy();
          reject(expandsTooMuch(file));
        }
      });
      stream.on("end", () => {
        const content = Buffer.concat(chunks);
        if (crc32(content) === entry.crc32) resolve(content);
        else reject(refusal("file_unreadable", { file }));
      });
    });
  });
}
