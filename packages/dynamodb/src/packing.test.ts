import { anySign } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, packedBytes, unpack } from "./packing.ts";

describe("a packed text", () => {
  it("comes back as it was, and takes no more bytes than it has", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anySign, maxLength: 500 }), fc.nat(20), async (text, times) => {
        const whole = text.repeat(times);
        const { attributes, bytes } = await pack(whole);
        expect(await unpack(attributes, Buffer.byteLength(whole))).toBe(whole);
        expect(bytes).toBe(packedBytes(attributes));
        expect(bytes).toBeLessThanOrEqual(Buffer.byteLength(whole));
      }),
      { numRuns: 50 },
    );
  });

  it("stays readable where compression does not help", async () => {
    expect((await pack("Trade")).attributes).toEqual({ plain: { S: "Trade" } });
    expect(Object.keys((await pack("Trade. ".repeat(50))).attributes)).toEqual(["brotli"]);
  });

  it("is given up where it is damaged, or would unpack to more than it may", async () => {
    const { attributes } = await pack("a".repeat(100_000));
    expect(await unpack(attributes, 99_999)).toBeUndefined();
    expect(await unpack({ brotli: { B: Buffer.from("rubbish") } }, 1000)).toBeUndefined();
    expect(await unpack({}, 1000)).toBeUndefined();
  });
});
