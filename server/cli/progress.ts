import type { Terminal } from "./terminal.ts";

const SILENT_MS = 1_000;
const EVERY_MS = 3_000;

/**
 * Progress of a long work: « Lecture des classeurs : 5 sur 22 ». Says nothing of a work that ends within a second.
 *
 * @returns the function to call at each step
 */
export function progress(terminal: Terminal, label: string): (done: number, total: number) => void {
  const started = terminal.now().getTime();
  let last = started;
  let shown = false;
  return (done, total) => {
    const now = terminal.now().getTime();
    const ended = done >= total;
    if (ended && !shown) return;
    if (now - started < SILENT_MS || (!terminal.interactive && !ended && now - last < EVERY_MS)) return;
    last = now;
    shown = true;
    const text = `${label} : ${done} sur ${total}`;
    terminal.err(terminal.interactive ? `\r${text}${ended ? "\n" : ""}` : `${text}\n`);
  };
}
