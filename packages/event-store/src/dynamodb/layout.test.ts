import { describe, expect, it } from "vitest";
import { commitKey, hintOf, pageKey } from "./layout.ts";

describe("a record of the stream of events", () => {
  it("hints at a commit by its keys alone", () => {
    expect(hintOf(commitKey("topic/trade" as never, 3))).toEqual({ stream: "topic/trade", revision: 3 });
  });

  it.each([
    ["a page of the ledger", pageKey(1)],
    ["a name that is no stream's", { stream: { S: "Trade" }, revision: { N: "1" } }],
    ["a revision that is none", { stream: { S: "topic/trade" }, revision: { N: "0" } }],
    ["no revision", { stream: { S: "topic/trade" } }],
    ["nothing", {}],
  ])("hints at nothing with the keys of %s", (_, keys) => expect(hintOf(keys)).toBeUndefined());
});
