import type { GoogleState } from "../googleState.ts";
import type { IdMap } from "./idMap.ts";
import type { RecordedExchange } from "./recording.ts";

type ListedFile = {
  readonly id: string;
  readonly name: string;
  readonly createdTime?: string;
  readonly modifiedTime?: string;
};

/** Files which were in the account, or in another's, before the recording began: put here before they are asked for. */
export class PresumedState {
  private readonly state: GoogleState;
  private readonly ids: IdMap;
  private readonly owner: string;
  private readonly put = new Map<string, string>();

  constructor(state: GoogleState, ids: IdMap, owner: string) {
    this.state = state;
    this.ids = ids;
    this.owner = owner;
  }

  before(exchange: RecordedExchange): void {
    const url = new URL(exchange.uri);
    if (exchange.method !== "GET") return;
    if (url.pathname === "/drive/v3/files" && exchange.status === 200) this.beforeListing(exchange);
    const id = /\/(?:spreadsheets|files)\/(1[\w-]{43})(?![\w-])/.exec(url.pathname)?.[1];
    if (exchange.status === 403 && id !== undefined && !this.ids.has(id)) {
      this.ids.agree(
        id,
        this.state.createWorkbook({ title: "Private", owner: "someone.else@example.org" }).id,
      );
    }
  }

  private beforeListing(exchange: RecordedExchange): void {
    const { files = [] } = JSON.parse(exchange.response ?? "{}") as { files?: readonly ListedFile[] };
    const listed = new Set(files.map((file) => file.id));
    const everyFile = !/\bname\b/.test(new URL(exchange.uri).searchParams.get("q") ?? "");
    // Other tests of the recorded client deleted theirs between two runs.
    for (const [recorded, ours] of this.put) {
      if (everyFile && !listed.has(recorded) && this.state.files.has(ours)) this.state.remove(ours);
    }
    for (const file of files) if (!this.ids.has(file.id)) this.putFile(file);
  }

  private putFile({ id, name, createdTime, modifiedTime }: ListedFile): void {
    const made = this.state.createWorkbook({ title: name, owner: this.owner });
    const file = this.state.file(made.id);
    Object.assign(file, {
      createdTime: new Date(createdTime ?? 0),
      modifiedTime: new Date(modifiedTime ?? createdTime ?? 0),
    });
    this.ids.agree(id, made.id);
    this.put.set(id, made.id);
  }
}
