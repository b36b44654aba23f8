import { type State, streamTypes } from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryKeysOf } from "../entries/entries.ts";
import { keyOf } from "../projection/difference.ts";
import { discussed, held, writing } from "../testing/commits.ts";
import { streams } from "../testing/streams.ts";
import { applyOrSetAside, documentOf, type FoldedStream } from "./folded.ts";
import { mayLose } from "./losing.ts";

const keysOf = (folded: FoldedStream) => entryKeysOf(documentOf(folded)).map(keyOf);

describe.each(streamTypes)("Of %s streams, a commit that loses nothing", (type) => {
  it("leaves every entry where it was", () => {
    fc.assert(
      fc.property(streams(type), (commits) => {
        let before: FoldedStream | undefined;
        for (const commit of commits) {
          const { folded } = applyOrSetAside(before, commit);
          if (before && folded && !mayLose(before.state, folded.state))
            expect(keysOf(folded)).toEqual(expect.arrayContaining(keysOf(before)));
          before = folded;
        }
      }),
      { numRuns: randomCases(25, 2000) },
    );
  });
});

describe("A commit", () => {
  it("that adds a claim loses nothing, and one that retracts it may", () => {
    const { commit } = writing();
    let before: FoldedStream | undefined;
    const [begun, claimed, retracted] = [
      commit("session", "minsk", [held()]),
      commit("session", "minsk", [discussed("c1", "trade")]),
      commit("session", "minsk", [
        { type: "ClaimRetracted", version: 1, data: { claim: "c1", reason: "nobody said so" } },
      ] as never),
    ].map((one) => {
      const { folded } = applyOrSetAside(before, one);
      before = folded;
      return folded?.state as State;
    }) as [State, State, State];
    expect([mayLose(begun, claimed), mayLose(claimed, retracted)]).toEqual([false, true]);
  });
});
