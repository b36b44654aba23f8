import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { race } from "./races.ts";

describe("Races", () => {
  const run = async (met: (seen: readonly number[]) => boolean, most = 12) => {
    const seen: number[] = [];
    const property = fc.asyncProperty(fc.nat(), async (made) => {
      seen.push(made);
    });
    const raced = await race(property, { runs: 4, most, met: () => met(seen) });
    return { raced, seen };
  };

  it("are as many as asked where rivals meet", async () => {
    const { raced, seen } = await run(() => true);
    expect([raced, seen.length]).toEqual([4, 4]);
  });

  it("are others, as long as none have met", async () => {
    const { raced, seen } = await run((seen) => seen.length > 8);
    expect(raced).toBe(12);
    expect(new Set(seen).size).toBeGreaterThan(8);
  });

  it("end where none ever meet", async () => {
    expect((await run(() => false)).raced).toBe(12);
  });

  it("are those of a seed and a path again", async () => {
    const seen: number[] = [];
    const property = fc.asyncProperty(fc.nat(), async (made) => void seen.push(made));
    await race(property, { runs: 4, most: 12, met: () => false }, { seed: 7, path: "2" });
    const all = fc.sample(fc.nat(), { seed: 7, numRuns: 4 });
    expect(seen[0]).toBe(all[2]);
  });

  it("that went wrong are told with what runs them again", async () => {
    const property = fc.asyncProperty(fc.nat(), async () => {
      throw new Error("lost");
    });
    await expect(race(property, { runs: 4, most: 12, met: () => false }, { seed: 1 })).rejects.toThrow(
      /seed: 1, path: "0"/,
    );
  });
});
