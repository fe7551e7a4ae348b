/** What a command may do to the world of the person who typed it. */
export type Terminal = {
  /** The answer: what another program may read. */
  out(text: string): void;
  /** What happens meanwhile, and errors. */
  err(text: string): void;
  /** Progress is rewritten on one line there; elsewhere it takes a line every few seconds. */
  readonly interactive: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): Date;
};

export const processTerminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(text),
  interactive: process.stderr.isTTY,
  env: process.env,
  now: () => new Date(),
};
