import { beforeEach, describe, expect, it } from "vitest";
import type { ViewSets } from "../port.ts";
import { event, held, writing } from "../testing/commits.ts";
import { founding } from "../testing/founding.ts";
import { memorySets, project } from "../testing/views.ts";
import { type ListFilters, readList } from "./list.ts";

let sets: ViewSets;
beforeEach(async () => {
  const made = memorySets();
  sets = made.sets;
  await project(sets.live, founding(), 4);
  return () => made[Symbol.dispose]();
});

async function list(collection: Parameters<typeof readList>[1], filters: ListFilters = {}, limit = 10) {
  const { items } = await readList(sets.live, collection, filters, { limit, order: "desc" });
  return items.map((item) => JSON.parse(item).id).join(" ");
}

describe("The list of sessions", () => {
  it("is in order of their days, in pages", async () => {
    const page = { limit: 1, order: "desc" } as const;
    const first = await readList(sets.live, "sessions", {}, page);
    expect(JSON.parse(first.items[0] ?? "")).toMatchObject({ id: "minsk-2014", claims: 3, place: "Minsk" });
    const second = await readList(sets.live, "sessions", {}, { ...page, after: first.next ?? "" });
    expect(JSON.parse(second.items[0] ?? "")).toMatchObject({ id: "moscow-2009" });
    expect(second.next).toBeUndefined();
  });

  it.each<[ListFilters, string]>([
    [{ body: ["belarus"] }, "minsk-2014 moscow-2009"],
    [{ body: ["mfa-belarus", "russia"] }, "minsk-2014"],
    [{ body: ["osce"] }, ""],
    [{ topic: "disarmament" }, "moscow-2009"],
    [{ instrument: "programme-2014" }, "minsk-2014"],
    [{ person: "makei", format: "joint-collegium" }, "minsk-2014"],
    [{ format: "summit" }, ""],
    [{ from: "2010-01-01" }, "minsk-2014"],
    [{ to: "2009-11-25" }, "moscow-2009"],
    [{ from: "2009-11-25", to: "2014-11-18" }, "minsk-2014 moscow-2009"],
    [{ body: ["russia"], to: "2009-11-24" }, ""],
  ])("narrowed by %o is %s", async (filters, expected) => {
    expect(await list("sessions", filters)).toBe(expected);
  });

  it("narrowed by a merged topic means the one that took its place", async () => {
    const { commits, commit } = writing("2025-01-01T00:00:00.000Z");
    commit("topic", "disarmament", [event("topic", "TopicMerged", { into: "arms-control" })]);
    await project(sets.live, [...founding(), ...commits.map((one) => ({ ...one, revision: 2 as never }))]);
    expect(await list("sessions", { topic: "disarmament" })).toBe("minsk-2014 moscow-2009");
    expect(await list("sessions", { topic: "arms-control" })).toBe("minsk-2014 moscow-2009");
    expect(await list("topics")).toBe("arms-control");
  });

  it("lacks withdrawn sessions, and has cancelled ones", async () => {
    const { commits, commit } = writing("2025-01-01T00:00:00.000Z");
    commit("session", "other", [held({ date: "2015" })]);
    commit("session", "other", [
      event("session", "SessionWithdrawn", { reason: "twice", duplicateOf: "minsk-2014" }),
    ]);
    commit("session", "off", [held({ date: "2016" })]);
    commit("session", "off", [event("session", "SessionCancelled", { evidence: [] })]);
    await project(sets.live, [...founding(), ...commits]);
    expect(await list("sessions")).toBe("off minsk-2014 moscow-2009");
  });
});

describe("Other lists", () => {
  it("are by id, or by day", async () => {
    expect(await list("bodies")).toBe("russia osce mfa-belarus belarus");
    expect(await list("sources")).toBe("mfa-2014 mfa-2009");
    expect(await list("people")).toBe("makei");
    expect(await list("series")).toBe("joint-collegium");
  });

  it("of instruments narrow by kind, party and day", async () => {
    expect(await list("instruments", { kind: "programme", body: ["russia"], on: "2015-06-01" })).toBe(
      "programme-2014",
    );
    expect(await list("instruments", { on: "2016-01-01" })).toBe("");
    expect(await list("instruments", { kind: "treaty" })).toBe("");
  });
});
