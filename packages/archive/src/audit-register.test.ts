import { position, type SequencedCommit } from "@collegium/domain";
import { DamagedItem } from "@collegium/event-store";
import { expect, test } from "vitest";
import { auditRegister } from "./audit-register.ts";
import type { Stores } from "./compare.ts";
import { given, sequencedTo } from "./recorded.fixture.ts";

const faultsOf = async (stores: Stores) =>
  (await auditRegister(stores)).faults.map(({ kind, position, why }) => [kind, position, why]);

/** The stores with what a text store answers of every text. */
const answering = (stores: Stores, get: Stores["texts"]["get"]): Stores => ({
  ...stores,
  texts: { ...stores.texts, get },
});
/** The stores with a ledger that is read otherwise. */
const reading = ({ events, texts }: Stores, readLedger: Stores["events"]["readLedger"]): Stores => ({
  texts,
  events: { ...events, readLedger },
});

/** A commit that no program recorded. */
const malformed = (at: number) =>
  ({
    stream: "topic/odd",
    position: at,
    revision: at,
    id: `${at}`,
    at: "then",
    actor: "ada",
    events: [],
  }) as unknown as SequencedCommit;

test("words that are withheld are no fault where they are gone, and one where they are still there", async () => {
  const { stores, deposit, withhold, quoteDate } = await given();
  await deposit("one");
  await quoteDate("one");
  await withhold("one");
  expect(await faultsOf(stores)).toEqual([
    ["withheld", 2, "the words of source/one are withheld, and still there"],
  ]);
  expect(await auditRegister(stores)).toMatchObject({ evidence: 0, unchecked: 1 });
  expect(await faultsOf(answering(stores, async () => ({ withheld: true })))).toEqual([]);
  expect(await faultsOf(answering(stores, async () => undefined))).toEqual([]);
});

test("words that are withheld by no commit are a fault, but where one says so that came meanwhile", async () => {
  const { stores, deposit, withhold } = await given();
  await deposit("one");
  const gone = answering(stores, async () => ({ withheld: true }));
  expect(await faultsOf(gone)).toEqual([
    ["text", 2, "the words of source/one are withheld, and no commit says so"],
  ]);
  await withhold("one");
  expect(await faultsOf(sequencedTo(gone, 2))).toEqual([]);
});

test("faults are told in the order of their positions, whatever finds them", async () => {
  const { stores, deposit, record } = await given();
  await deposit("one");
  await record("topic/goods", 0, "TopicDefined", { names: { en: "Goods" }, broader: "trade" });
  const found = await faultsOf(answering(stores, async () => undefined));
  expect(found.map(([kind, at]) => [kind, at])).toEqual([
    ["text", 2],
    ["reference", 3],
  ]);
});

test("what is recorded meanwhile is left for the next time", async () => {
  const { stores, record } = await given();
  for (const after of [0, 1])
    await record("topic/trade", after, after ? "TopicRenamed" : "TopicDefined", { names: { en: "Trade" } });
  const told: number[] = [];
  const head = async () => position(2);
  const events = { ...stores.events, head };
  const audited = await auditRegister({ ...stores, events }, (at) => told.push(at));
  expect([audited, told]).toMatchObject([{ position: 2, faults: [], readable: true }, [1, 2]]);
});

test("a ledger that ends before its head can't be read to its end", async () => {
  const { stores } = await given();
  const events = { ...stores.events, head: async () => position(3) };
  expect(await auditRegister({ ...stores, events })).toMatchObject({
    faults: [{ kind: "commit", position: 2, why: "the ledger ends here, before its own head" }],
    readable: false,
  });
});

test("behind one commit that can't be read the rest is checked; behind a page, nothing says where that is", async () => {
  const { stores, record } = await given();
  for (const id of ["goods", "trade", "wares"])
    await record(`topic/${id}`, 0, "TopicDefined", { names: { en: id } });
  const failing = (isPage: boolean) => {
    const told: number[] = [];
    const broken = reading(stores, async function* (after, limit) {
      for await (const commit of stores.events.readLedger(after, limit)) {
        if (isPage ? commit.position > 1 : commit.position === 2)
          throw new DamagedItem(isPage ? "page 1" : "commit 2", "can't be read");
        yield commit;
      }
    });
    return auditRegister(broken, (at) => told.push(at)).then(({ faults, readable }) => ({
      told,
      readable,
      commits: faults.filter(({ why }) => why.includes("can't be read")).map((fault) => fault.position),
    }));
  };
  expect(await failing(false)).toEqual({ told: [1, 3, 4], readable: false, commits: [2] });
  expect(await failing(true)).toEqual({ told: [1], readable: false, commits: [2] });
});

test("a thousand faults are told at most", async () => {
  const { stores } = await given();
  const all = Array.from({ length: 1_001 }, (_, n) => malformed(n + 1));
  const odd = reading(stores, async function* (after, limit) {
    yield* all.slice(after, after + limit);
  });
  const events = { ...odd.events, head: async () => position(1_001) };
  expect((await auditRegister({ ...odd, events })).faults).toHaveLength(1_000);
});

test("a reference to what is recorded, and has no position yet, is no fault", async () => {
  const { stores, record } = await given();
  await record("topic/goods", 0, "TopicDefined", { names: { en: "Goods" }, broader: "trade" });
  expect((await faultsOf(stores)).map(([kind, at]) => [kind, at])).toEqual([["reference", 2]]);
  await record("topic/trade", 0, "TopicDefined", { names: { en: "Trade" } });
  expect(await faultsOf(sequencedTo(stores, 2))).toEqual([]);
});

test("a commit that no program recorded is told once, whatever else it does not fit", async () => {
  const { stores } = await given();
  const odd = [1, 3].map(malformed);
  const ledger = reading(stores, async function* (after, limit) {
    yield* odd
      .slice(after, after + limit)
      .map((commit, n) => ({ ...commit, position: position(after + n + 1) }));
  });
  const events = {
    ...ledger.events,
    head: async () => position(2),
    readStream: async function* () {
      yield* odd;
    },
  };
  const { faults } = await auditRegister({ ...ledger, events });
  expect(faults.filter(({ position }) => position === 2)).toHaveLength(1);
});
