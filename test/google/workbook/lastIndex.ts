/** The place of the last item that satisfies a test; -1 without any. */
export function lastIndex<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    if (test(items[index] as Item)) return index;
  }
  return -1;
}
