/** Reads of cells, writes of the workbook, and the rest. */
export type CallKind = "read" | "write" | "other";

/** What a run asked of the services. */
export type Calls = {
  readonly total: number;
  readonly reads: number;
  readonly writes: number;
  /** By `Class.method`. */
  readonly byMethod: Readonly<Record<string, number>>;
  /** By the title of the tab whose cells were read or written. */
  readonly byTab: Readonly<Record<string, { readonly reads: number; readonly writes: number }>>;
};

const READ_OF_CELLS =
  /^Range\.(getValues?|getDisplayValues?|getFormulas?|getNotes?|getBackgrounds?|getFont|getNumberFormats?|getHorizontalAlignment|getVerticalAlignment|getWrap|getDataValidations?|isBlank|isChecked)/;
const IN_WORKBOOK = /^(Spreadsheet|Sheet|Range|NamedRange|Protection|DeveloperMetadata)\./;
const WRITE =
  /\.(set|clear|insert|delete|append|add|remove|move|protect|hide|unhide|show|sort|rename|auto|trim|check|uncheck)/;
/** Where the person stands is no content. */
const NO_WRITE = /\.(setActive|setCurrentCell)/;

export function kindOf(method: string): CallKind {
  if (READ_OF_CELLS.test(method)) return "read";
  return IN_WORKBOOK.test(method) && WRITE.test(method) && !NO_WRITE.test(method) ? "write" : "other";
}

/** Counts the calls of one run. */
export class CallCounter {
  readonly #byMethod = new Map<string, number>();
  readonly #byTab = new Map<string, { reads: number; writes: number }>();
  #total = 0;

  count(method: string, tabTitle: string | undefined): void {
    this.#total += 1;
    this.#byMethod.set(method, (this.#byMethod.get(method) ?? 0) + 1);
    const kind = kindOf(method);
    if (tabTitle === undefined || kind === "other") return;
    const tab = this.#byTab.get(tabTitle) ?? { reads: 0, writes: 0 };
    tab[kind === "read" ? "reads" : "writes"] += 1;
    this.#byTab.set(tabTitle, tab);
  }

  get total(): number {
    return this.#total;
  }

  calls(): Calls {
    const of = (kind: CallKind) =>
      [...this.#byMethod].reduce((sum, [method, count]) => sum + (kindOf(method) === kind ? count : 0), 0);
    return {
      total: this.#total,
      reads: of("read"),
      writes: of("write"),
      byMethod: Object.fromEntries(this.#byMethod),
      byTab: Object.fromEntries([...this.#byTab].map(([title, counts]) => [title, { ...counts }])),
    };
  }
}
