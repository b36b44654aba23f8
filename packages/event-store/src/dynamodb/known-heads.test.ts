import { expect, it } from "vitest";
import { topic } from "../conformance/make.ts";
import { knownHeads } from "./known-heads.ts";

it("keeps the highest revision seen of each stream, whatever is seen later", () => {
  const heads = knownHeads();
  heads.learn(topic("a"), 2, "later");
  heads.learn(topic("a"), 1, "earlier");
  expect(heads.of(topic("a"))).toEqual({ revision: 2, at: "later" });
  expect(heads.of(topic("b"))).toBeUndefined();
});

it("forgets the stream that went unseen for longest, when there are too many", () => {
  const heads = knownHeads(2);
  for (const [id, revision] of [
    ["a", 1],
    ["b", 1],
    ["a", 2],
    ["c", 1],
  ] as const)
    heads.learn(topic(id), revision, "now");
  expect(["a", "b", "c"].filter((id) => heads.of(topic(id)))).toEqual(["a", "c"]);
});
