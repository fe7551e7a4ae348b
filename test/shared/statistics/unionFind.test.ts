import fc from "fast-check";
import { expect, test } from "vitest";
import { unionFind } from "../../../shared/statistics/unionFind.ts";

test("two elements are together exactly when a chain of joins links them", () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 19 }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
      const groups = unionFind(20);
      const joined = pairs.filter(([one, other]) => groups.join(one, other)).length;
      const labels = closure(20, pairs);
      for (let one = 0; one < 20; one++) {
        for (let other = 0; other < 20; other++) {
          expect(groups.find(one) === groups.find(other)).toBe(labels[one] === labels[other]);
        }
      }
      expect(20 - joined).toBe(new Set(labels).size);
    }),
  );
});

test("an element outside is refused", () => {
  expect(() => unionFind(3).find(3)).toThrow(RangeError);
});

/** Labels spread until nothing changes. */
function closure(size: number, pairs: readonly (readonly [number, number])[]): number[] {
  const labels = Array.from({ length: size }, (_, index) => index);
  for (let round = 0; round < size; round++) {
    for (const [one, other] of pairs) {
      const smallest = Math.min(labels[one] ?? one, labels[other] ?? other);
      labels[one] = smallest;
      labels[other] = smallest;
    }
  }
  return labels;
}
