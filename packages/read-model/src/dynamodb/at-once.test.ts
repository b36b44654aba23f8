import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { atOnce } from "./at-once.ts";

describe("work that is done for several at once", () => {
  it("is done for each, never for more at a time than the limit", async () => {
    const done: number[] = [];
    let underWay = 0;
    let most = 0;
    await atOnce([1, 2, 3, 4, 5], 2, async (item) => {
      most = Math.max(most, ++underWay);
      await nextTurn();
      underWay--;
      done.push(item);
    });
    expect(done.toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it("fails when what was under way has ended, and begins nothing after the failure", async () => {
    const begun: number[] = [];
    const other = Promise.withResolvers<void>();
    const failed = atOnce([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      if (item === 1) return other.promise;
      throw new Error(`item ${item}`);
    });
    let ended = false;
    const told = expect(failed.finally(() => (ended = true))).rejects.toThrow("item 2");
    // A turn of the event loop is more than all that waits for nothing takes.
    await nextTurn();
    expect({ begun, ended }).toEqual({ begun: [1, 2], ended: false });
    other.resolve();
    await told;
  });
});
