import { expect, test } from "vitest";
import { recordedItems } from "./recorded.ts";

test("a session's claims that still stand are items, with their own text's words; retracted ones are none", () => {
  const evidence = (source: string, start: number) => ({ source, start, end: start + 5, exact: "trade" });
  const topics = [{ id: "trade", name: "Trade" }];
  const { items, names } = recordedItems(
    {
      claims: [
        { id: "c1", act: "discussed", by: "joint", topics, evidence: [evidence("a", 7), evidence("b", 9)] },
        {
          id: "c2",
          act: "agreed",
          by: "joint",
          topics,
          evidence: [evidence("a", 20)],
          retracted: { reason: "No" },
        },
      ],
    },
    "a",
  );
  expect(items).toMatchObject([
    {
      claim: "c1",
      says: "discussed",
      status: "recorded",
      objects: ["topic/trade"],
      spans: [{ start: 7, end: 12 }],
    },
  ]);
  expect(names).toContainEqual({ name: "topic/trade", label: "Trade", also: [] });
});
