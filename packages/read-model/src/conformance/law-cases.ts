import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ViewWrite } from "../port.ts";
import type { MakeViewStore } from "./make.ts";
import { at, document, entry, removal, sorts, stream } from "./samples.ts";

/** Items by what they are, each with a few writes at different positions. */
const writes = fc.array(
  fc.record({
    position: fc.integer({ min: 1, max: 9 }),
    name: fc.constantFrom("a", "b"),
    kind: fc.constantFrom("document", "entry", "tagged", "removal"),
  }),
  { maxLength: 20 },
);

export function lawCases(make: MakeViewStore, runs: number): void {
  describe("writes", () => {
    it("serves what was written", async () => {
      await using store = await make();
      await store.views.write(at(3), [document("one", "text"), entry("2014")]);
      const view = await store.views.get(stream("one"));
      expect(new TextDecoder().decode(view?.body)).toBe("text");
      expect(view).toMatchObject({ stream: "session/one", position: 3, etag: '"1-text"' });
      expect(await store.views.get(stream("other"))).toBeUndefined();
      expect(await sorts(store.views)).toEqual(["2014"]);
    });

    it("finds of many streams those that are there, and reads them as they are", async () => {
      await using store = await make();
      const there = Array.from({ length: 150 }, (_, n) => `d${n}`);
      await store.views.write(
        at(3),
        there.map((id) => document(id, `text of ${id}`)),
      );
      const asked = [...there, "other"].map(stream);
      const found = await store.views.find([...asked, ...asked]);
      const read = await Promise.all(found.map((one) => one.read()));
      const got = await Promise.all(there.map((id) => store.views.get(stream(id))));
      const byStream = (a: { stream: string } | undefined, b: { stream: string } | undefined) =>
        String(a?.stream) < String(b?.stream) ? -1 : 1;
      expect(read.sort(byStream)).toEqual(got.sort(byStream));
      for (const one of found) expect(one).toMatchObject({ position: 3 });
      expect(found.map(({ etag }) => etag).sort()).toEqual(got.map((view) => view?.etag).sort());
      expect(await store.views.find([])).toEqual([]);
    });

    it("does nothing where what is there is newer", async () => {
      await using store = await make();
      await store.views.write(at(5), [document("one", "new"), entry("2014", { body: "new" })]);
      await store.views.write(at(4), [
        document("one", "old"),
        entry("2014", { body: "old" }),
        removal("2014"),
      ]);
      expect((await store.views.get(stream("one")))?.etag).toBe('"1-new"');
      const { entries } = await store.views.query({ partition: "sessions", order: "asc", limit: 1 });
      expect(entries[0]?.body).toBe("new");
    });

    it("takes what is written over something of the same commits: other code may make something else of them", async () => {
      await using store = await make();
      for (const text of ["old", "new"])
        await store.views.write(at(5), [
          document("one", text),
          entry("2014", { body: text }),
          entry("2015", { body: text, tags: ["body=a"] }),
        ]);
      expect((await store.views.get(stream("one")))?.etag).toBe('"1-new"');
      const all = { partition: "sessions", order: "asc", limit: 9 } as const;
      for (const asked of [all, { ...all, tags: ["body=a"] }])
        for (const { body } of (await store.views.query(asked)).entries) expect(body).toBe("new");
    });

    it("keeps an entry removed for every write at or before its removal", async () => {
      await using store = await make();
      await store.views.write(at(5), [removal("2014")]);
      await store.views.write(at(4), [entry("2014")]);
      await store.views.write(at(5), [entry("2014")]);
      expect(await sorts(store.views)).toEqual([]);
      await store.views.write(at(6), [entry("2014")]);
      expect(await sorts(store.views)).toEqual(["2014"]);
    });

    it("shows removed entries to whoever asks, with what they were derived from", async () => {
      await using store = await make();
      await store.views.write(at(1), [entry("2009"), entry("2014")]);
      await store.views.write(at(2), [removal("2009"), removal("never-there")]);
      expect(await sorts(store.views)).toEqual(["2014"]);
      expect(await sorts(store.views, true)).toEqual(["2009", "2014", "never-there"]);
      const [first] = (
        await store.views.query({ partition: "sessions", order: "asc", limit: 1, removed: true })
      ).entries;
      expect(first).toMatchObject({ stream: "session/one", body: "" });
    });

    it("forgets the tags that an entry no longer has", async () => {
      await using store = await make();
      await store.views.write(at(1), [entry("2014", { tags: ["body=a", "body=b"] })]);
      await store.views.write(at(2), [entry("2014", { tags: ["body=b"] })]);
      const by = async (tag: string) =>
        (await store.views.query({ partition: "sessions", order: "asc", limit: 9, tags: [tag] })).entries
          .length;
      expect([await by("body=a"), await by("body=b")]).toEqual([0, 1]);
      await store.views.write(at(3), [removal("2014")]);
      expect(await by("body=b")).toBe(0);
      // Neither has what was removed, for whoever asks for that as well.
      const removed = {
        partition: "sessions",
        order: "asc",
        limit: 9,
        tags: ["body=b"],
        removed: true,
      } as const;
      expect(await store.views.query(removed)).toEqual({ entries: [], more: false });
    });

    it("keeps an entry removed where it is written at once with its removal, in either order", async () => {
      await using store = await make();
      await store.views.write(at(1), [entry("2009"), removal("2009"), removal("2014"), entry("2014")]);
      expect(await sorts(store.views)).toEqual([]);
      expect(await sorts(store.views, true)).toEqual(["2009", "2014"]);
    });

    it("finds an entry once by a tag that it carries twice", async () => {
      await using store = await make();
      await store.views.write(at(1), [entry("2014", { tags: ["body=a", "body=a"] })]);
      const page = await store.views.query({
        partition: "sessions",
        order: "asc",
        limit: 9,
        tags: ["body=a"],
      });
      expect(page.entries.map(({ sort }) => sort)).toEqual(["2014"]);
    });

    it("finds the newest of three writes by its tags and no others, whatever each of them was", async () => {
      await using store = await make();
      const { views } = store;
      const kinds = [undefined, ["t=a"], ["t=a", "t=b"], "removal"] as const;
      const all = kinds.flatMap((first) =>
        kinds.flatMap((second) => kinds.map((third) => [first, second, third])),
      );
      const nth = (position: number) =>
        all.map((one, index): ViewWrite => {
          const kind = one[position - 1];
          const sort = String(100 + index);
          if (kind === "removal") return removal(sort);
          return entry(sort, { body: `"${position}"`, ...(kind && { tags: kind }) });
        });
      const found = async (tags?: readonly string[]) => {
        const asked = { partition: "sessions", order: "asc", limit: 999, ...(tags && { tags }) } as const;
        return (await views.query(asked)).entries.map(({ sort, body }) => `${sort} ${body}`);
      };
      const expected = (carries: (kind: (typeof kinds)[number]) => boolean) =>
        all.flatMap(([, , last], index) =>
          last !== "removal" && carries(last) ? [`${100 + index} "3"`] : [],
        );
      // Each once, and then those of before again, and the last.
      for (const position of [1, 2, 3, 1, 2, 3]) {
        await views.write(at(position), nth(position));
        if (position < 3) continue;
        expect(await found()).toEqual(expected(() => true));
        for (const tag of ["t=a", "t=b"])
          expect(await found([tag])).toEqual(expected((kind) => Array.isArray(kind) && kind.includes(tag)));
      }
    });

    it("comes to the same in any order, and written twice", async () => {
      await fc.assert(
        fc.asyncProperty(writes, fc.array(fc.nat(), { maxLength: 20 }), async (list, shuffle) => {
          await using forwards = await make();
          await using shuffled = await make();
          // One item is written once at a position, as the projector does.
          const once = [...new Map(list.map((one) => [keyOf(one), one])).values()];
          for (const one of once) await forwards.views.write(at(one.position), [toWrite(one)]);
          const order = once.map((one, index) => ({ one, rank: shuffle[index] ?? index }));
          for (const { one } of [...order.sort((a, b) => a.rank - b.rank), ...order])
            await shuffled.views.write(at(one.position), [toWrite(one)]);
          expect(await shuffled.views.scan(undefined, 100)).toEqual(
            await forwards.views.scan(undefined, 100),
          );
        }),
        { numRuns: runs },
      );
    });
  });

  describe("loading", () => {
    it("comes to the same as writing, and is written over like it", async () => {
      const batches = [
        [document("one", "one"), entry("2009", { tags: ["body=a", "body=b"] }), removal("2010")],
        [document("two", "two"), entry("2014", { earliest: "2014-11-18", latest: "2014-11-18", tags: [] })],
      ];
      await using loaded = await make();
      await using written = await make();
      const { load } = loaded.views;
      if (load) await load(at(5), each(batches));
      else for (const writes of batches) await loaded.views.write(at(5), writes);
      for (const writes of batches) await written.views.write(at(5), writes);
      for (const { views } of [loaded, written]) {
        expect((await views.get(stream("two")))?.etag).toBe('"1-two"');
        const tagged = { partition: "sessions", order: "asc", limit: 9, tags: ["body=a"] } as const;
        expect((await views.query(tagged)).entries.map(({ sort }) => sort)).toEqual(["2009"]);
        expect(await sorts(views, true)).toEqual(["2009", "2010", "2014"]);
        await views.write(at(5), [entry("2010")]);
        await views.write(at(6), [document("one", "new"), entry("2009"), entry("2014", { body: "new" })]);
        expect((await views.query(tagged)).entries).toEqual([]);
        expect(await sorts(views)).toEqual(["2009", "2014"]);
      }
      expect(await loaded.views.scan(undefined, 9)).toEqual(await written.views.scan(undefined, 9));
    });
  });

  describe("the checkpoint", () => {
    it("begins at 0 and never goes back", async () => {
      await using store = await make();
      expect(await store.views.checkpoint()).toBe(0);
      await store.views.advance(at(7));
      await store.views.advance(at(3));
      expect(await store.views.checkpoint()).toBe(7);
    });

    it("tells the step that is begun at it, which ends there where none is", async () => {
      await using store = await make();
      const { views } = store;
      expect(await views.step()).toEqual({ after: 0, upTo: 0 });
      await views.begin(at(0), at(4));
      expect(await views.step()).toEqual({ after: 0, upTo: 4 });
      await views.advance(at(4));
      expect(await views.step()).toEqual({ after: 4, upTo: 4 });
      await views.advance(at(6));
      expect(await views.step()).toEqual({ after: 6, upTo: 6 });
      await views.begin(at(6), at(7));
      expect(await views.step()).toEqual({ after: 6, upTo: 7 });
    });

    it("has one step after it, that ends where it was first begun to end", async () => {
      await using store = await make();
      const { views } = store;
      expect(await views.begin(at(0), at(4))).toEqual({ after: 0, upTo: 4 });
      expect(await views.begin(at(0), at(9))).toEqual({ after: 0, upTo: 4 });
      expect(await views.begin(at(0), at(2))).toEqual({ after: 0, upTo: 4 });
      await views.advance(at(4));
      expect(await views.begin(at(0), at(9))).toMatchObject({ after: 4 });
      expect(await views.begin(at(4), at(9))).toEqual({ after: 4, upTo: 9 });
      expect(await views.begin(at(4), at(8))).toEqual({ after: 4, upTo: 9 });
    });
  });
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

interface Sample {
  readonly position: number;
  readonly name: string;
  readonly kind: string;
}

const keyOf = ({ position, name, kind }: Sample) =>
  `${position} ${name} ${kind === "document" ? "document" : "entry"}`;

function toWrite({ position, name, kind }: Sample): ViewWrite {
  if (kind === "document") return document(name, `${name}${position}`);
  if (kind === "removal") return removal(name);
  return entry(name, { body: `"${position}"`, ...(kind === "tagged" && { tags: ["body=a"] }) });
}
