import { expect, test } from "vitest";
import type { Stores } from "./compare.ts";
import { given, sequencedTo } from "./recorded.fixture.ts";
import { depositedBy } from "./withheld.ts";
import { Unexportable, writeArchive } from "./write.ts";

const written = async (stores: Stores, onCommit?: (position: number) => void) =>
  (await Array.fromAsync(writeArchive(stores, onCommit))).join("");
const refusal = (stores: Stores) =>
  written(stores).then(
    () => expect.unreachable("it was exported"),
    (fault: unknown) => {
      expect(fault).toBeInstanceOf(Unexportable);
      const { message, next } = fault as Unexportable;
      return [message, next];
    },
  );

test("an export has a text once that two sources share, and tells how far it has come", async () => {
  const { stores, deposit } = await given();
  for (const id of ["one", "two"]) await deposit(id);
  const told: number[] = [];
  const archive = await written(stores, (position) => told.push(position));
  expect(archive.match(/"kind":"text"/g)).toHaveLength(1);
  expect(told).toEqual([1, 2, 3]);
});

test("words that one of two sources withholds are not exported, though a crash left them there", async () => {
  const { stores, deposit, withhold } = await given();
  for (const id of ["one", "two"]) await deposit(id);
  await withhold("two");
  expect(await refusal(stores)).toEqual([
    "The words of source/one are withheld, and still in the register",
    expect.stringMatching(/^Reading a text that is withheld removes what is left of it/),
  ]);
});

test("a text whose withholding has no position yet is not exported", async () => {
  const { stores, deposit, withhold } = await given();
  await deposit("one");
  await withhold("one");
  expect(await refusal(sequencedTo(stores, 2))).toEqual([
    "A text is withheld, and the commit that says so has no position yet",
    expect.stringMatching(/collegium reconcile/),
  ]);
});

test("a text whose withholding gets its position meanwhile is exported with all that is before it", async () => {
  const { stores, record, deposit, withhold } = await given();
  await deposit("one");
  await record("topic/trade", 0, "TopicDefined", { names: { en: "Trade" } });
  await withhold("one");
  expect(await written(sequencedTo(stores, 2, 3, 4))).toBe(await written(stores));
});

test("a reference to what has no position yet is told apart from one to nothing", async () => {
  const { stores, record } = await given();
  await record("topic/goods", 0, "TopicDefined", { names: { en: "Goods" }, broader: "trade" });
  expect(await refusal(stores)).toEqual([
    expect.stringMatching(/^Position 2: topic\/goods refers to topic\/trade, which nothing begins$/),
    expect.stringMatching(/^The register is damaged/),
  ]);
  await record("topic/trade", 0, "TopicDefined", { names: { en: "Trade" } });
  expect(await refusal(sequencedTo(stores, 2))).toEqual([
    expect.stringMatching(/which nothing begins up to there: it has no position yet$/),
    expect.stringMatching(/collegium reconcile/),
  ]);
});

test("a deposit that a later version recorded names no text that this one knows", () => {
  expect(depositedBy({ events: [{ type: "SourceDeposited", version: 99, data: {} }] } as never)).toEqual([]);
});
