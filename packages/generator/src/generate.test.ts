import { createHash } from "node:crypto";
import { fold, maxCommitBytes, parseStreamName, position, typeOf, whyUnreadable } from "@collegium/domain";
import { openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { describe, expect, it } from "vitest";
import { fillRegister } from "./fill.ts";
import { type GeneratedCommit, generateRegister } from "./generate.ts";

const generated = [...generateRegister({ seed: 7, commits: 1500 })];
const digest = (commits: readonly GeneratedCommit[]) =>
  createHash("sha256").update(JSON.stringify(commits)).digest("hex");

describe("a generated register", () => {
  it("is the same for a seed, and the beginning of a longer one", () => {
    expect(digest([...generateRegister({ seed: 7, commits: 1500 })])).toBe(digest(generated));
    expect(digest([...generateRegister({ seed: 7, commits: 600 })])).toBe(digest(generated.slice(0, 600)));
    expect(digest([...generateRegister({ seed: 8, commits: 600 })])).not.toBe(
      digest(generated.slice(0, 600)),
    );
  });

  it("has commits whose names, events and sizes the domain knows", () => {
    for (const { stream, commit } of generated) {
      expect(parseStreamName(stream)).toBeDefined();
      expect(JSON.stringify(commit).length).toBeLessThan(maxCommitBytes / 2);
      for (const event of commit.events)
        expect(whyUnreadable(typeOf(stream), event), JSON.stringify(event)).toBeUndefined();
    }
  });

  it("is taken by the event store as it stands, texts and all", async () => {
    const db = openSqlite(":memory:", { durability: "full" });
    const [events, texts] = [sqliteEventStore(db), sqliteTextStore(db)];
    expect(await fillRegister({ events, texts }, generated)).toBe(1500);
    let count = 0;
    for await (const read of events.readLedger(position(0), 2000)) {
      const { stream, commit } = generated[count++] as GeneratedCommit;
      expect(read).toMatchObject({ stream, ...commit, position: count });
    }
    expect(count).toBe(1500);
    db.close();
  });

  it("has sessions of 5 to 30 claims, every kind of stream, and what happens to claims later", async () => {
    const types = new Set(generated.flatMap(({ commit }) => commit.events.map(({ type }) => type)));
    for (const type of [
      "PersonRegistered",
      "TopicDefined",
      "SeriesDefined",
      "SourceDeposited",
      "InstrumentRegistered",
      "SessionHeld",
    ])
      expect(types).toContain(type);
    for (const type of ["ClaimCorroborated", "ClaimCorrected", "ClaimRetracted", "SessionDetailsCorrected"])
      expect(types).toContain(type);
    for (const type of ["ClaimFollowed", "StatementRetracted", "PartyAcceded"]) expect(types).toContain(type);
    for (const type of ["PassagesSetAside", "PassagesTakenUp"]) expect(types).toContain(type);
    const sessions = Map.groupBy(
      generated.filter(({ stream }) => typeOf(stream) === "session"),
      ({ stream }) => stream,
    );
    for (const [stream, commits] of sessions) {
      const state = fold(
        "session",
        commits.map(({ commit, expected }) => ({ ...commit, stream, revision: expected + 1 }) as never),
      );
      expect(state.type === "session" && state.claims.size).toBeGreaterThanOrEqual(5);
      expect(state.type === "session" && state.claims.size).toBeLessThanOrEqual(30);
    }
  });
});
