import { type Position, position, type Revision, revision, streamName } from "@collegium/domain";
import { DamagedItem } from "@collegium/event-store";
import type { Decision } from "@collegium/event-store/dynamodb";
import type { Poison, ProjectorDecision } from "@collegium/read-model";
import { describe, expect, it } from "vitest";
import { tellOfPoison, tellOfProjecting } from "./projector/decisions.ts";
import { tellOfSequencing } from "./sequencer/decisions.ts";
import { recording } from "./testing/recording.ts";

const stream = streamName("topic", "a");
const at = (n: number): Revision => revision(n);
const from = (n: number): Position => position(n);
const hint = { stream, revision: at(2) };
const commits = [hint, { stream: streamName("topic", "b"), revision: at(1) }];
const names = ["topic/a@2", "topic/b@1"];
const error = new DamagedItem("commit 2 of topic/a", "its brotli can't be read");

type Told = readonly [level: string, counts: Record<string, number>, fields: object];

describe("The sequencer tells", () => {
  it.each<[Decision, Told]>([
    [{ kind: "duplicate-hint", hint, cursor: at(3) }, ["info", { DuplicateHints: 1 }, { hint, cursor: 3 }]],
    [{ kind: "empty-hint", hint }, ["warn", { EmptyHints: 1 }, { hint }]],
    [
      { kind: "unhinted-commits", stream, count: 3, to: at(4) },
      ["info", { LateCommits: 3 }, { stream, count: 3, to: 4 }],
    ],
    [{ kind: "race-lost", first: from(8) }, ["info", { RacesLost: 1 }, { first: 8 }]],
    [
      { kind: "cursors-repaired", streams: [stream, streamName("topic", "b")] },
      ["warn", { CursorsRepaired: 2 }, { streams: ["topic/a", "topic/b"] }],
    ],
    // An alarm rings for it.
    [
      { kind: "set-aside", stream, revision: at(2), error },
      ["error", { CommitsSetAside: 1 }, { stream, revision: 2, error }],
    ],
    [
      { kind: "page-written", first: from(8), commits },
      ["info", { CommitsSequenced: 2 }, { first: 8, commits: names }],
    ],
  ])("of $kind by how grave it is, how much, and what it met", (decision, [level, counts, fields]) => {
    const said = recording();
    tellOfSequencing(said.telemetry, decision);
    expect(said.lines).toEqual([{ level, message: expect.any(String), fields }]);
    expect(said.counts()).toEqual(counts);
  });
});

describe("The projector tells", () => {
  it.each<[ProjectorDecision, Told]>([
    [{ kind: "nothing-new", position: from(8) }, ["info", { DuplicateHints: 1 }, { position: 8 }]],
    [
      { kind: "step-resumed", after: from(7), upTo: from(9) },
      ["warn", { StepsResumed: 1 }, { after: 7, upTo: 9 }],
    ],
    [{ kind: "race-lost", after: from(7) }, ["info", { RacesLost: 1 }, { after: 7 }]],
    [
      { kind: "step-done", after: from(7), upTo: from(9), commits },
      ["info", { CommitsProjected: 2 }, { after: 7, upTo: 9, commits: names }],
    ],
  ])("of $kind by how grave it is, how much, and what it met", (decision, [level, counts, fields]) => {
    const said = recording();
    tellOfProjecting(said.telemetry, decision);
    expect(said.lines).toEqual([{ level, message: expect.any(String), fields }]);
    expect(said.counts()).toEqual(counts);
  });

  it("of a commit that can't be projected as an error, with what it was", () => {
    const said = recording();
    const poison = { position: from(2), stream, revision: at(2) } as Poison;
    tellOfPoison(said.telemetry, poison);
    expect(said.lines).toEqual([{ level: "error", message: expect.any(String), fields: { poison } }]);
    expect(said.counts()).toEqual({ CommitsSetAside: 1 });
  });
});
