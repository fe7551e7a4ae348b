/** Elements 0 to size - 1, joined into groups two by two. */
export type UnionFind = {
  /** One element of the group, the same for all of them until the next join. */
  find(element: number): number;
  /** @returns true when the two were still in different groups */
  join(one: number, other: number): boolean;
};

/** Disjoint sets, with joining by size and path halving: almost constant time an operation (Tarjan, 1975). */
export function unionFind(size: number): UnionFind {
  const parent = Int32Array.from({ length: size }, (_, element) => element);
  const sizes = new Int32Array(size).fill(1);
  const at = (array: Int32Array, element: number): number => {
    const value = array[element];
    if (value === undefined) throw new RangeError(`Cannot find element ${element} of ${size}`);
    return value;
  };

  function find(element: number): number {
    let current = element;
    while (at(parent, current) !== current) {
      const above = at(parent, at(parent, current));
      parent[current] = above;
      current = above;
    }
    return current;
  }

  function join(one: number, other: number): boolean {
    const [first, second] = [find(one), find(other)];
    if (first === second) return false;
    const [large, small] = at(sizes, first) < at(sizes, second) ? [second, first] : [first, second];
    parent[small] = large;
    sizes[large] = at(sizes, large) + at(sizes, small);
    return true;
  }

  return { find, join };
}
