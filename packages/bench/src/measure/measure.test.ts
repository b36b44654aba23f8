import { describe, expect, it } from "vitest";
import { figure, row, spread } from "./row.ts";
import { summary } from "./statistics.ts";
import { ratios, takeTurns } from "./turns.ts";

describe("summary", () => {
  it("gives the median and the quartiles, interpolated", () => {
    expect(summary([5, 1, 3, 2, 4])).toEqual({ median: 3, lower: 2, upper: 4 });
    expect(summary([1, 2, 3, 4])).toEqual({ median: 2.5, lower: 1.75, upper: 3.25 });
    expect(summary([7])).toEqual({ median: 7, lower: 7, upper: 7 });
  });

  it("refuses to sum up nothing", () => {
    expect(() => summary([])).toThrow(RangeError);
  });
});

describe("takeTurns", () => {
  it("lets all have a turn in each round, reverses every other round, and forgets the warm-up", async () => {
    const order: string[] = [];
    const turn = (name: string) => async () => order.push(name);
    const values = await takeTurns({ a: turn("a"), b: turn("b") }, { rounds: 2, warmups: 1 });
    expect(order.join("")).toBe("baabba");
    expect(values).toEqual({ a: [3, 6], b: [4, 5] });
  });

  it("takes ratios within rounds", () => {
    expect(ratios([1, 9], [2, 3])).toEqual([0.5, 3]);
  });
});

describe("a row", () => {
  it("holds by its median, on the side that was promised", () => {
    expect(row("x", { atLeast: 0.6 }, [0.1, 0.6, 9], "")).toMatchObject({ holds: true });
    expect(row("x", { atLeast: 0.6 }, [0.1, 0.59, 9], "")).toMatchObject({ holds: false });
    expect(row("x", { atMost: 1.3 }, [0.1, 1.3, 9], "")).toMatchObject({ holds: true });
    expect(row("x", { atMost: 1.3 }, [0.1, 1.31, 9], "")).toMatchObject({ holds: false });
    expect(row("x", undefined, [1], "")).not.toHaveProperty("holds");
  });

  it("keeps the cause only where it falls short", () => {
    expect(row("x", { atLeast: 1 }, [2], "", "why")).not.toHaveProperty("cause");
    expect(row("x", { atLeast: 1 }, [0.5], "", "why")).toMatchObject({ cause: "why" });
  });

  it("tells figures to three digits", () => {
    expect([0.123_45, 12.345, 123.45, 12_345.6].map(figure)).toEqual(["0.123", "12.3", "123", "12,346"]);
    expect(spread([1, 2, 3], "ms")).toBe("2 ms (1.5 to 2.5)");
  });
});
