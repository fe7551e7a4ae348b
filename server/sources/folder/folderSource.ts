import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { MatchToken } from "../../../shared/identity/registration.ts";
import { refusal } from "../../../shared/refusal.ts";
import type { RawSheet } from "../../../shared/workbook/content.ts";
import { contentOf, identitiesOf, type Identity } from "../../../shared/workbook/extractContent.ts";
import { recogniseWorkbook } from "../../../shared/workbook/recognise.ts";
import { refuseTooLarge } from "../../workbooks/preflight.ts";
import type { Pull, Source, WorkbookRef } from "../source.ts";
import { fingerprintOf } from "./fingerprintOf.ts";
import { workbookFiles } from "./workbookFiles.ts";

export type FolderSourceOptions = {
  /** Holds the workbooks, or folders that hold them. */
  readonly folder: string;
  readonly readSheets: (bytes: Uint8Array, file: string) => Promise<readonly RawSheet[]>;
  /** Turns an identity into match tokens, which is all that is kept of it. */
  readonly tokens: (identity: Identity) => readonly MatchToken[];
};

/** Workbooks in a folder: associations without Google, and the demonstration. Their id is their path in the folder. */
export function folderSource({ folder, readSheets, tokens }: FolderSourceOptions): Source {
  return {
    list: async () => {
      const refs: WorkbookRef[] = [];
      // One after the other: a folder may hold hundreds of them.
      for (const id of await workbookFiles(folder)) {
        const fingerprint = await fingerprintOf(join(folder, id));
        if (fingerprint !== null) refs.push({ id, title: titleOf(id), fingerprint });
      }
      return refs;
    },
    pull: async (ref) => pullOf(await readSheets(await bytesOf(folder, ref), ref.title), ref, tokens),
  };
}

const titleOf = (id: string) => id.normalize("NFC");

async function bytesOf(folder: string, { id, title }: WorkbookRef): Promise<Uint8Array> {
  const path = join(folder, id);
  try {
    const { size } = await stat(path);
    refuseTooLarge({ length: size }, title);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && "syscall" in error)
      throw refusal("file_not_opened", { file: title }, error);
    throw error;
  }
}

/** The identity of the participants lives in this function and nowhere after it. */
function pullOf(
  sheets: readonly RawSheet[],
  { title }: WorkbookRef,
  tokens: FolderSourceOptions["tokens"],
): Pull {
  const recognised = recogniseWorkbook(sheets);
  if (recognised === null) throw refusal("not_a_navette_workbook", { file: title });
  const registrations = [...identitiesOf(recognised)].map(([participant, identity]) => ({
    participant,
    tokens: tokens(identity),
  }));
  return { content: contentOf(recognised), registrations, problems: [] };
}
