import { bent, corrected, data, field, isOf, type Named, renamed, shown } from "./bending.ts";

/** What is wrong with the fields of commits and events. */
export const bentFields = (): Named[] => [
  ...[
    "2026-02-30T00:00:00.000Z",
    "2026-01-02",
    "2026-01-02T00:00:00Z",
    "2026-01-02T00:00:00.000+00:00",
    "yesterday",
    0,
    undefined,
  ].map((at) => field("at", at)),
  ...["", "ada\nfor eve", "ada\u001b[2J", "ada\u0000", "ada\u0085", "a".repeat(201), 7, null, undefined].map(
    (actor) => field("actor", actor),
  ),
  ...["", "a\nb", "a\u0000", "a".repeat(201), 7, undefined].map((id) => field("id", id)),
  ...["", " ", "a\u0000b", "a\u001bb", "a".repeat(1001), 7, null].map((reason) =>
    field("reason", reason, corrected),
  ),
  ...[
    "topic/Trade",
    "topic/",
    "topic",
    "topic/../trade",
    "planet/mars",
    "__proto__/x",
    "topic/trade\n",
    `topic/${"a".repeat(81)}`,
    7,
    undefined,
  ].map((stream) => field("stream", stream)),
  field("events", []),
  field("events", {}),
  field("events", undefined),
  field("more", 1),
  bent("a commit that is too large", renamed, (commit) => {
    commit.events = Array.from({ length: 200 }, () => ({
      type: "TopicRenamed",
      version: 1,
      data: { names: { en: "x".repeat(500) } },
    }));
  }),
  bent("a commit of 8 MiB", renamed, (commit) => {
    commit.events[0].data.names.en = "x".repeat(8 * 1024 * 1024);
  }),
  ...["TopicSplit", "SessionHeld", "toString", "__proto__", "", 7].map((type) =>
    bent(`an event of type ${shown(type)}`, renamed, (commit) => {
      commit.events[0].type = type;
    }),
  ),
  ...[0, 99, 1.5, "1", null].map((version) =>
    bent(`an event of version ${shown(version)}`, renamed, (commit) => {
      commit.events[0].version = version;
    }),
  ),
  bent("an event with another field", renamed, (commit) => {
    commit.events[0].more = 1;
  }),
  ...[null, [], "names", undefined].map((value) =>
    bent(`an event whose data is ${shown(value)}`, renamed, (commit) => {
      commit.events[0].data = value;
      if (value === undefined) delete commit.events[0].data;
    }),
  ),
  data("data with another field", renamed, (it) => {
    it.more = 1;
  }),
  ...["", " ", "a\nb", "a\u0000", "a\u001b[1m", "x".repeat(501), 7, null].map((name) =>
    data(`a name that is ${shown(name)}`, renamed, (it) => {
      it.names.en = name;
    }),
  ),
  data("no name at all", renamed, (it) => {
    it.names = {};
  }),
  data("a day that no calendar has", isOf("session/minsk", 1), (it) => {
    it.date = "2014-02-30";
  }),
];
