import { DatabaseSync } from "node:sqlite";
import { preparations } from "@collegium/sqlite/testing";
import { describe, expect, it } from "vitest";
import { at, document, entry, stream } from "../conformance/samples.ts";
import type { EntryQuery } from "../port.ts";
import { sqliteViewSets } from "./view-sets.ts";

describe("Statements of a view set", () => {
  it("are prepared once for each kind of question, whatever is asked", async () => {
    using db = new DatabaseSync(":memory:");
    const { live } = sqliteViewSets(db);
    const ask = async (n: number) => {
      const tags = [`t=${n}`];
      const writes = [document(`d${n}`, "text"), entry(`e${n}`, { tags, earliest: "2009", latest: "2010" })];
      await live.write(at(n), writes);
      await live.begin(at(n - 1), at(n));
      await live.advance(at(n));
      await live.get(stream(`d${n}`));
      await live.collect(stream(`d${n}`), { limit: n, above: `${n}` });
      const plain: EntryQuery = { partition: `p${n}`, order: "asc", limit: n };
      const questions: Partial<EntryQuery>[] = [
        {},
        { after: `${n}` },
        { order: "desc", below: `${n}`, above: "0" },
        { prefix: `${n}`, removed: true },
        { tags, from: `200${n}`, to: `201${n}` },
        { tags: [...tags, "t=0"] },
      ];
      for (const question of questions) await live.query({ ...plain, ...question });
      for (const after of [
        undefined,
        { kind: "document", stream: stream("z") },
        { kind: "entry", partition: "z", sort: `${n}` },
      ] as const)
        await live.scan(after, n);
    };
    const looks = preparations(db);
    await ask(1);
    const before = looks();
    await ask(2);
    await ask(3);
    expect(looks()).toBe(before);
  });
});
