/** One entry of `changes.list`: a file appears once, where it last changed. */
export type Change = { readonly number: number; readonly fileId: string; readonly time: Date };

/**
 * What Drive tells of changes. Edits of a sheet are told only after a delay (several of them as one), which is how
 * Google behaves; other changes are told at once.
 */
export class ChangeLog {
  /** How long edits of a sheet are held before they are told, together. */
  coalesceMs = 0;
  private next = 1;
  private readonly told = new Map<string, Change>();
  private readonly held = new Map<string, { readonly due: number; time: Date }>();
  private readonly muted = new Set<string>();

  /** The token of what comes next. */
  get token(): number {
    return this.next;
  }

  tell(fileId: string, time: Date): void {
    this.held.delete(fileId);
    if (this.muted.has(fileId)) return;
    this.told.delete(fileId);
    this.told.set(fileId, { number: this.next, fileId, time });
    this.next += 1;
  }

  /** An edit of the content of a sheet: told once its delay is over. */
  hold(fileId: string, time: Date): void {
    const held = this.held.get(fileId);
    if (held === undefined) this.held.set(fileId, { due: time.getTime() + this.coalesceMs, time });
    else held.time = time;
  }

  /** Tells what was held long enough. @returns the edits told, for their files to be dated. */
  settle(now: Date): readonly { fileId: string; time: Date }[] {
    const due = [...this.held].filter(([, held]) => held.due <= now.getTime());
    for (const [fileId, { time }] of due) this.tell(fileId, time);
    return due.map(([fileId, { time }]) => ({ fileId, time }));
  }

  /** From now on the changes of this file are lost: a test of what is seen without any event. */
  mute(fileId: string): void {
    this.muted.add(fileId);
  }

  since(number: number): readonly Change[] {
    return [...this.told.values()].filter((change) => change.number >= number);
  }
}
