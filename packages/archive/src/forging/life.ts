import type { Named } from "./bending.ts";
import { type Loose, quote, sealed, soundLines, withheldWords } from "./sound-archive.ts";

const claim = (id: string, exact: string, more: Loose): Loose => ({
  claim: id,
  wording: "discussed",
  by: "joint",
  evidence: [quote(exact)],
  ...more,
});

/** What becomes of things later: streams, and what each of their commits says. */
const later: readonly (readonly [stream: string, type: string, data: Loose, version?: number])[] = [
  ["body/rossiya", "BodyRegistered", { kind: "state", names: { en: "Rossiya" } }],
  ["body/rossiya", "BodyMerged", { into: "russia" }],
  ["source/communique", "PassagesSetAside", { passages: [{ start: 0, end: 5 }], why: "heading" }],
  ["source/communique", "PassagesTakenUp", { passages: [{ start: 0, end: 5 }] }],
  ["session/minsk", "ClaimRetracted", { claim: "c2", reason: "Said twice", replacedBy: ["c1"] }, 2],
  [
    "session/minsk",
    "SideMeetingHeld",
    claim("c3", "The ministers met", { participants: ["body/belarus", "body/russia"] }),
    2,
  ],
  ["session/minsk", "PositionAffirmed", claim("c4", "They discussed trade", { within: "c3" }), 2],
  ["session/minsk", "StatementRetracted", { statement: { revision: 3, index: 0 }, reason: "Not said" }],
  ["session/next", "SessionHeld", { date: "2015-11-18" }, 2],
  ["session/next", "PositionAffirmed", claim("c1", "They discussed trade", {}), 2],
  ["session/next", "ClaimFollowed", { claim: "c1", relation: "repeats", earlier: "minsk#c1", note: "Again" }],
  ["session/gone", "SessionHeld", {}, 2],
  ["session/gone", "SessionWithdrawn", { reason: "Never held", duplicateOf: "next" }],
  [
    "instrument/plan",
    "InstrumentAliasAdded",
    { alias: "Plan 14", evidence: [quote("words were taken", { source: "gone", text: withheldWords })] },
  ],
];

/** A sound archive in which much becomes of its things later. */
function livedLines(): Loose[] {
  const lines = soundLines();
  const held = lines.find(({ commit }) => commit?.stream === "session/minsk").commit.events[0].data;
  for (const [stream, type, data, version = 1] of structuredClone(later))
    lines.push(commit(lines, stream, type === "SessionHeld" ? { ...held, ...data } : data, type, version));
  return lines;
}

/** The next commit of a stream. */
function commit(lines: Loose[], stream: string, data: Loose, type: string, version = 1): Loose {
  const commits = lines.flatMap((line) => line.commit ?? []);
  const position = commits.length + 1;
  const revision = commits.filter((one) => one.stream === stream).length + 1;
  const placed = { stream, revision, position, id: `commit-${position}`, at: "2026-01-02T00:00:00.000Z" };
  return { kind: "commit", commit: { ...placed, actor: "ada", events: [{ type, version, data }] } };
}

/** It is taken by every import: what is wrong with those below is what was done to them alone. */
export const livedArchive = (): string => sealed(livedLines());

const then = (name: string, stream: string, type: string, data: Loose, version?: number): Named => {
  const lines = livedLines();
  return [name, sealed([...lines, commit(lines, stream, data, type, version)])];
};
const said = (name: string, type: string, bend: (data: Loose) => void): Named => {
  const lines = livedLines();
  bend(lines.findLast((line) => line.commit?.events[0].type === type).commit.events[0].data);
  return [name, sealed(lines)];
};
const names = { names: { en: "Later" } };
const affirmed = (id: string, more: Loose = {}) => claim(id, "They discussed trade", more);

/** What comes after a thing's end, and what is of a claim, a statement or a place that is not there. */
export const bentLives = (): Named[] => [
  then("a rename after a merging", "body/rossiya", "BodyRenamed", names),
  then("a second merging", "body/rossiya", "BodyMerged", { into: "belarus" }),
  then("a thing merged into itself", "topic/trade", "TopicMerged", { into: "trade" }),
  then("a second withholding", "source/gone", "SourceWithheld", { reason: "Again" }),
  then("a claim after a withdrawal", "session/gone", "PositionAffirmed", affirmed("c1"), 2),
  then("a second withdrawal", "session/gone", "SessionWithdrawn", { reason: "Again" }),
  then("a cancellation of what was held", "session/next", "SessionCancelled", {
    evidence: [quote("The ministers")],
  }),
  then("a second retraction", "session/minsk", "ClaimRetracted", { claim: "c2", reason: "Again" }, 2),
  then("a statement taken back twice", "session/minsk", "StatementRetracted", {
    statement: { revision: 3, index: 0 },
    reason: "Again",
  }),
  said("a statement taken back that was none", "StatementRetracted", (it) => {
    it.statement = { revision: 1, index: 0 };
  }),
  said("a statement taken back of a later commit", "StatementRetracted", (it) => {
    it.statement = { revision: 99, index: 0 };
  }),
  said("a claim within one that is not there", "PositionAffirmed", (it) => {
    it.within = "c9";
  }),
  then("a claim within itself", "session/minsk", "PositionAffirmed", affirmed("c5", { within: "c5" }), 2),
  then(
    "a claim within no side meeting",
    "session/minsk",
    "PositionAffirmed",
    affirmed("c5", { within: "c1" }),
    2,
  ),
  then(
    "a correction into a side meeting that is not there",
    "session/minsk",
    "ClaimCorrected",
    { claim: "c1", changes: { within: "c9" }, reason: "There" },
    2,
  ),
  said("a claim replaced by one that is not there", "ClaimRetracted", (it) => {
    it.replacedBy = ["c9"];
  }),
  said("a claim replaced by itself", "ClaimRetracted", (it) => {
    it.replacedBy = ["c2"];
  }),
  said("a claim that follows one that is not there", "ClaimFollowed", (it) => {
    it.earlier = "minsk#c9";
  }),
  said("a claim that follows one of its own session", "ClaimFollowed", (it) => {
    it.earlier = "next#c1";
  }),
  said("a claim that follows one of no session", "ClaimFollowed", (it) => {
    it.earlier = "nowhere#c1";
  }),
  said("a passage beyond the end of its text", "PassagesSetAside", (it) => {
    it.passages[0].end = 1_000_000;
  }),
  said("a passage that ends before it begins", "PassagesSetAside", (it) => {
    it.passages = [{ start: 5, end: 3 }];
  }),
  said("a passage taken up beyond the end of its text", "PassagesTakenUp", (it) => {
    it.passages[0].end = 1_000_000;
  }),
  said("words beyond the end of a text that is withheld", "InstrumentAliasAdded", (it) => {
    it.evidence[0].start += 1000;
    it.evidence[0].end += 1000;
  }),
  said(
    "words of another length than their place, of a text that is withheld",
    "InstrumentAliasAdded",
    (it) => {
      it.evidence[0].exact += "!";
    },
  ),
  (() => {
    const lines = livedLines();
    const { data, version } = lines.find(({ commit }) => commit?.stream === "source/gone").commit.events[0];
    const copy = commit(
      lines,
      "source/copy",
      { ...data, length: data.length + 1 },
      "SourceDeposited",
      version,
    );
    return ["a text that is withheld deposited with two lengths", sealed([...lines, copy])] as Named;
  })(),
  (() => {
    const lines = livedLines();
    const [first, second] = lines.filter(({ commit }) => commit?.stream === "session/minsk");
    second.commit.id = first.commit.id;
    return ["two commits of a stream with one id", sealed(lines)] as Named;
  })(),
  (() => {
    const lines = livedLines().filter(({ commit }) => commit?.events[0].type !== "SourceWithheld");
    let position = 0;
    for (const { commit } of lines) if (commit) commit.position = ++position;
    return ["a text marked as withheld that nothing withholds", sealed(lines)] as Named;
  })(),
];
