import { streamTypes } from "@collegium/domain";
import { amount } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryKeysOf } from "../entries/entries.ts";
import { discussed, held, writing } from "../testing/commits.ts";
import { streams } from "../testing/streams.ts";
import { applyOrSetAside, documentOf, type FoldedStream } from "./folded.ts";
import { mayLose } from "./losing.ts";

describe.each(streamTypes)("Of %s streams, a commit that loses nothing", (type) => {
  it("leaves every entry where it was", () => {
    fc.assert(
      fc.property(streams(type), (commits) => {
        let before: FoldedStream | undefined;
        for (const commit of commits) {
          const { folded } = applyOrSetAside(before, commit);
          if (before && folded && !mayLose(before.state, folded.state))
            expect(entryKeysOf(documentOf(folded))).toEqual(
              expect.arrayContaining([...entryKeysOf(documentOf(before))]),
            );
          before = folded;
        }
      }),
      { numRuns: amount(60, 2000) },
    );
  });
});

describe("A commit", () => {
  it("that adds a claim loses nothing, and one that retracts it may", () => {
    const { commit } = writing();
    const states = [
      commit("session", "minsk", [held()]),
      commit("session", "minsk", [discussed("c1", "trade")]),
      commit("session", "minsk", [
        { type: "ClaimRetracted", version: 1, data: { claim: "c1", reason: "nobody said so" } },
      ] as never),
    ].reduce<FoldedStream[]>((all, one) => {
      const { folded } = applyOrSetAside(all.at(-1), one);
      return folded ? [...all, folded] : all;
    }, []);
    const lost = states.slice(1).map((one, n) => mayLose((states[n] as FoldedStream).state, one.state));
    expect(lost).toEqual([false, true]);
  });
});
