import { type StreamType, streamName } from "@collegium/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import type { ViewStore } from "../port.ts";
import { readList } from "../reads/list.ts";
import { discussed, event, held, quoting, writing } from "../testing/commits.ts";
import { project, served } from "../testing/views.ts";

const stated = quoting("mfa-2009", "on November 25");
const inferred = { ...stated, basis: "inferred", note: "the year is that of the page's own date" } as const;

let views: ViewStore;
let recorded: ReturnType<typeof writing>;
beforeEach(async () => {
  recorded = writing();
  const { data } = held({ date: "2009-11-25" });
  recorded.commit("session", "moscow-2009", [
    { type: "SessionHeld", version: 1, data: { ...data, evidence: { date: [stated, inferred] } } } as never,
    discussed("c1", "disarmament"),
  ]);
  recorded.commit("topic", "disarmament", [event("topic", "TopicDefined", { names: { en: "Disarmament" } })]);
  recorded.commit("session", "twice", [
    held(),
    event("session", "SessionWithdrawn", { reason: "twice", duplicateOf: "moscow-2009" }),
  ]);
  views = memoryViewStore();
  await project(views, recorded.commits);
});

const read = async (type: StreamType, id: string) =>
  JSON.parse((await served(views, streamName(type, id)))?.text ?? "null");

async function everywhere() {
  const { items } = await readList(views, "sessions", {}, { limit: 9, order: "asc" });
  const shown = [
    await read("session", "moscow-2009"),
    JSON.parse(items[0] ?? ""),
    (await read("topic", "disarmament")).discussions[0].session,
    (await read("session", "twice")).withdrawn.duplicateOf,
  ];
  return shown.map((one) => one.inferred);
}

describe("A date whose year no source states", () => {
  it("is marked as inferred wherever it is shown", async () => {
    expect(await everywhere()).toEqual([["date"], ["date"], ["date"], ["date"]]);
  });

  it("is marked no more once its evidence states it, and the session tells when it was corrected", async () => {
    recorded.commit("session", "moscow-2009", [
      event("session", "SessionDetailsCorrected", {
        changes: { title: "The joint session" },
        reason: "found in the other side's account",
        evidence: { date: [stated] },
      }),
    ]);
    await project(views, recorded.commits);
    expect(await everywhere()).toEqual([undefined, undefined, undefined, undefined]);
    expect((await read("session", "moscow-2009")).corrected).toEqual([recorded.commits.at(-1)?.at]);
  });
});
