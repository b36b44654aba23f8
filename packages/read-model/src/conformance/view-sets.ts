import { describe, expect, it } from "vitest";
import type { Scanned, ViewSets } from "../port.ts";
import { scanKey } from "../scan-key.ts";
import { at, document, entry, nameOf, sorts, stream } from "./samples.ts";

/** Makes the view sets of an empty register for one test. */
export type MakeViewSets = () => Promise<{ sets: ViewSets } & AsyncDisposable>;

/** What every `ViewSets` must do, as Vitest cases. */
export function viewSetsSuite(name: string, make: MakeViewSets): void {
  describe(`${name} as ViewSets`, () => {
    it("has a live set from the beginning", async () => {
      await using made = await make();
      expect(await made.sets.list()).toHaveLength(1);
      await made.sets.live.write(at(1), [document("one", "live")]);
      expect((await made.sets.live.get(stream("one")))?.etag).toBe('"1-live"');
    });

    it("keeps sets apart, and switches what is live at once", async () => {
      await using made = await make();
      const { sets } = made;
      const { live } = sets;
      await live.write(at(1), [document("one", "old"), entry("old", { tags: ["t=1"] })]);
      await live.advance(at(1));
      const { id, views } = await sets.create();
      expect(await views.checkpoint()).toBe(0);
      await views.write(at(1), [document("one", "new"), entry("new", { tags: ["t=1"] })]);
      expect((await live.get(stream("one")))?.etag).toBe('"1-old"');
      expect(await sorts(live)).toEqual(["old"]);

      await views.advance(at(1));
      expect(await sets.promote(id, at(1))).toBe(true);
      expect((await live.get(stream("one")))?.etag).toBe('"1-new"');
      expect(await sorts(live)).toEqual(["new"]);
      expect((await sets.list())[0]).toBe(id);
    });

    it("pins what is live, so that long work stays with one set", async () => {
      await using made = await make();
      const { sets } = made;
      const pinned = await sets.live.pinned();
      await pinned.write(at(1), [document("one", "old")]);
      await pinned.advance(at(1));
      const { id, views } = await sets.create();
      await views.write(at(1), [document("one", "new")]);
      await views.advance(at(1));
      await sets.promote(id, at(1));
      expect((await pinned.get(stream("one")))?.etag).toBe('"1-old"');
      expect((await (await sets.live.pinned()).get(stream("one")))?.etag).toBe('"1-new"');
    });

    it("promotes no set that is behind the ledger, or behind what readers see", async () => {
      await using made = await make();
      const { sets } = made;
      await sets.live.advance(at(5));
      const { id, views } = await sets.create();
      await views.advance(at(4));
      expect(await sets.promote(id, at(4))).toBe(false);
      await views.advance(at(5));
      expect(await sets.promote(id, at(6))).toBe(false);
      expect(await sets.promote(id, at(5))).toBe(true);
      // As it is: who did not hear the answer asks again.
      expect(await sets.promote(id, at(5))).toBe(true);
      expect((await sets.list())[0]).toBe(id);
    });

    it("walks through two sets by turns, and meets what each has", async () => {
      await using made = await make();
      const { live } = made.sets;
      const { views } = await made.sets.create();
      const writes = (name: string) => [
        entry("a", { partition: "shared" }),
        ...["b", "c"].map((sort) => entry(sort, { partition: name, tags: [name] })),
        document("a", name),
        document(name, name),
      ];
      await live.write(at(1), writes("one"));
      await views.write(at(1), writes("two"));
      const walks = [live, views].map((set) => ({ set, met: [] as Scanned[], ended: false }));
      while (walks.some(({ ended }) => !ended))
        for (const walk of walks) {
          const last = walk.met.at(-1);
          const page = await walk.set.scan(last && scanKey(last), 1);
          walk.met.push(...page);
          walk.ended = page.length === 0;
        }
      for (const [index, name] of ["one", "two"].entries())
        expect(walks[index]?.met.map(nameOf).sort()).toEqual(
          [
            "session/a",
            `session/${name}`,
            "shared a",
            `${name} b`,
            `${name} c`,
            `${name} ${name} b`,
            `${name} ${name} c`,
          ].sort(),
        );
    });

    it("removes a set that is not live, and leaves the live one", async () => {
      await using made = await make();
      const { sets } = made;
      const [first] = await sets.list();
      if (first === undefined) throw new Error("There is no live set");
      expect(await sets.remove(first)).toBe(false);
      const { id, views } = await sets.create();
      await views.write(at(1), [document("one", "text"), entry("a", { tags: ["t=1"] })]);
      expect(await sets.remove(id)).toBe(true);
      expect(await sets.list()).toEqual([first]);
      expect(await views.get(stream("one"))).toBeUndefined();
      expect(await sorts(views)).toEqual([]);
      await expect(views.write(at(2), [entry("b")])).rejects.toThrow("removed");
      await expect(views.begin(at(0), at(2))).rejects.toThrow("removed");
      expect(await sets.promote(id, at(0))).toBe(false);
    });
  });
}
