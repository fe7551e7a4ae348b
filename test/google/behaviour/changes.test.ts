import { expect, test } from "vitest";
import { at } from "../liveClient.ts";
import { SERVICE, standIn } from "./standIn.ts";

test("edits of a sheet are told together once the delay is over", async () => {
  const { google, id, ask, reader, pass } = await standIn();
  const token = reader();
  google.state.changes.coalesceMs = 180_000;
  const start = at((await ask("/drive/v3/changes/startPageToken", token)).json, "startPageToken");
  google.state.setCell(id, "Participants!A2", "P7");
  google.state.setCell(id, "Participants!A3", "P8");
  const told = async () =>
    at((await ask(`/drive/v3/changes?pageToken=${String(start)}`, token)).json, "changes");
  expect(await told()).toEqual([]);
  pass(180_000);
  expect(await told()).toHaveLength(1);
});

test("a person who loses access is told of a removal, another one of nothing", async () => {
  const { google, id, ask, reader } = await standIn();
  const token = reader();
  const stranger = google.state.issueToken("inconnue@example.org", ["drive.metadata.readonly"]);
  const start = at((await ask("/drive/v3/changes/startPageToken", token)).json, "startPageToken");
  google.state.unshare(id, SERVICE);
  const path = `/drive/v3/changes?pageToken=${String(start)}`;
  expect(at((await ask(path, token)).json, "changes", 0)).toMatchObject({ fileId: id, removed: true });
  expect(at((await ask(path, stranger)).json, "changes")).toEqual([]);
});
