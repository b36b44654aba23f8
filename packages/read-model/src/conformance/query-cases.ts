import { streamName } from "@collegium/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { type EntryQuery, pageCharacters } from "../port.ts";
import type { MakeViewStore } from "./make.ts";
import { at, document, entry, removal, stream } from "./samples.ts";

const written = [
  entry("2009/a", { earliest: "2009-01-01", latest: "2009-12-31", tags: ["body=x", "topic=t"] }),
  entry("2010/b", { earliest: "2010-05-01", latest: "2010-05-01", tags: ["body=x"] }),
  entry("2011/c", { tags: ["body=y", "topic=t"] }),
  entry("2014/d", { earliest: "2014-11-18", latest: "2014-11-18", tags: ["body=x", "body=y", "topic=t"] }),
  entry("elsewhere", { partition: "topic/t" }),
];

export function queryCases(make: MakeViewStore): void {
  describe("queries", () => {
    let store: Awaited<ReturnType<MakeViewStore>>;
    beforeEach(async () => {
      store = await make();
      await store.views.write(at(1), written);
      return () => store[Symbol.asyncDispose]();
    });

    const ask = async (asked: Partial<EntryQuery>) => {
      const query = { partition: "sessions", order: "asc" as const, limit: 10, ...asked };
      const { entries, more } = await store.views.query(query);
      return [entries.map(({ sort }) => sort.slice(5)).join(""), more];
    };

    it("tell of many streams those that have an entry", async () => {
      const topic = streamName("topic", "t");
      const many = Array.from({ length: 120 }, (_, n) => streamName("topic", `no-${n}`));
      const asked = [...many, topic, topic];
      expect(await store.views.mentioned(asked)).toEqual([topic]);
      expect(await store.views.mentioned(asked, { prefix: "else" })).toEqual([topic]);
      expect(await store.views.mentioned(asked, { prefix: "elsewhere else" })).toEqual([]);
      await store.views.write(at(2), [removal("elsewhere", topic)]);
      expect(await store.views.mentioned(asked)).toEqual([]);
      expect(await store.views.mentioned(asked, { removed: true })).toEqual([topic]);
      expect(await store.views.mentioned([])).toEqual([]);
    });

    it("keep to the partition, in either order", async () => {
      expect(await ask({})).toEqual(["abcd", false]);
      expect(await ask({ order: "desc" })).toEqual(["dcba", false]);
      expect(await ask({ partition: "nothing" })).toEqual(["", false]);
    });

    it("answer pages, and whether there is more", async () => {
      expect(await ask({ limit: 2 })).toEqual(["ab", true]);
      expect(await ask({ limit: 2, after: "2010/b" })).toEqual(["cd", false]);
      expect(await ask({ order: "desc", limit: 3, after: "2014/d" })).toEqual(["cba", false]);
      expect(await ask({ after: "2010/between" })).toEqual(["cd", false]);
    });

    it.each([
      ["a few long ones", 5, 0.4, 3],
      ["one that is longer than a page", 2, 1.5, 1],
      ["many short ones", 24, 0.05, 20],
      ["many short ones, the last of which ends between", 16, 0.07, 15],
    ])("end a page at the entry that fills it: %s", async (_, many, share, fitting) => {
      const long = Array.from({ length: many }, (_, n) =>
        entry(`${100 + n}`, { partition: "session/one", body: "x".repeat(pageCharacters * share) }),
      );
      await store.views.write(at(2), long);
      const all = { partition: "session/one", order: "desc", limit: 99 } as const;
      const first = await store.views.query(all);
      const sorts = first.entries.map(({ sort }) => Number(sort));
      expect([sorts.length, first.more]).toEqual([fitting, true]);
      expect((await store.views.collect(stream("one"), { limit: 99, above: "" })).mentions).toEqual(first);

      const after = String(sorts.at(-1));
      const rest = await store.views.query({ ...all, after });
      sorts.push(...rest.entries.map(({ sort }) => Number(sort)));
      expect([sorts.length, sorts.at(-1), rest.more]).toEqual([many, 100, false]);
      const filled = await store.views.query({ ...all, above: String(Number(after) - 1) });
      expect([filled.entries.length, filled.more]).toEqual([fitting, false]);
    });

    it("keep within bounds and prefixes", async () => {
      expect(await ask({ above: "2009/a", below: "2014/d" })).toEqual(["bc", false]);
      expect(await ask({ order: "desc", above: "2009/a", below: "2014/d" })).toEqual(["cb", false]);
      expect(await ask({ prefix: "201" })).toEqual(["bcd", false]);
      expect(await ask({ prefix: "2014/d" })).toEqual(["d", false]);
      await store.views.write(at(2), [entry("2014/~~"), entry("2015/e")]);
      expect(await ask({ prefix: "2014/" })).toEqual(["d~~", false]);
    });

    it("find nothing where bounds leave nothing between them", async () => {
      for (const order of ["asc", "desc"] as const)
        for (const bounds of [
          { above: "2014/d", below: "2009/a" },
          { above: "2010/b", below: "2010/b" },
          { above: "2010/b", prefix: "2009" },
          { below: "2010/b", prefix: "2014" },
          { above: "2014/d", below: "2010/b", tags: ["body=x"] },
        ])
          expect(await ask({ order, ...bounds })).toEqual(["", false]);
      expect(await ask({ after: "2014/d", below: "2010/b" })).toEqual(["", false]);
      expect(await ask({ order: "desc", after: "2009/a", above: "2010/b" })).toEqual(["", false]);
    });

    it("narrow by days: what may concern them", async () => {
      expect(await ask({ from: "2009-06-01" })).toEqual(["abd", false]);
      expect(await ask({ to: "2009-06-01" })).toEqual(["a", false]);
      expect(await ask({ from: "2014-11-18" })).toEqual(["d", false]);
      expect(await ask({ to: "2009-01-01" })).toEqual(["a", false]);
      expect(await ask({ from: "2010-01-01", to: "2010-12-31" })).toEqual(["b", false]);
    });

    it("narrow by all of several tags", async () => {
      expect(await ask({ tags: ["body=x"] })).toEqual(["abd", false]);
      expect(await ask({ tags: ["topic=t", "body=x"] })).toEqual(["ad", false]);
      expect(await ask({ tags: ["body=y", "body=x", "topic=t"], order: "desc" })).toEqual(["d", false]);
      expect(await ask({ tags: ["topic=t", "body=x"], from: "2010-01-01", limit: 1 })).toEqual(["d", false]);
      expect(await ask({ tags: ["topic=t"], limit: 1, after: "2009/a" })).toEqual(["c", true]);
      expect(await ask({ tags: ["body=nobody"] })).toEqual(["", false]);
    });

    it("give entries back as they were written", async () => {
      const { entries } = await store.views.query({ partition: "sessions", order: "asc", limit: 1 });
      expect(entries).toEqual([written[0]?.kind === "entry" && written[0].entry]);
    });

    it("collect a document with its last mentions", async () => {
      const mention = (sort: string) => entry(sort, { partition: "session/one" });
      await store.views.write(at(2), [
        document("one", "text"),
        ...["!/x", "2009", "2010", "~/y"].map(mention),
      ]);
      const { view, mentions } = await store.views.collect(stream("one"), { limit: 2, above: "!~" });
      expect(view?.etag).toBe('"1-text"');
      expect(mentions.entries.map(({ sort }) => sort)).toEqual(["~/y", "2010"]);
      expect(mentions.more).toBe(true);
      const all = await store.views.collect(stream("one"), { limit: 3, above: "!~" });
      expect(all.mentions.more).toBe(false);
      await store.views.write(at(3), [removal("2010", "session/one")]);
      const less = await store.views.collect(stream("one"), { limit: 3, above: "2009" });
      expect(less.mentions).toMatchObject({ entries: [{ sort: "~/y" }], more: false });
    });

    it("take hostile values as values", async () => {
      const hostile = "'; DROP TABLE view_sets; --%_\u0000";
      expect(await ask({ partition: hostile, prefix: hostile, after: hostile, tags: [hostile] })).toEqual([
        "",
        false,
      ]);
      expect(await ask({})).toEqual(["abcd", false]);
    });
  });
}
