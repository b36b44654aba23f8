import { expect, test } from "vitest";
import { recordedItems } from "./recorded.ts";

test("a session's details, and replies to its claims in this text's words, are items", () => {
  const here = { source: "a", start: 3, end: 9, exact: "agreed" };
  const { items } = recordedItems(
    {
      format: "consultations",
      date: { edtf: "2014-11-18" },
      parties: [{ id: "x", name: "X" }],
      evidence: { date: [here] },
      claims: [
        {
          id: "c1",
          act: "agreed",
          evidence: [{ ...here, source: "b" }],
          corroborations: [{ evidence: [here] }],
          contradictions: [{ wording: "denied", evidence: [{ ...here, source: "b" }] }],
        },
      ],
    },
    "a",
  );
  expect(items.map(({ says, spans: [{ start }], objects }) => [says, start, ...objects])).toEqual([
    ["format", 0, "consultations"],
    ["date", 3, "2014-11-18"],
    ["parties", 0, "body/x"],
    ["agreed", 0],
    ["corroborates", 3, "c1"],
  ]);
});

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
