import { preparedAgain } from "@collegium/sqlite/testing";
import { describe, expect, it } from "vitest";
import { at, document, entry, stream } from "../conformance/samples.ts";
import type { EntryQuery, ViewStore } from "../port.ts";
import { memorySets } from "../testing/views.ts";

describe("Statements of a view set", () => {
  it("are prepared once for each kind of question, whatever is asked", async () => {
    using made = memorySets();
    const { live } = made.sets;
    // All that views are asked, by their type; `load` fills an empty set, whose statements are new.
    const questions: {
      readonly [Asked in Exclude<keyof ViewStore, "load">]: (n: number) => Promise<unknown>;
    } = {
      write: (n) =>
        live.write(at(n), [
          document(`d${n}`, "text"),
          entry(`e${n}`, { tags: [`t=${n}`], earliest: "2009", latest: "2010" }),
        ]),
      begin: (n) => live.begin(at(n - 1), at(n)),
      advance: (n) => live.advance(at(n)),
      checkpoint: () => live.checkpoint(),
      step: () => live.step(),
      get: (n) => live.get(stream(`d${n}`)),
      async find(n) {
        for (const found of await live.find([stream(`d${n}`)])) await found.read();
      },
      collect: (n) => live.collect(stream(`d${n}`), { limit: n, above: `${n}` }),
      mentioned: (n) => live.mentioned([stream(`d${n}`)], { prefix: `${n}`, removed: n % 2 === 0 }),
      async query(n) {
        const plain: EntryQuery = { partition: `p${n}`, order: "asc", limit: n };
        const kinds: Partial<EntryQuery>[] = [
          {},
          { after: `${n}` },
          { order: "desc", below: `${n}`, above: "0" },
          { prefix: `${n}`, removed: true },
          { tags: [`t=${n}`], from: `200${n}`, to: `201${n}` },
          { tags: [`t=${n}`, "t=0"] },
        ];
        for (const kind of kinds) await live.query({ ...plain, ...kind });
      },
      async scan(n) {
        await live.scan(undefined, n);
        await live.scan({ kind: "document", stream: stream("z") }, n);
        await live.scan({ kind: "entry", partition: "z", sort: `${n}` }, n);
      },
      pinned: () => live.pinned(),
    };
    const ask = async (n: number) => {
      for (const question of Object.values(questions)) await question(n);
    };
    expect(await preparedAgain(made.db, ask)).toBe(0);
  });
});
