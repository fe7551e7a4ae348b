import type { Source, WorkbookRef } from "./source.ts";

/** Sources read as one: some associations share a folder, others a Google workbook. An id belongs to the source that lists it. */
export function severalSources(sources: readonly Source[]): Source {
  const sourceOfRef = new Map<string, Source>();
  return {
    pullsAtOnce: Math.max(1, ...sources.map(({ pullsAtOnce = 1 }) => pullsAtOnce)),
    list: async () => {
      const refs: WorkbookRef[] = [];
      for (const source of sources) {
        for (const ref of await source.list()) {
          sourceOfRef.set(ref.id, source);
          refs.push(ref);
        }
      }
      return refs;
    },
    pull: (ref) => {
      const source = sourceOfRef.get(ref.id);
      if (source === undefined) throw new TypeError(`Cannot pull ${ref.id}: no source lists it`);
      return source.pull(ref);
    },
  };
}
