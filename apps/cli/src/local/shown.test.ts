import { position } from "@collegium/domain";
import { describe, expect, it } from "vitest";
import { shown } from "./shown.ts";

const never = new Promise<never>(() => {});
const at = (...positions: readonly number[]) => {
  let looks = 0;
  return { checkpoint: async () => position(positions[Math.min(looks++, positions.length - 1)] ?? 0) };
};

describe("Who waits for what is recorded to be shown", () => {
  it("is told when it is", async () => {
    expect(await shown(at(0, 3, 7), 7, { ended: never })).toBe(true);
  });

  it("does not wait for ever", async () => {
    expect(await shown(at(6), 7, { ended: never, milliseconds: 30 })).toBe(false);
    expect(await shown({ checkpoint: () => never }, 7, { ended: never, milliseconds: 30 })).toBe(false);
  });

  it("does not wait for what is to end", async () => {
    expect(await shown(at(6), 7, { ended: Promise.resolve("SIGTERM") })).toBe(false);
    expect(await shown({ checkpoint: () => never }, 7, { ended: Promise.resolve("SIGTERM") })).toBe(false);
  });

  it("hears of a fault", async () => {
    const checkpoint = () => Promise.reject(new Error("no such table"));
    await expect(shown({ checkpoint }, 7, { ended: never })).rejects.toThrow("no such table");
  });
});
