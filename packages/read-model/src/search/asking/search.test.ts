import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anySign } from "@collegium/thoroughness";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { event, held } from "../../testing/commits.ts";
import { register, searching } from "../register.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "collegium-search-"));
afterAll(() => rmSync(folder, { recursive: true }));

const whole = await searching(register().commits, { texts: register().texts });
const { file } = whole;
afterAll(() => whole.db.close());

const every = { order: "asc", limit: 100 } as const;
const claims = async (filters: Parameters<typeof file.claims>[0]) =>
  (await file.claims(filters, every)).items.map(({ session, claim }) => `${session.id}#${claim.id}`);
const found = async (q: string, more: object = {}) =>
  (await file.search({ q, filters: {}, limit: 50, ...more })).items;

describe("Names", () => {
  const names = async (q: string, type?: "body") =>
    (await file.names({ q, limit: 10, ...(type && { type }) })).map(({ id }) => id);

  it("are found by the beginning of any word of any name, the nearest first, in any script", async () => {
    expect(await names("bela")).toEqual(["belarus", "mfa-belarus"]);
    expect(await names("росс")).toEqual(["russia"]);
    expect(await names("for aff")).toEqual(["mfa-belarus"]);
    expect(await names("makiej")).toEqual(["makei"]);
    expect(await names("uładz")).toEqual(["makei"]);
    expect(await names("control", "body")).toEqual([]);
    expect(await names("“ ” *")).toEqual([]);
  });

  it("tell who goes by one already", async () => {
    expect(await file.named("body", "BELARUS")).toEqual([{ id: "belarus" }]);
    expect(await file.named("topic", "Belarus")).toEqual([]);
  });
});

describe("Names that may stand in a text", () => {
  const standing = async (text: string, whole = true) => {
    const beginnings = text.split(" ");
    const there = new Set(beginnings);
    const begun = (word: string) => beginnings.some((one) => word.startsWith(one));
    const mayStand = (words: readonly string[]) =>
      words.every((word) => (whole ? there.has(word) : begun(word)));
    return (await file.standing({ beginnings, whole, mayStand })).map(({ type, id }) => `${type}/${id}`);
  };
  it("are those all of whose words it has", async () => {
    expect(await standing("talks of russia in belarus on arms control")).toEqual(
      expect.arrayContaining(["body/belarus", "body/russia"]),
    );
    expect(await standing("bela")).toEqual([]);
    expect(await standing("росс", false)).toEqual(["body/russia"]);
  });
  it("tell of a body what it is", async () => {
    const [body] = await file.standing({
      beginnings: ["belarus"],
      whole: true,
      mayStand: (words) => words.length === 1,
    });
    expect(body).toMatchObject({ type: "body", id: "belarus", kind: "state", names: ["Belarus"] });
  });
});

describe("Claims", () => {
  it("are narrowed by what they hold, all of which must hold of one claim", async () => {
    expect(await claims({})).toEqual(["moscow-2009#c1", "minsk-2014#c1", "minsk-2014#c2"]);
    expect(await claims({ topic: "disarmament" })).toEqual(["moscow-2009#c1", "minsk-2014#c2"]);
    expect(await claims({ by: "joint", topic: "disarmament" })).toEqual(["minsk-2014#c2"]);
    expect(await claims({ by: "body/belarus" })).toEqual(["moscow-2009#c1"]);
    expect(await claims({ framework: "body/osce", place: "MINSK" })).toEqual([
      "minsk-2014#c1",
      "minsk-2014#c2",
    ]);
    expect(await claims({ body: ["osce"] })).toEqual([]);
    expect(await claims({ body: ["belarus", "russia"], to: "2010-01-01" })).toEqual(["moscow-2009#c1"]);
    expect(await claims({ from: "2010-01-01", act: "discussed", emphasis: "thorough" })).toHaveLength(2);
  });

  it("of a session are its own, not those that follow them", async () => {
    const { commits, commit, texts } = register();
    const data = {
      claim: "c2",
      relation: "continues",
      earlier: "moscow-2009#c1",
      note: "One matter",
    } as const;
    commit("session", "minsk-2014", [event("session", "ClaimFollowed", data)]);
    using after = await searching(commits, { texts });
    const { items } = await after.file.claims({ session: "moscow-2009" }, every);
    expect(items.map(({ session, claim }) => `${session.id}#${claim.id}`)).toEqual(["moscow-2009#c1"]);
  });

  it("carry their words, with the names of all that they refer to, page by page in both directions", async () => {
    const first = await file.claims({}, { order: "asc", limit: 2 });
    expect(first.items[1]).toMatchObject({
      session: { id: "minsk-2014", series: { name: "Joint collegium" } },
      claim: {
        topics: [{ name: "Arms control" }],
        evidence: [{ exact: "discussed arms control in Europe" }],
      },
      sources: [{ id: "mfa-2014", publishers: [{ name: "Ministry of Foreign Affairs of Belarus" }] }],
    });
    const rest = await file.claims({}, { order: "asc", limit: 2, after: first.next });
    expect(rest).toMatchObject({ items: [{ claim: { id: "c2" } }] });
    expect(rest.next).toBeUndefined();
    const back = await file.claims({}, { order: "desc", limit: 3 });
    expect(back.items.map(({ session }) => session.id)).toEqual(["minsk-2014", "minsk-2014", "moscow-2009"]);
  });

  it("have on each page the names of then, whatever is recorded since the page before", async () => {
    const { commits, commit, texts } = register();
    const before = commits.length;
    commit("body", "osce", [
      event("body", "BodyRenamed", { names: { en: "The organisation" }, from: "2014-01-01" }),
    ]);
    commit("topic", "disarmament", [event("topic", "TopicRenamed", { names: { en: "Laying down arms" } })]);
    commit("source", "mfa-2014", [event("source", "SourceWithheld", { reason: "Asked for" })]);
    using now = await searching(commits, { texts, steps: [before] });
    const pages = [];
    for await (const { items } of now.file.claimPages({}, { order: "desc", limit: 1 })) {
      const [{ claim, sources } = {}] = items;
      pages.push([claim?.topics?.[0]?.name, claim?.frameworks?.[0]?.name, sources?.[0]?.withheld]);
      if (pages.length === 1) await now.to(commits.length);
    }
    expect(pages).toEqual([
      ["Disarmament", "OSCE", undefined],
      ["Arms control", "The organisation", true],
      ["Laying down arms", "OSCE", true],
    ]);
  });

  it("are counted", async () => {
    expect(await file.counts("year", {})).toEqual([
      { key: "2009", claims: 1, sessions: 1 },
      { key: "2014", claims: 2, sessions: 1 },
    ]);
    expect(await file.counts("series", { topic: "disarmament" })).toEqual([
      { key: "joint-collegium", name: "Joint collegium", claims: 2, sessions: 2 },
    ]);
  });

  it("follow a merge, and are asked for by either name", async () => {
    const { commits, commit, texts } = register();
    commit("topic", "arms-control", [event("topic", "TopicMerged", { into: "disarmament" })]);
    using after = await searching(commits, { texts });
    for (const topic of ["arms-control", "disarmament"])
      expect((await after.file.claims({ topic }, every)).items).toHaveLength(3);
    expect(await after.file.names({ q: "arms", limit: 5 })).toMatchObject([
      { id: "disarmament", recordedAs: "arms-control", matched: "Arms control" },
    ]);
  });
});

describe("Claims narrowed by several filters", () => {
  const filters: readonly Parameters<typeof file.claims>[0][] = [
    ...[{ place: "minsk" }, { series: "joint-collegium" }, { session: "minsk-2014" }, { body: ["belarus"] }],
    ...[{ by: "joint" }, { by: "body/belarus" }, { topic: "disarmament" }, { framework: "body/osce" }],
    ...[{ act: "discussed" }, { body: ["mfa-belarus"] }, { place: "moscow" }, {}],
  ];
  /** One by one, as pages of one. */
  async function walked(filters: Parameters<typeof file.claims>[0], order: "asc" | "desc") {
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await file.claims(filters, { order, limit: 1, after });
      seen.push(...page.items.map(({ session, claim }) => `${session.id}#${claim.id}`));
      after = page.next;
    }
    return seen;
  }

  it("are those that each of them finds, whether it is the claim's own or its session's, in both orders", async () => {
    const all = await claims({});
    expect(await claims({ place: "minsk" })).toEqual(["minsk-2014#c1", "minsk-2014#c2"]);
    expect(await claims({ by: "body/belarus" })).toEqual(["moscow-2009#c1"]);
    for (const one of filters)
      for (const other of filters) {
        const [mine, theirs] = [await claims(one), await claims(other)];
        const both = all.filter((claim) => mine.includes(claim) && theirs.includes(claim));
        const filter = { ...one, ...other };
        if (Object.keys(filter).length < Object.keys({ ...one }).length + Object.keys({ ...other }).length)
          continue;
        expect(await walked(filter, "asc")).toEqual(both);
        expect(await walked(filter, "desc")).toEqual(both.toReversed());
        const counted = await file.counts("act", filter);
        expect(counted.reduce((sum, { claims }) => sum + claims, 0)).toBe(both.length);
      }
  });
});

describe("Sessions", () => {
  const sessions = async (filters: object, order: "asc" | "desc" | "recorded" = "asc", more: object = {}) => {
    const { items } = await file.list("sessions", filters, { order, limit: 10, ...more });
    return items.map((item) => JSON.parse(item).id);
  };

  it("are narrowed by what one claim holds, or by themselves, in each order", async () => {
    expect(await sessions({ by: "joint" })).toEqual(["minsk-2014"]);
    expect(await sessions({ by: "joint", topic: "disarmament" })).toEqual(["minsk-2014"]);
    expect(await sessions({ by: "body/belarus", topic: "arms-control" })).toEqual([]);
    expect(await sessions({ place: "moscow" })).toEqual(["moscow-2009"]);
    expect(await sessions({ framework: "body/osce" })).toEqual(["moscow-2009", "minsk-2014"]);
    expect(await sessions({ series: "joint-collegium" }, "desc")).toEqual(["minsk-2014", "moscow-2009"]);
    expect(await sessions({ act: "discussed" }, "recorded")).toEqual(["minsk-2014", "moscow-2009"]);
    expect(await sessions({ act: "discussed", to: "2010-01-01" }, "recorded")).toEqual(["moscow-2009"]);
  });

  it("are there by their place and series before any claim is", async () => {
    const { commits, commit, texts } = register();
    commit("session", "minsk-2014-2", [held({ place: "Brest" })]);
    using more = await searching(commits, { texts });
    const ids = async (filters: object) =>
      (await more.file.list("sessions", filters, { order: "asc", limit: 9 })).items.map(
        (item) => JSON.parse(item).id,
      );
    expect(await ids({ place: "brest" })).toEqual(["minsk-2014-2"]);
    // Those of one day by id, as lists have them.
    expect(await ids({ series: "joint-collegium" })).toEqual(["moscow-2009", "minsk-2014", "minsk-2014-2"]);
    expect((await more.file.claims({}, every)).items.map(({ claim }) => claim.id)).toEqual([
      "c1",
      "c1",
      "c2",
    ]);
    expect(await more.file.counts("act", {})).toEqual([{ key: "discussed", claims: 3, sessions: 2 }]);
  });

  it("come page by page", async () => {
    for (const order of ["asc", "desc", "recorded"] as const) {
      const first = await file.list("sessions", { act: "discussed" }, { order, limit: 1 });
      const next = await file.list("sessions", { act: "discussed" }, { order, limit: 1, after: first.next });
      const both = [...first.items, ...next.items].map((item) => JSON.parse(item).id);
      expect(both).toEqual(await sessions({ act: "discussed" }, order));
      expect(next.next).toBeUndefined();
    }
  });
});

describe("Words", () => {
  it("are found by their stems, in English and Russian, and show where they stand", async () => {
    expect((await found("discussing", { kind: "quotation" })).map(({ claim }) => claim).sort()).toEqual([
      "c1",
      "c1",
    ]);
    const [hit] = await found("право", { kind: "text" });
    expect(hit).toMatchObject({ source: "mid-2014", language: "ru" });
    expect(await found("право", { kind: "text", language: "RU" })).toEqual([hit]);
    const { start = 0, end = 0 } = hit?.matches[0] ?? {};
    expect([...(hit?.snippet ?? "")].slice(start, end).join("")).toBe("прав");
  });

  it("are found as phrases, and by how they begin", async () => {
    expect(await found('"arms control"', { kind: "text" })).toHaveLength(1);
    expect(await found('"control arms"')).toEqual([]);
    expect(await found("супрацоўн*")).toHaveLength(1);
    expect(await found("сям'я")).toHaveLength(1);
    expect(await found("СЯМ’Я народ*")).toHaveLength(1);
  });

  it("are narrowed by what holds of the claim that they are words of", async () => {
    expect(await found("about", { filters: { topic: "arms-control" } })).toMatchObject([
      { kind: "summary", id: "minsk-2014", claim: "c1" },
    ]);
  });

  it("may be anything at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anySign, maxLength: 60 }), async (q) => {
        for (const one of [q, `"${q}" ${q}*`, `arms ${q} NEAR(x) AND OR NOT ^ : {words}`]) {
          await found(one);
          await file.names({ q: one, limit: 3 });
          await file.check(one);
        }
      }),
    );
  });
});
