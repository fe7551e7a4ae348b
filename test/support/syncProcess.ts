import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const ROOT = new URL("../..", import.meta.url).pathname;
const LOOP = new URL("syncLoop.ts", import.meta.url).pathname;

export type SyncProcess = {
  /** Resolves once the process is about to synchronise. */
  readonly ready: Promise<void>;
  /** Resolves when it has ended: its exit code (null when killed), the versions it finished, what it complained of. */
  readonly ended: Promise<{
    readonly code: number | null;
    readonly finished: number;
    readonly errors: string;
  }>;
  kill(): void;
};

/** Starts `syncLoop.ts` in a process of its own. */
export function syncProcess(file: string, first: number, last: number): SyncProcess {
  const child = spawn(process.execPath, ["--import", "tsx", LOOP, file, String(first), String(last)], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let finished = first - 1;
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const lines = createInterface({ input: child.stdout });
  const ready = new Promise<void>((resolve) => {
    lines.on("line", (line) => {
      if (line === "ready") resolve();
      else finished = Number(line);
    });
  });
  const ended = new Promise<Awaited<SyncProcess["ended"]>>((resolve) => {
    child.on("close", (code) => {
      resolve({ code, finished, errors });
    });
  });
  return { ready, ended, kill: () => child.kill("SIGKILL") };
}
