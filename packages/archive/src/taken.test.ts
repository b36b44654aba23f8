import { openSqlite, type Sha256, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { expect, test } from "vitest";
import { followed } from "./followed.fixture.ts";
import { isOf } from "./forging/bending.ts";
import { type Loose, quote, sealed, soundLines, words } from "./forging/sound-archive.ts";
import { importArchive } from "./import.ts";
import { writeArchive } from "./write.ts";

const quiet = { checked() {}, imported() {}, compared() {} };
/** Imports lines into an empty register, and tells what was told of them; what comes out again must be what went in. */
async function imported(lines: Loose[]) {
  const db = openSqlite(":memory:", { durability: "normal" });
  const register = { events: sqliteEventStore(db), texts: sqliteTextStore(db) };
  async function* read() {
    yield Buffer.from(sealed(lines));
  }
  const outcome = await importArchive(() => register, read, quiet);
  if (outcome.outcome !== "imported") throw new Error(JSON.stringify(outcome));
  return { ...outcome, register };
}

const topic = (names: string, more = {}) => ({ names: { en: names }, ...more });

test.each<[string, Loose[], RegExp | undefined]>([
  [
    "references that stand before what they refer to",
    (() => {
      const lines = soundLines();
      const trade = lines.find(isOf("topic/trade", 1));
      const rest = lines.filter((line) => line !== trade);
      const at = rest.findIndex(isOf("topic/trade", 2));
      const moved = rest.toSpliced(at, 0, trade);
      let position = 0;
      for (const { commit } of moved) if (commit) commit.position = ++position;
      return moved;
    })(),
    undefined,
  ],
  [
    "a session that was announced and then held",
    (() => {
      const [held] = soundLines().find(isOf("session/minsk", 1)).commit.events;
      return followed(
        ["session/next", 1, "SessionAnnounced", held.data],
        ["session/next", 2, "SessionHeld", held.data],
      );
    })(),
    undefined,
  ],
  [
    "a ring of topics",
    followed(
      ["topic/goods", 1, "TopicDefined", topic("Goods", { broader: "wares" })],
      ["topic/wares", 1, "TopicDefined", topic("Wares", { broader: "goods" })],
    ),
    /broader leads in a ring: (goods, wares|wares, goods)/,
  ],
  [
    "a quotation that cuts a word",
    followed(["session/minsk", 5, "ClaimCorroborated", { claim: "c2", evidence: [quote("igned the Plan")] }]),
    /“igned the Plan”, which begins or ends inside a word/,
  ],
  [
    "a prefix that does not stand before its words",
    followed([
      "session/minsk",
      5,
      "ClaimCorroborated",
      { claim: "c2", evidence: [{ ...quote("signed the Plan"), prefix: "never" }] },
    ]),
    /its prefix does not stand before that/,
  ],
  [
    "a prefix with white space between",
    followed([
      "session/minsk",
      5,
      "ClaimCorroborated",
      { claim: "c2", evidence: [{ ...quote("signed the Plan"), prefix: "trade, and" }] },
    ]),
    undefined,
  ],
  [
    "a language of which nobody knows today",
    followed(["topic/goods", 1, "TopicDefined", { names: { english: "x" } }]),
    /\/names\/english/,
  ],
])("an archive with %s is taken as it is, and what later rules say is told", async (_, lines, told) => {
  const { register, ...outcome } = await imported(lines);
  expect(outcome.told).toEqual({
    count: told ? 1 : 0,
    first: told ? [{ at: expect.any(Number), why: expect.stringMatching(told) }] : [],
  });
  expect((await Array.fromAsync(writeArchive(register))).join("")).toBe(sealed(lines));
});

test("words that two sources share, one of which withholds them, never reach a register", async () => {
  const lines = soundLines();
  const { data } = lines.find(isOf("source/communique", 1)).commit.events[0];
  const shared = followed(
    ["source/copy", 1, "SourceDeposited", data],
    ["source/copy", 2, "SourceWithheld", { reason: "Asked for" }],
  );
  const { register, unchecked } = await imported(shared);
  expect(await register.texts.get(data.sha256 as Sha256)).toEqual({ withheld: true });
  expect(unchecked).toBeGreaterThan(0);
  expect((await Array.fromAsync(writeArchive(register))).join("")).not.toContain(words.slice(0, 10));
});
