import { streamName } from "@collegium/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import { readAnnotations } from "../reads/annotations.ts";
import { readMentions } from "../reads/mentions.ts";
import { discussed, event, held, quoting, writing } from "../testing/commits.ts";
import { founding } from "../testing/founding.ts";
import { project, served } from "../testing/views.ts";

let views = memoryViewStore();
let written = writing();

beforeEach(async () => {
  views = memoryViewStore();
  written = writing();
  const { commit } = written;
  commit("session", "oslo-2008", [held({ title: "In Oslo", date: "2008" }), discussed("c1", "trade")]);
  commit("session", "bern-2016", [
    held({ title: "In Bern", date: "2016-03-01" }),
    discussed("c1", "trade"),
    discussed("c2", "arms-control"),
    event("session", "ClaimFollowed", {
      claim: "c1",
      relation: "fulfils",
      earlier: "oslo-2008#c1",
      evidence: [quoting("mfa-2014", "as agreed in Oslo")],
    }),
    event("session", "ClaimFollowed", {
      claim: "c1",
      relation: "continues",
      earlier: "minsk-2014#c2",
      note: "The same programme.",
    }),
  ]);
  await project(views, [...founding(), ...written.commits]);
});

const read = async (id: string) =>
  JSON.parse((await served(views, streamName("session", id)))?.text ?? "null");
const mentionsOf = async (id: string) =>
  (await readMentions(views, streamName("session", id), { limit: 9 })).items.map((item) => JSON.parse(item));

describe("A claim that follows one of an earlier session", () => {
  it("names that session with its date, and who tells so", async () => {
    const { claims } = await read("bern-2016");
    expect(claims[0].follows).toMatchObject([
      {
        relation: "fulfils",
        session: { id: "oslo-2008", title: "In Oslo", date: "2008" },
        claim: "c1",
        evidence: [{ source: "mfa-2014", exact: "as agreed in Oslo" }],
      },
      { relation: "continues", session: { id: "minsk-2014" }, claim: "c2", note: "The same programme." },
    ]);
    expect(claims[0].follows[0].tellers).toHaveLength(1);
    expect(claims[0].follows[1].tellers).toEqual([]);
    expect(claims[1]).not.toHaveProperty("follows");
  });

  it("is told at the earlier session, with what it does to which claim", async () => {
    expect(await mentionsOf("oslo-2008")).toMatchObject([
      {
        kind: "following",
        session: { id: "bern-2016", title: "In Bern" },
        claims: [{ id: "c1", act: "discussed", follows: [{ relation: "fulfils", claim: "c1" }, {}] }],
      },
    ]);
  });

  it("goes by the title that the earlier session has at last", async () => {
    const commit = written.commit("session", "oslo-2008", [
      event("session", "SessionDetailsCorrected", { changes: { title: "At Oslo" }, reason: "misread" }),
    ]);
    await project(views, [...founding(), ...written.commits.filter((one) => one !== commit), commit]);
    expect((await read("bern-2016")).claims[0].follows[0].session.title).toBe("At Oslo");
  });

  it("is no mention any more once it is retracted", async () => {
    written.commit("session", "bern-2016", [
      event("session", "ClaimRetracted", { claim: "c1", reason: "misread" }),
    ]);
    await project(views, [...founding(), ...written.commits]);
    expect(await mentionsOf("oslo-2008")).toEqual([]);
  });

  it("is an annotation of its own on the words that say so", async () => {
    const answer = await readAnnotations(views, "mfa-2014", { baseUrl: "" });
    const own = answer?.page.items.filter(({ body }) => body.relation === "follows");
    expect(own).toMatchObject([{ body: { source: "/v1/sessions/bern-2016", claim: "c1" } }]);
  });
});
