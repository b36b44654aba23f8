import { type StreamType, streamName } from "@collegium/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import type { ViewStore } from "../port.ts";
import { readDocument } from "../reads/document.ts";
import { readMentions } from "../reads/mentions.ts";
import { discussed, event, held, writing } from "../testing/commits.ts";
import { project } from "../testing/views.ts";

const text = { sha256: "0".repeat(64), length: 100, mediaType: "text/plain" as const };

let views: ViewStore;
let commit: ReturnType<typeof writing>["commit"];
let commits: ReturnType<typeof writing>["commits"];
beforeEach(async () => {
  views = memoryViewStore();
  ({ commits, commit } = writing());
  const names = { en: "Belarus", ru: "Белоруссия", be: "Беларусь", fr: "Biélorussie" };
  commit("body", "belarus", [event("body", "BodyRegistered", { kind: "state", names })]);
  commit("body", "mfa", [
    event("body", "BodyRegistered", {
      kind: "ministry",
      names: { en: "MFA", be: "МЗС" },
      country: "belarus",
      parent: "belarus",
    }),
  ]);
  commit("topic", "arms", [
    event("topic", "TopicDefined", { names: { en: "Arms", ru: "Оружие", de: "Waffen" } }),
  ]);
  commit("source", "mfa-2014", [
    event("source", "SourceDeposited", {
      ...text,
      title: "On the session",
      publishers: ["mfa"],
      published: "2014-11-18",
      language: "be",
      url: "https://mfa.example/2014",
    }),
  ]);
  commit("session", "minsk-2014", [held({ host: "mfa" }), discussed("c1", "arms")]);
  await project(views, commits);
});

async function read(type: StreamType, id: string) {
  const answer = await readDocument(views, type, id, { today: "2016-01-01" });
  return answer && JSON.parse(new TextDecoder().decode(answer.body));
}

const after = async (...more: Parameters<typeof commit>) => {
  commit(...more);
  await project(views, commits);
};

describe("What is referred to has its names", () => {
  it("in English, Russian and the language of the text that is quoted; all others are in its own document", async () => {
    const session = await read("session", "minsk-2014");
    expect(session.parties[0]).toEqual({
      id: "belarus",
      name: "Belarus",
      names: { en: "Belarus", ru: "Белоруссия", be: "Беларусь" },
    });
    expect(session.host).toEqual({
      id: "mfa",
      name: "MFA",
      names: { en: "MFA", be: "МЗС" },
      country: { id: "belarus", name: "Belarus", names: session.parties[0].names },
    });
    expect(session.claims[0]).toMatchObject({
      topics: [{ id: "arms", name: "Arms", names: { en: "Arms", ru: "Оружие" } }],
      tellers: [{ id: "mfa", name: "MFA", names: { en: "MFA", be: "МЗС" } }],
    });
    // Nothing is said twice where there is one name.
    expect(session.claims[0].frameworks).toEqual([{ type: "body", id: "osce", name: "osce" }]);
  });

  it("where it is mentioned and listed, too", async () => {
    const { items } = await readMentions(views, streamName("body", "belarus"), { limit: 9 });
    expect(items.map((item) => JSON.parse(item))).toMatchObject([
      { kind: "member", name: "MFA" },
      { kind: "session", through: [{ id: "mfa", names: { en: "MFA", be: "МЗС" } }] },
    ]);
    const { entries } = await views.query({ partition: "bodies", order: "asc", limit: 9 });
    expect(JSON.parse(entries[0]?.body ?? "")).toMatchObject({ names: { en: "Belarus", ru: "Белоруссия" } });
  });

  it("as they are now: also where only the Russian one changes", async () => {
    await after("topic", "arms", [
      event("topic", "TopicRenamed", { names: { en: "Arms", ru: "Вооружения" } }),
    ]);
    const [claim] = (await read("session", "minsk-2014")).claims;
    expect(claim.topics[0].names).toEqual({ en: "Arms", ru: "Вооружения" });
  });

  it("or as they were on a session's day", async () => {
    await after("body", "belarus", [
      event("body", "BodyRenamed", { names: { en: "Belarus", ru: "Беларусь" }, from: "2015" }),
    ]);
    expect((await read("session", "minsk-2014")).parties[0].names.ru).toBe("Белоруссия");
    expect((await read("body", "mfa")).country.names.ru).toBe("Беларусь");
  });

  it("in the language that its source is found to have", async () => {
    await after("source", "mfa-2014", [
      event("source", "SourceDetailsCorrected", { changes: { language: "de-AT" }, reason: "misread" }),
    ]);
    const [claim] = (await read("session", "minsk-2014")).claims;
    expect(claim.topics[0].names).toEqual({ en: "Arms", ru: "Оружие", de: "Waffen" });
  });
});

describe("A source that is quoted", () => {
  const known = {
    id: "mfa-2014",
    title: "On the session",
    publishers: [{ id: "mfa", name: "MFA", names: { en: "MFA", be: "МЗС" } }],
    published: "2014-11-18",
    language: "be",
    url: "https://mfa.example/2014",
    sha256: "0".repeat(64),
    text: "/v1/sources/mfa-2014/text",
  };

  it("says where it was published, what text it is and where that is to be had", async () => {
    expect((await read("session", "minsk-2014")).sources).toEqual([known]);
  });

  it("is told of anew where its address is corrected or its text withheld", async () => {
    await after("source", "mfa-2014", [
      event("source", "SourceDetailsCorrected", {
        changes: { url: "https://mfa.example/moved", kind: "readout" },
        reason: "moved",
      }),
      event("source", "SourceWithheld", { reason: "by order" }),
    ]);
    const { text: _, ...rest } = known;
    expect((await read("session", "minsk-2014")).sources).toEqual([
      { ...rest, kind: "readout", url: "https://mfa.example/moved", withheld: true },
    ]);
  });
});
