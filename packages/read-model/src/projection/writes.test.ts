import { type Commit, idOf, type StreamName } from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import type { EntryQuery, ViewStore, ViewWrite } from "../port.ts";
import { adopted, series } from "../since/series.fixture.ts";
import { discussed, event, held, writing } from "../testing/commits.ts";
import { sequence } from "../testing/ledger.ts";
import { registers } from "../testing/registers.ts";
import { changed, project } from "../testing/views.ts";
import { projectPage } from "./page.ts";

const keyOf = (write: ViewWrite): string => {
  if (write.kind === "document") return write.view.stream;
  const { partition, sort } = write.kind === "entry" ? write.entry : write;
  return `${partition} ${sort}`;
};
const twice = (keys: readonly string[]) => keys.filter((key, n) => keys.indexOf(key) !== n);
const documentsIn = (writes: readonly ViewWrite[]) =>
  writes.flatMap((write) => (write.kind === "document" ? [write.view] : []));

/** Views that tell what was asked of them in turn, and die at the nth write where told. */
function observed(views: ViewStore, dyingAt?: number) {
  const writes: ViewWrite[] = [];
  const asked: EntryQuery[] = [];
  const turns: string[] = [];
  let calls = 0;
  const store = changed(views, {
    async get(stream) {
      turns.push(`reads ${stream}`);
      return views.get(stream);
    },
    async write(position, all) {
      if (++calls === dyingAt) throw new Error("Died");
      writes.push(...all);
      for (const { stream } of documentsIn(all)) turns.push(`writes ${stream}`);
      await views.write(position, all);
    },
    async query(query) {
      asked.push(query);
      return views.query(query);
    },
  });
  const documents = () => documentsIn(writes).map(({ stream }) => stream);
  return { store, writes, documents, turns, asked };
}

const long = "a hall ".repeat(15_000);
const sessions = Array.from({ length: 12 }, (_, n) => `session/in-${2001 + n}` as StreamName);

/** Long sessions of one series that all discuss trade; the first one adopted a plan. */
function longSeries() {
  const written = series();
  written.commit("topic", "trade", [event("topic", "TopicDefined", { names: { en: "Trade" } })]);
  written.held("in-2000", "2000", adopted("c1", "plan"), discussed("c2", "trade", "report"));
  for (const stream of sessions)
    written.commit("session", idOf(stream), [
      held({ date: stream.slice(-4), place: long, source: "report" }),
      discussed("c1", "trade", "report"),
    ]);
  return written;
}

describe("What is written where one commit changes what many long sessions show", () => {
  const renames = event("topic", "TopicRenamed", { names: { en: "Commerce" } });
  const retracts = event("session", "ClaimRetracted", { claim: "c1", reason: "Misread" });

  it.each([
    ["a name", "topic", "trade", renames],
    ["what an earlier session adopted", "session", "in-2000", retracts],
  ] as const)("is %s: each session once, the first before the last is read", async (_, type, id, one) => {
    const { commits, commit } = longSeries();
    commit(type, id, [one]);
    const views = memoryViewStore();
    await project(views, commits.slice(0, -1));
    const { store, documents, turns } = observed(views);
    await projectPage(sequence(commits).slice(-1), store);
    expect(documents().toSorted()).toEqual(expect.arrayContaining(sessions));
    expect(twice(documents())).toEqual([]);
    // They are more than a process should hold.
    const [first, last] = [`writes ${sessions.at(0)}`, `reads ${sessions.at(-1)}`];
    expect(turns.indexOf(first)).toBeLessThan(turns.indexOf(last));
  });

  it("is not written again by who goes on after a crash", async () => {
    const { commits, commit } = longSeries();
    commit("topic", "trade", [renames]);
    const views = memoryViewStore();
    await project(views, commits.slice(0, -1));
    const page = sequence(commits).slice(-1);
    const dying = observed(views, 8);
    await expect(projectPage(page, dying.store)).rejects.toThrow("Died");
    expect(dying.documents()).toContain(sessions[0]);
    const { store, documents } = observed(views);
    await projectPage(page, store);
    const all = ["topic/trade", "session/in-2000", ...sessions];
    expect([...dying.documents(), ...documents()].toSorted()).toEqual(all.toSorted());
  });
});

/** Three sources; then, together, two corrections of one, of which the last takes away what it mentioned before both. */
function lastOfTwoCorrections(): Commit[] {
  const { commits, commit } = writing();
  const text = { sha256: "0".repeat(64), length: 1, mediaType: "text/plain", language: "en" } as const;
  const details = { ...text, title: "Text", publishers: ["ministry"], published: "2014" };
  commit("source", "first", [event("source", "SourceDeposited", details)]);
  commit("source", "second", [event("source", "SourceDeposited", details)]);
  commit("source", "last", [event("source", "SourceDeposited", { ...details, supersedes: "first" })]);
  for (const changes of [{ title: "The text" }, { supersedes: "second" }])
    commit("source", "last", [event("source", "SourceDetailsCorrected", { changes, reason: "Misread" })]);
  return commits;
}

it("a page writes no entry or tombstone twice", async () => {
  await fc.assert(
    fc.asyncProperty(registers(), fc.integer({ min: 1, max: 9 }), async (commits, size) => {
      const views = memoryViewStore();
      const ledger = sequence(commits);
      for (let from = 0; from < ledger.length; from += size) {
        const { store, writes } = observed(views);
        await projectPage(ledger.slice(from, from + size), store);
        expect(twice(writes.filter(({ kind }) => kind !== "document").map(keyOf))).toEqual([]);
      }
    }),
    { numRuns: randomCases(8, 250), examples: [[lastOfTwoCorrections(), 3]] },
  );
});

it("nothing is looked for in a series that the same page defines", async () => {
  const { commits, commit } = writing();
  const names = { en: "Joint collegium" };
  commit("series", "joint-collegium", [event("series", "SeriesDefined", { of: "sessions", names })]);
  for (const date of ["2013", "2014"]) commit("session", `in-${date}`, [held({ date })]);
  const { store, asked } = observed(memoryViewStore());
  await project(store, commits, commits.length);
  expect(asked.map(({ partition }) => partition)).not.toContain("series/joint-collegium");
});
