import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Calls, calls, type Item } from "@collegium/dynamodb";
import { Died, mortal } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it } from "vitest";
import { at, entry, removal, stream } from "../conformance/samples.ts";
import { DamagedView } from "../errors.ts";
import type { ViewStore, ViewWrite } from "../port.ts";
import { long, noise } from "./bulky.fixture.ts";
import { type TestViews, testViews } from "./local.fixture.ts";

const local = await sharedLocal();

/** Bodies in two parts, in three, and in more than one answer of DynamoDB holds. */
const two = `two${noise(600_000)}`;
const three = `three${noise(1_000_000)}`;
const many = `many${noise(1_700_000)}`;

const list = { partition: "sessions", order: "asc", limit: 9 } as const;
const text = (view: { body: Uint8Array } | undefined) => view && new TextDecoder().decode(view.body);

/** What may have a long body, and how it is read. */
const kinds: readonly [
  string,
  (body: string) => ViewWrite[],
  (views: ViewStore) => Promise<string | undefined>,
][] = [
  [
    "a document",
    (body) => long("one", body).slice(0, 1),
    async (views) => text(await views.get(stream("one"))),
  ],
  [
    "an entry",
    (body) => [entry("one", { body })],
    async (views) => (await views.query(list)).entries[0]?.body,
  ],
  [
    "an entry found by its tag",
    (body) => [entry("one", { body, tags: ["t=1"] })],
    async (views) => (await views.query({ ...list, tags: ["t=1"] })).entries[0]?.body,
  ],
];

/** The parts that are stored. */
async function parts(db: Calls, { tables }: TestViews): Promise<Item[]> {
  const items = await Array.fromAsync(db.scan({ TableName: tables.views }));
  return items.filter(({ partition }) => partition?.S?.includes(" part "));
}

/** How many parts each thing has. */
async function partsOfEach(made: TestViews): Promise<Record<string, number>> {
  const names = (await parts(calls(made.client()), made)).map(({ partition }) => String(partition?.S));
  return Object.fromEntries(names.map((name) => [name, names.filter((other) => other === name).length]));
}

/** Lets something happen before `client` asks for parts, at some of the times it does. */
function beforeParts(
  client: DynamoDBClient,
  times: readonly number[],
  happens: () => Promise<unknown>,
): void {
  let asked = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const asksForParts = commandName === "QueryCommand" && JSON.stringify(args.input).includes(" part ");
        if (asksForParts && times.includes(++asked)) await happens();
        return next(args);
      },
    { step: "initialize" },
  );
}

describe.runIf(local.available)("Parts of a long body", () => {
  it("go when another body has taken their place; those of other things stay", async () => {
    await using made = await testViews(local);
    const { live } = made.sets();
    const tagged = (body: string) => [
      ...long("one", body),
      entry("one", { body, partition: "tagged", tags: ["t=1"] }),
    ];
    const of = (parts: number) => ({
      "1 session/one part v": parts,
      "1 sessions part eone": parts,
      "1 tagged part eone": parts,
      "1 session/other part v": 2,
      "1 sessions part eother": 2,
    });
    await live.write(at(1), [...tagged(three), ...long("other", two)]);
    expect(await partsOfEach(made)).toEqual(of(3));
    await live.write(at(2), tagged(two));
    expect(await partsOfEach(made)).toEqual(of(2));
    await live.write(at(2), tagged(two));
    expect(await partsOfEach(made)).toEqual(of(2));
    // A body without parts looks for none: they wait for the next that has some.
    await live.write(at(9), tagged("short"));
    await live.write(at(10), tagged(three));
    expect(await partsOfEach(made)).toEqual(of(3));
    expect(await live.get(stream("one")).then(text)).toBe(three);
  });

  it("are joined in their order, also where there are more than ten", async () => {
    await using made = await testViews(local);
    const { live } = made.sets();
    const body = noise(4_200_000);
    await live.write(at(1), long("one", body).slice(0, 1));
    expect(await partsOfEach(made)).toEqual({ "1 session/one part v": 11 });
    // Compared as a whole: a difference of megabytes is no reading.
    expect(text(await live.get(stream("one"))) === body).toBe(true);
  });

  it.each(kinds)("of %s that came late are not read, and go with the next", async (_, write, read) => {
    await using made = await testViews(local);
    const { live } = made.sets();
    await live.write(at(3), write(two));
    await live.write(at(2), write(three));
    expect(await read(live)).toBe(two);
    await live.write(at(4), write(two));
    expect(Object.values(await partsOfEach(made))).toEqual([2]);
    expect(await read(live)).toBe(two);
  });

  it.each([
    ["the same commits, as other code makes it of them", at(1)],
    ["later commits", at(2)],
  ])(
    "are not mixed with those of a writer that died before it was done: a body of %s",
    async (_, position) => {
      await using made = await testViews(local);
      const [, write, read] = kinds[0] ?? [];
      if (!write || !read) throw new Error("There is no kind");
      await made.sets().live.write(at(1), write(two));
      const client = made.client();
      // It has read pointer and record, and written three parts.
      mortal(client, { call: 6 });
      await expect(made.sets(client).live.write(position, write(three))).rejects.toThrow(Died);
      expect(Object.values(await partsOfEach(made))).toEqual([5]);
      expect(await read(made.sets().live)).toBe(two);
    },
  );

  describe.each(kinds)("of %s", (_, write, read) => {
    it.each([
      ["a longer one", two, three],
      ["a shorter one", three, two],
      ["one as long", two, `new${[...two.slice(3)].reverse().join("")}`],
    ])(
      "that is replaced by %s while it is read, give way to those of the other",
      async (_, before, after) => {
        await using made = await testViews(local);
        await made.sets().live.write(at(1), write(before));
        const reader = made.client();
        beforeParts(reader, [1], () => made.sets().live.write(at(2), write(after)));
        expect(await read(made.sets(reader).live)).toBe(after);
      },
    );

    it("that is replaced when the first of them are read, give way to those of the other", async () => {
      await using made = await testViews(local);
      await made.sets().live.write(at(1), write(many));
      const reader = made.client();
      beforeParts(reader, [2], () => made.sets().live.write(at(2), write(two)));
      expect(await read(made.sets(reader).live)).toBe(two);
    });

    it("that is replaced by a short one while it is read, are read as they were", async () => {
      await using made = await testViews(local);
      await made.sets().live.write(at(1), write(two));
      const reader = made.client();
      beforeParts(reader, [1], () => made.sets().live.write(at(2), write("short")));
      expect(await read(made.sets(reader).live)).toBe(two);
    });

    it("that goes with its set while it is read leave nothing to read", async () => {
      await using made = await testViews(local);
      const { id, views } = await made.sets().create();
      await views.write(at(1), write(two));
      const reader = made.client();
      beforeParts(reader, [1], () => made.sets().remove(id));
      expect(await read(made.set(id, reader))).toBeUndefined();
    });

    it("of which one is lost, or is not as it was written, are told as damaged", async () => {
      await using made = await testViews(local);
      const { live } = made.sets();
      await live.write(at(1), write(two));
      const db = calls(made.client());
      const [first] = await parts(db, made);
      if (!first) throw new Error("There are no parts");
      const table = made.tables.views;
      await db.put({ TableName: table, Item: { ...first, bytes: { B: Buffer.from("rubbish") } } });
      await expect(read(live)).rejects.toThrow(DamagedView);
      const { partition, sort } = first as Record<"partition" | "sort", Item[string]>;
      await db.delete({ TableName: table, Key: { partition, sort } });
      await expect(read(live)).rejects.toThrow(DamagedView);
    });
  });

  it("of a document that is replaced four times while it is read are those that are there then", async () => {
    await using made = await testViews(local);
    const [, write, read] = kinds[0] ?? [];
    if (!write || !read) throw new Error("There is no kind");
    await made.sets().live.write(at(1), write(two));
    let position = 1;
    const reader = made.client();
    beforeParts(reader, [1, 2, 3, 4], () =>
      made.sets().live.write(at(++position), write(position % 2 ? two : three)),
    );
    expect(await read(made.sets(reader).live)).toBe(two);
    expect(position).toBe(5);
  });

  it("of an entry that is replaced, and removed then, while it is read leave no entry", async () => {
    await using made = await testViews(local);
    await made.sets().live.write(at(1), [entry("one", { body: two }), entry("two")]);
    const reader = made.client();
    beforeParts(reader, [1], async () => {
      await made.sets().live.write(at(2), [entry("one", { body: three })]);
      await made.sets().live.write(at(3), [removal("one")]);
    });
    const { entries } = await made.sets(reader).live.query(list);
    expect(entries.map(({ sort }) => sort)).toEqual(["two"]);
  });

  it("come with what belongs to the body that was read: its position and tag, its days", async () => {
    await using made = await testViews(local);
    const write = (position: number, body: string, day: string) =>
      made
        .sets()
        .live.write(at(position), [
          ...long("one", body).slice(0, 1),
          entry("one", { body, earliest: day, latest: day }),
        ]);
    await write(1, two, "2014-11-18");
    const reader = made.client();
    beforeParts(reader, [1], () => write(2, three, "2014-11-19"));
    const { live } = made.sets(reader);
    expect(await live.get(stream("one"))).toMatchObject({ position: 2, etag: '"1-thr"' });
    const later = made.client();
    beforeParts(later, [1], () => write(3, two, "2014-11-20"));
    const { entries } = await made.sets(later).live.query(list);
    expect(entries).toMatchObject([{ sort: "one", body: two, earliest: "2014-11-20", latest: "2014-11-20" }]);
  });
});
