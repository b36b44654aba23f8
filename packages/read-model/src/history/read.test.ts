import { type Revision, streamName } from "@collegium/domain";
import { describe, expect, it } from "vitest";
import { discussed, event, held, quoting, writing } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { readChanges } from "./changes.ts";
import { historyEntry } from "./entry.ts";
import { readHistory } from "./read.ts";

const minsk = streamName("session", "minsk-2014");

function register() {
  const { commits, commit } = writing();
  commit("session", "minsk-2014", [held(), discussed("c1", "arms-control"), discussed("c2", "trade")]);
  commit(
    "session",
    "minsk-2014",
    [
      event("session", "ClaimRetracted", { claim: "c1", reason: "not there" }),
      event("session", "ClaimCorrected", {
        claim: "c2",
        changes: { topics: ["disarmament"] },
        reason: "misread",
      }),
    ],
    "A second look",
  );
  commit("session", "minsk-2014", [
    event("session", "SessionDetailsCorrected", {
      changes: { place: null, host: "russia" },
      reason: "misread",
      evidence: { host: [quoting("mfa-2014")] },
    }),
  ]);
  return memoryLedger(sequence(commits));
}

describe("The history of a stream", () => {
  it("tells who, when, why and what each commit changed", async () => {
    const [first, second, third] = await Array.fromAsync(readHistory(register(), minsk));
    expect(historyEntry.parse(second)).toEqual(second);
    expect(first?.changes).toContainEqual({ path: "/host", to: "belarus" });
    expect(first?.events.map(({ type }) => type)).toEqual([
      "SessionHeld",
      "TopicDiscussed",
      "TopicDiscussed",
    ]);
    expect(second).toMatchObject({ revision: 2, actor: "ada", reason: "A second look; not there; misread" });
    expect(second?.changes).toContainEqual({ path: "/claims/c2/topics/0", from: "trade", to: "disarmament" });
    expect(second?.changes).toContainEqual({
      path: "/claims/c1/retracted",
      to: { at: second?.at, reason: "not there" },
    });
    expect(first).not.toHaveProperty("reason");
    expect(third?.reason).toBe("misread");
    expect(third?.changes).toContainEqual({ path: "/place", from: "Minsk" });
    expect(third?.changes).toContainEqual({ path: "/host", from: "belarus", to: "russia" });
  });

  it("goes on after a revision", async () => {
    const [second, third] = await Array.fromAsync(readHistory(register(), minsk, 1 as Revision));
    expect([second?.revision, third?.revision]).toEqual([2, 3]);
    expect(second?.changes).toContainEqual({ path: "/claims/c2/topics/0", from: "trade", to: "disarmament" });
  });

  it("is one difference between two times, however often it changed meanwhile", async () => {
    const entries = await Array.fromAsync(readHistory(register(), minsk));
    const [first, second, third] = entries.map(({ at }) => at) as [string, string, string];
    const whole = await readChanges(register(), minsk, first, third);
    expect([whole?.from, whole?.to]).toEqual([1, 3]);
    expect(whole?.changes).toContainEqual({ path: "/host", from: "belarus", to: "russia" });
    expect(whole?.changes).toContainEqual({ path: "/claims/c2/topics/0", from: "trade", to: "disarmament" });
    expect((await readChanges(register(), minsk, second, second))?.changes).toEqual([]);
    const begun = await readChanges(register(), minsk, "2001-01-01T00:00:00Z", third);
    expect([begun?.from, begun?.changes.some(({ from }) => from !== undefined)]).toEqual([0, false]);
    expect(
      await readChanges(register(), minsk, "2001-01-01T00:00:00Z", "2001-01-02T00:00:00Z"),
    ).toBeUndefined();
  });

  it("is empty for a stream that is not there", async () => {
    expect(await Array.fromAsync(readHistory(register(), streamName("topic", "nothing")))).toEqual([]);
  });
});
