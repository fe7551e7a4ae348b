import { execFile } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { departmentKey } from "../../../server/identity/departmentKey.ts";

const FILE = "cle-du-departement.key";
const run = promisify(execFile);
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "navette-key-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("the key is 32 bytes, and stays the same", async () => {
  const key = await departmentKey(folder);
  expect(key).toHaveLength(32);
  expect(await departmentKey(folder)).toEqual(key);
});

test("two folders have two keys", async () => {
  const other = await mkdtemp(join(tmpdir(), "navette-key-"));
  expect(await departmentKey(other)).not.toEqual(await departmentKey(folder));
  await rm(other, { recursive: true });
});

test.skipIf(process.platform === "win32")("nobody else on the machine may read the key", async () => {
  await departmentKey(folder);
  expect((await stat(join(folder, FILE))).mode & 0o777).toBe(0o600);
});

test("creations at the same time agree on one key and leave nothing else behind", async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, () => departmentKey(folder)));
  expect(new Set(keys.map((key) => Buffer.from(key).toString("hex"))).size).toBe(1);
  expect(await readdir(folder)).toEqual([FILE]);
});

test("processes that start at the same time agree on one key", async () => {
  const module = new URL("../../../server/identity/departmentKey.ts", import.meta.url).href;
  const script = `import { departmentKey } from ${JSON.stringify(module)};
    process.stdout.write(Buffer.from(await departmentKey(process.argv[1])).toString("hex"));`;
  const start = () => run(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, folder]);
  const written = (await Promise.all([start(), start(), start()])).map(({ stdout }) => stdout);
  expect(written[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(written).size).toBe(1);
  expect(await readFile(join(folder, FILE), "utf8")).toBe(`${written[0] ?? ""}\n`);
});

test("a key copied with another line ending is the same key", async () => {
  const key = await departmentKey(folder);
  const text = await readFile(join(folder, FILE), "utf8");
  await writeFile(join(folder, FILE), text.replace("\n", "\r\n"));
  expect(await departmentKey(folder)).toEqual(key);
});

test.each(["", "abc", "z".repeat(64), "0".repeat(63)])(
  "a damaged key « %s » is refused and never replaced",
  async (text) => {
    await writeFile(join(folder, FILE), text);
    await expect(departmentKey(folder)).rejects.toMatchObject({ code: "department_key_damaged" });
    expect(await readFile(join(folder, FILE), "utf8")).toBe(text);
  },
);

test("a folder that does not exist is an error, and nothing is created", async () => {
  await expect(departmentKey(join(folder, "absent"))).rejects.toMatchObject({ code: "ENOENT" });
  expect(await readdir(folder)).toEqual([]);
});

test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
  "a key that may not be read is an error, and is not replaced",
  async () => {
    await departmentKey(folder);
    await chmod(join(folder, FILE), 0o000);
    await expect(departmentKey(folder)).rejects.toMatchObject({ code: "EACCES" });
  },
);
