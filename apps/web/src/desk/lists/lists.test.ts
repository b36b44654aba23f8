import { expect, test } from "vitest";
import type { Commit } from "./commits.ts";
import { listsOf } from "./lists.ts";

let position = 0;
const commit = (actor: string, stream: string, type: string, data: object): Commit => ({
  position: ++position,
  stream,
  actor,
  at: `2031-12-01T10:00:${String(position).padStart(2, "0")}.000Z`,
  events: [{ type, data: data as Record<string, unknown> }],
});
const evidence = (source: string) => [{ source, exact: "discussed fisheries", start: 0, end: 19 }];
const said = (claim: string, source: string) => ({ claim, wording: "discussed", evidence: evidence(source) });

const commits = [
  commit("edith", "source/first", "SourceDeposited", { title: "First" }),
  commit("ada", "source/second", "SourceDeposited", { title: "Second" }),
  commit("ada", "session/s", "SessionHeld", { title: "S", evidence: { date: evidence("first") } }),
  commit("ada", "session/s", "TopicDiscussed", said("c1", "first")),
  commit("ada", "session/s", "TopicDiscussed", said("c2", "first")),
  commit("edith", "session/s", "TopicDiscussed", said("c3", "second")),
  commit("grace", "source/first", "PassagesSetAside", { passages: [{ start: 1, end: 2 }], why: "furniture" }),
  commit("grace", "session/s", "ClaimRetracted", { claim: "c2", reason: "twice" }),
];

test("deposited texts come with who recorded of their words, the latest first", () => {
  expect(listsOf(commits, "ada", 0).deposited).toMatchObject([
    { source: "second", title: "Second", by: "ada", writers: ["edith"] },
    { source: "first", title: "First", by: "edith", writers: ["ada", "grace"] },
  ]);
});

test("a text that was withheld, or whose place another took, is no work", () => {
  const gone = [
    ...commits,
    commit("grace", "source/first", "SourceWithheld", { reason: "by order" }),
    commit("ada", "source/third", "SourceDeposited", { title: "Third", supersedes: "second" }),
  ];
  expect(listsOf(gone, "ada", 0).deposited.map(({ source }) => source)).toEqual(["third"]);
});

test("what others recorded since is told by thing; what one recorded oneself is not", () => {
  expect(listsOf(commits, "ada", 0).changed).toMatchObject([
    { stream: "session/s", writers: ["edith", "grace"], commits: 2 },
    { stream: "source/first", writers: ["edith", "grace"], commits: 2 },
  ]);
  expect(listsOf(commits, "ada", commits[5]?.position ?? 0).changed).toMatchObject([
    { stream: "session/s", writers: ["grace"], commits: 1 },
    { stream: "source/first", writers: ["grace"], commits: 1 },
  ]);
});

test("one's own claims that stand, the latest first", () => {
  expect(listsOf(commits, "ada", 0).own).toMatchObject([
    { session: "s", claim: "c1", source: "first", exact: "discussed fisheries", wording: "discussed" },
  ]);
  expect(listsOf(commits, "edith", 0).own).toMatchObject([{ claim: "c3", source: "second" }]);
});
