import { expect, test } from "vitest";
import { newItem } from "../sheet/item.ts";
import { correctable, type Filled, type LaterAct, laterEvent } from "./later.ts";
import { statementsIn } from "./statements.ts";

const item = newItem({
  id: "r-c1",
  claim: "c1",
  says: "discussed",
  status: "recorded",
  spans: [{ start: 0, end: 5 }],
  objects: ["topic/trade", "topic/arms"],
  wording: "discussed",
});
const about = { session: "minsk-2014", source: "report", item, quote: { exact: "in Minsk" } };
const saying = (act: LaterAct, filled: Filled, document = {}) => {
  const made = laterEvent(act, filled, about);
  return made && [made.document, made.eventFor(document)];
};

test("a correction says what was changed, and nothing else", () => {
  const filled = { ...correctable(item), objects: ["topic/trade"], summary: "Trade", reason: "Too much" };
  expect(saying("correct", filled)).toEqual([
    "/v1/sessions/minsk-2014",
    {
      type: "ClaimCorrected",
      data: { claim: "c1", changes: { topics: ["trade"], summary: "Trade" }, reason: "Too much" },
    },
  ]);
  const attended = newItem({ ...item, says: "attended", objects: ["person/ann"] });
  const moved = laterEvent(
    "correct",
    { ...correctable(attended), objects: ["body/un"] },
    { ...about, item: attended },
  );
  expect(moved?.eventFor({}).data.changes).toEqual({ body: "un", person: null });
});

test.each([
  ["minsk-2009#c4", "minsk-2009#c4"],
  ["https://register.example/ru/sessions/minsk-2009/c4", "minsk-2009#c4"],
  ["/v1/sessions/minsk-2009/claims/c4", "minsk-2009#c4"],
])("an earlier claim is named by %s", (earlier, named) => {
  const said = saying("follow", { relation: "repeats", earlier, note: "Same words" });
  expect(said?.[1]).toMatchObject({ data: { claim: "c1", earlier: named, relation: "repeats" } });
});

test("a detail that has words gets those that are selected; what has none gets none", () => {
  const document = { title: "Old", date: { edtf: "2014-11-18" }, place: "Minsk", evidence: { date: [{}] } };
  const filled = { title: "New", date: "2014-11-19", place: "Minsk", reason: "Misread" };
  expect(saying("details", filled, document)?.[1]).toMatchObject({
    data: {
      changes: { title: "New", date: "2014-11-19" },
      evidence: { date: [{ source: "report", exact: "in Minsk" }] },
    },
  });
});

test("a detail that nobody filled in stays: the editor may not have seen it yet", () => {
  const document = { title: "Old", date: { edtf: "2014-11-18" }, place: "Minsk" };
  const said = (filled: Filled) => saying("details", { ...filled, reason: "Misread" }, document)?.[1];
  expect(said({ place: "Mensk" })).toMatchObject({ data: { changes: { place: "Mensk" } } });
  expect(said({ place: "" })).toHaveProperty("data.changes", { place: null });
});

test("a new name in one language leaves those in others", () => {
  const filled = { from: "topic/trade", language: "ru", called: "Торговля" };
  expect(saying("rename", filled, { names: { en: "Trade", be: "Гандаль" } })).toEqual([
    "/v1/topics/trade",
    { type: "TopicRenamed", data: { names: { en: "Trade", be: "Гандаль", ru: "Торговля" } } },
  ]);
});

test("only things of one kind are merged", () => {
  expect(saying("merge", { from: "topic/arms", into: "body/un" })).toBeUndefined();
  expect(saying("merge", { from: "topic/arms", into: "topic/trade" })).toEqual([
    "/v1/topics/arms",
    { type: "TopicMerged", data: { into: "trade" } },
  ]);
});

test("what can be taken back is found wherever a document tells of it", () => {
  const statements = statementsIn({
    claims: [
      { id: "c2", follows: [{ statement: { revision: 3, index: 1 }, relation: "fulfils", claim: "c4" }] },
    ],
    aliases: [{ alias: "The Pact", statements: [{ revision: 5, index: 0 }] }],
  });
  expect(statements).toEqual([
    { id: "5.0", says: "The Pact" },
    { id: "3.1", says: "c2: fulfils, c4" },
  ]);
  expect(saying("take-back", { of: "instrument/pact", statement: "5.0", reason: "No" })).toEqual([
    "/v1/instruments/pact",
    { type: "StatementRetracted", data: { statement: { revision: 5, index: 0 }, reason: "No" } },
  ]);
});
