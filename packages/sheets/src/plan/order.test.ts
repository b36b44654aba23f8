import fc from "fast-check";
import { expect, test } from "vitest";
import { afterReferences } from "./order.ts";

test("what is referred to comes first, whatever the order it was written in", () => {
  const graph = fc.array(fc.array(fc.nat(20), { maxLength: 3 }), { maxLength: 20 });
  fc.assert(
    fc.property(graph, (edges) => {
      // Only references to earlier numbers: no circles.
      const refs = (id: string) => (edges[Number(id)] ?? []).filter((to) => to < Number(id)).map(String);
      const ids = edges.map((_, i) => String(i)).reverse();
      const ordered = afterReferences(ids, refs);
      expect(ordered.toSorted()).toEqual(ids.toSorted());
      for (const id of ids)
        for (const to of refs(id)) expect(ordered.indexOf(to)).toBeLessThan(ordered.indexOf(id));
    }),
  );
});

test("a circle ends, with everything in it", () => {
  const refs = (id: string) => [id === "a" ? "b" : "a"];
  expect(afterReferences(["a", "b", "c"], refs)).toEqual(["a", "b", "c"]);
});
