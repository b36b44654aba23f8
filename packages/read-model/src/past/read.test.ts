import { revision, streamName } from "@collegium/domain";
import { describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import type { CommitReader } from "../port.ts";
import { discussed, event, held, writing } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { project } from "../testing/views.ts";
import { readAsOf } from "./read.ts";

const options = { today: "2026-01-15" };

async function register() {
  const { commits, commit } = writing();
  commit("topic", "trade", [event("topic", "TopicDefined", { names: { en: "Trade" } })]);
  commit("session", "minsk-2014", [held(), discussed("c1", "trade")]);
  commit("topic", "trade", [event("topic", "TopicRenamed", { names: { en: "Commerce" } })]);
  commit("session", "minsk-2014", [event("session", "ClaimRetracted", { claim: "c1", reason: "not there" })]);
  const views = memoryViewStore();
  // All at once: what came and went within the page is found all the same.
  await project(views, commits, 100);
  return { commits: memoryLedger(sequence(commits)), views };
}

const read = async (
  from: Parameters<typeof readAsOf>[0],
  stream: ReturnType<typeof streamName>,
  at: string,
) => {
  const answer = await readAsOf(from, stream, at, options);
  return answer && { ...answer, document: JSON.parse(new TextDecoder().decode(answer.body)) };
};

describe("A document as of a time", () => {
  it("is undefined before its first commit", async () => {
    const from = await register();
    expect(await read(from, streamName("session", "minsk-2014"), "2024-01-01T00:00:59.999Z")).toBeUndefined();
    expect(await read(from, streamName("session", "nowhere"), "2030-01-01T00:00:00Z")).toBeUndefined();
  });

  it("has the names and claims of then", async () => {
    const from = await register();
    const then = await read(from, streamName("session", "minsk-2014"), "2024-01-01T00:01:00Z");
    expect(then?.revision).toBe(revision(1));
    expect(then?.document.claims[0].topics[0]).toEqual({ id: "trade", name: "Trade" });
    const later = await read(from, streamName("session", "minsk-2014"), "2024-01-01T02:02:30+02:00");
    expect(later?.document.claims[0].topics[0]).toEqual({ id: "trade", name: "Commerce" });
    expect(
      (await read(from, streamName("session", "minsk-2014"), "2025-01-01T00:00:00Z"))?.document.claims,
    ).toMatchObject([{ id: "c1", retracted: { reason: "not there" } }]);
  });

  it("has the mentions of then, also those that are gone", async () => {
    const from = await register();
    const mentions = async (at: string) =>
      (await read(from, streamName("topic", "trade"), at))?.document.discussions.length;
    expect(await mentions("2024-01-01T00:00:30Z")).toBe(0);
    expect(await mentions("2024-01-01T00:01:00Z")).toBe(1);
    expect(await mentions("2024-01-01T00:02:00Z")).toBe(1);
    expect(await mentions("2024-01-01T00:03:00Z")).toBe(0);
  });

  it("reads no more streams than it needs for what it shows", async () => {
    const { commits, commit } = writing();
    commit("topic", "trade", [event("topic", "TopicDefined", { names: { en: "Trade" } })]);
    for (let day = 0; day < 300; day++) {
      const date = new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10);
      commit("session", `session-${day}`, [held({ date }), discussed("c1", "trade")]);
    }
    const views = memoryViewStore();
    await project(views, commits, 100);
    const reader = memoryLedger(sequence(commits));
    const folded = new Set<string>();
    const counting: CommitReader = {
      ...reader,
      readStream(stream, after) {
        folded.add(stream);
        return reader.readStream(stream, after);
      },
    };
    const from = { commits: counting, views };
    const answer = await read(from, streamName("topic", "trade"), "2030-01-01T00:00:00Z");
    expect(answer?.document.discussions).toHaveLength(100);
    expect([...folded].filter((stream) => stream.startsWith("session/"))).toHaveLength(101);
  });
});
