import type { SequencedCommit } from "@collegium/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followInPages, followLedger } from "./follow-ledger.ts";
import { writing } from "./testing/commits.ts";
import { memoryLedger, sequence } from "./testing/ledger.ts";

/** A ledger of so many commits. */
function ledgerOf(length: number): SequencedCommit[] {
  const { commits, commit } = writing();
  for (let n = 0; n < length; n++) commit("topic", `t${n}`, []);
  return sequence(commits);
}

const positions = (commits: readonly SequencedCommit[]): number[] => commits.map(({ position }) => position);
const between = (after: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - after) }, (_, n) => after + n + 1);

describe("a ledger that is followed", () => {
  it("gives every commit after the checkpoint, in order, up to its end or to where it is of interest", async () => {
    const length = fc.nat(30);
    await fc.assert(
      fc.asyncProperty(length, length, fc.option(length), async (length, after, upTo) => {
        const stretch = { after, ...(upTo !== null && { upTo }) };
        const followed = await Array.fromAsync(followLedger(memoryLedger(ledgerOf(length)), stretch));
        expect(positions(followed)).toEqual(between(after, Math.min(length, upTo ?? length)));
      }),
    );
  });

  it("misses none and repeats none when it is followed again from each checkpoint", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(30), async (length) => {
        const ledger = memoryLedger(ledgerOf(length));
        const seen: number[] = [];
        for (let next: SequencedCommit | undefined; ; ) {
          [next] = await Array.fromAsync(followLedger(ledger, { after: seen.length, upTo: seen.length + 1 }));
          if (!next) break;
          seen.push(next.position);
        }
        expect(seen).toEqual(between(0, length));
      }),
    );
  });

  it("is read on where more is there than is asked for at once", async () => {
    const followed = await Array.fromAsync(followLedger(memoryLedger(ledgerOf(10_001))));
    expect(followed).toHaveLength(10_001);
  });

  it("comes in pages that are full but for the last, and never empty", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.integer({ min: 1, max: 8 }), async (length, size) => {
        const pages = await Array.fromAsync(followInPages(memoryLedger(ledgerOf(length)), {}, size));
        expect(pages.flatMap(({ commits }) => positions(commits))).toEqual(between(0, length));
        expect(pages.slice(0, -1).every(({ commits }) => commits.length === size)).toBe(true);
        for (const { commits, last } of pages) expect(commits.at(-1)?.position).toBe(last);
      }),
    );
  });
});
