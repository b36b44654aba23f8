import {
  bent,
  claims,
  corrected,
  data,
  field,
  isOf,
  type Named,
  rearranged,
  renamed,
  type Which,
} from "./bending.ts";
import { sealed, soundLines } from "./sound-archive.ts";

const without = (name: string, which: Which) =>
  rearranged(`${name} taken out`, (lines) => lines.filter((line) => !which(line)));
const doubled = (name: string, which: Which) =>
  rearranged(`${name} twice`, (lines) =>
    lines.flatMap((line) => (which(line) ? [line, structuredClone(line)] : [line])),
  );

/** What is wrong with the order of commits, and with what each stream begins with. */
export const bentOrder = (): Named[] => [
  without("the creation of a body", isOf("body/russia", 1)),
  without("the creation of a topic with its later name", isOf("topic/trade", 1)),
  without(
    "the deposit of a source that is quoted",
    (line) => (line.kind === "text" && "text" in line) || isOf("source/communique", 1)(line),
  ),
  without("a revision between", isOf("session/minsk", 3)),
  doubled("a creation", isOf("body/russia", 1)),
  doubled("a last commit", renamed),
  bent("a second creation", renamed, (commit) => {
    commit.events = [{ type: "TopicDefined", version: 1, data: { names: { en: "Again" } } }];
  }),
  bent("two creations in one commit", isOf("body/russia", 1), (commit) =>
    commit.events.push(commit.events[0]),
  ),
  bent("a session held twice", corrected, (commit) => {
    commit.events = soundLines().find(isOf("session/minsk", 1)).commit.events;
  }),
  bent("a session announced after it was held", corrected, (commit) => {
    const [held] = soundLines().find(isOf("session/minsk", 1)).commit.events;
    commit.events = [{ ...held, type: "SessionAnnounced" }];
  }),
  bent("a stream that begins with a later event", isOf("topic/trade", 1), (commit) => {
    commit.events[0].type = "TopicRenamed";
  }),
  rearranged("two commits of a stream swapped", (lines) => {
    const [first, second] = [
      lines.findIndex(isOf("session/minsk", 2)),
      lines.findIndex(isOf("session/minsk", 3)),
    ];
    [lines[first], lines[second]] = [lines[second], lines[first]];
    return lines;
  }),
  ["two lines swapped, as they are", sealed(soundLines().toSpliced(1, 2, soundLines()[2], soundLines()[1]))],
  ["a commit taken out, positions as they are", sealed(soundLines().filter((line) => !renamed(line)))],
  [
    "a commit twice, positions as they are",
    sealed(soundLines().flatMap((line) => (renamed(line) ? [line, line] : [line]))),
  ],
  field("revision", 3),
  field("revision", 1),
  field("revision", 0),
  field("revision", 1.5),
  field("revision", "2"),
  field("position", 1),
  field("position", 99),
  field("position", undefined),
  field("at", "2025-12-31T23:59:59.999Z"),
];

/** References to what is not there. */
export const bentReferences = (): Named[] => [
  data("a topic that nothing defines", claims, (it) => {
    it.topic = "nowhere";
  }),
  bent("an instrument that nothing registers", claims, (commit) => {
    commit.events[1].data.instrument = "nowhere";
  }),
  data("a party that nothing registers", isOf("session/minsk", 1), (it) => {
    it.parties = ["belarus", "nowhere"];
  }),
  data("a publisher that nothing registers", isOf("source/communique", 1), (it) => {
    it.publisher = "nowhere";
  }),
  data("a reference that leaves its folder", claims, (it) => {
    it.topic = "../trade";
  }),
  data("a claim with an id of its own", claims, (it) => {
    it.claim = "c7";
  }),
  bent("two claims with one id", claims, (commit) => {
    commit.events[1].data.claim = "c1";
  }),
  data("a claim with an id that is none", claims, (it) => {
    it.claim = "claim 1";
  }),
  data("a correction of a claim that is not there", corrected, (it) => {
    it.claim = "c9";
  }),
];
