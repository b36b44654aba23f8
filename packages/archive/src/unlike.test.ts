import { type Commit, revision, streamName } from "@collegium/domain";
import { expect, test } from "vitest";
import { difference } from "./unlike.ts";

const commit = (data: object, { id = "trade", at = 2 } = {}): Commit => ({
  stream: streamName("topic", id),
  revision: revision(at),
  id: "one",
  at: "2026-01-01T00:00:00.000Z",
  actor: "ada",
  events: [{ type: "TopicRenamed", version: 1, data }] as unknown as Commit["events"],
});
const wanted = commit({ names: { en: "Trade" }, note: ["a"] });
const long = (length: number) => "x".repeat(length - 2);

test.each<[string, Commit | undefined, string | undefined]>([
  ["the same", commit({ note: ["a"], names: { en: "Trade" } }), undefined],
  ["nothing", undefined, "the register has nothing where the archive has topic/trade revision 2"],
  [
    "another stream",
    commit({}, { id: "goods" }),
    "the register has topic/goods revision 2 where the archive has topic/trade revision 2",
  ],
  [
    "another revision",
    commit({}, { at: 3 }),
    "the register has topic/trade revision 3 where the archive has topic/trade revision 2",
  ],
  [
    "another value",
    commit({ names: { en: "Goods" }, note: ["a"] }),
    'topic/trade revision 2 has another content: /events/0/data/names/en is "Goods" in the register, and "Trade" in the archive',
  ],
  [
    "a field less",
    commit({ names: { en: "Trade" } }),
    'topic/trade revision 2 has another content: /events/0/data/note is missing in the register, and ["a"] in the archive',
  ],
  [
    "a field more",
    commit({ names: { en: "Trade", be: "Гандаль" }, note: ["a"] }),
    'topic/trade revision 2 has another content: /events/0/data/names/be is "Гандаль" in the register, and missing in the archive',
  ],
  [
    "an object in place of a list",
    commit({ names: { en: "Trade" }, note: { 0: "b" } }),
    'topic/trade revision 2 has another content: /events/0/data/note is {"0":"b"} in the register, and ["a"] in the archive',
  ],
  [
    "a value as long as is shown",
    commit({ names: { en: long(120) }, note: ["a"] }),
    `topic/trade revision 2 has another content: /events/0/data/names/en is "${long(120)}" in the register, and "Trade" in the archive`,
  ],
  [
    "a longer value",
    commit({ names: { en: long(121) }, note: ["a"] }),
    `topic/trade revision 2 has another content: /events/0/data/names/en is "${long(121)}… in the register, and "Trade" in the archive`,
  ],
])("a register that has %s is told so, at the first field that differs", (_, found, why) => {
  expect(difference(wanted, found)).toBe(why);
});
