import fc from "fast-check";
import { expect, test } from "vitest";
import { LayeredMap } from "./layered-map.ts";

test("holds what a map holds to which the same was set, in the same order, and earlier ones stay as they were", () => {
  const key = fc.integer({ min: 0, max: 150 });
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.nat()), { maxLength: 300 }), (sets) => {
      const plain = new Map<number, number>();
      let layered = new LayeredMap<number, number>();
      const steps: [LayeredMap<number, number>, [number, number][]][] = [];
      for (const [at, value] of sets) {
        plain.set(at, value);
        layered = layered.with(at, value);
        steps.push([layered, [...plain]]);
      }
      for (const [map, entries] of steps) {
        expect(map.size).toBe(entries.length);
        expect([...map]).toEqual(entries);
      }
      for (let at = 0; at <= 151; at++)
        expect([layered.get(at), layered.has(at)]).toEqual([plain.get(at), plain.has(at)]);
      const visited: unknown[] = [];
      layered.forEach((value, at) => void visited.push([at, value]));
      expect(visited).toEqual([...plain]);
      expect([[...layered.keys()], [...layered.values()]]).toEqual([[...plain.keys()], [...plain.values()]]);
    }),
  );
});
