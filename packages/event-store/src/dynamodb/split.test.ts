import { anySign } from "@collegium/thoroughness";
import fc from "fast-check";
import { expect, it } from "vitest";
import { splitText } from "./split.ts";

it("splits any text into parts within the limit, which are the text again", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anySign, maxLength: 200 }),
      fc.integer({ min: 4, max: 50 }),
      (text, limit) => {
        const parts = splitText(text, limit);
        expect(parts.join("")).toBe(text);
        for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(limit);
        for (const part of parts.slice(0, -1)) expect(Buffer.byteLength(part)).toBeGreaterThan(limit - 4);
      },
    ),
  );
});
