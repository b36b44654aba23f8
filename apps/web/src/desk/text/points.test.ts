import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pointsOf } from "./points.ts";

test("code points lead to units and back, whatever signs there are", () => {
  const signs = fc.array(fc.constantFrom("a", "й", "e\u0301", "🤝", "👩‍⚖️", "\ud83c\udde7"), {
    maxLength: 40,
  });
  void fc.assert(
    fc.property(signs, (list) => {
      const text = list.join("");
      const all = [...text];
      const { length, unitOf, pointOf } = pointsOf(text);
      expect(length).toBe(all.length);
      for (let point = 0; point <= all.length; point++) {
        const unit = all.slice(0, point).join("").length;
        expect(unitOf(point)).toBe(unit);
        expect(pointOf(unit)).toBe(point);
      }
    }),
  );
});
