import { expect, test } from "vitest";
import { lending } from "./lending.ts";

/** What is lent first, and what is to be read once something changed; each tells whether it was closed, and how often. */
function lent() {
  let changes = 0;
  const all: { n: number; isWhole: boolean; closed: number; close(): void }[] = [];
  const opened = () => {
    const one = { n: all.length, isWhole: false, closed: 0, close: () => void one.closed++ };
    all.push(one);
    return one;
  };
  const open = lending(opened(), (now) => (now.n < changes ? opened() : now));
  return { open, closed: () => all.map(({ closed }) => closed), change: () => void changes++ };
}

const numbers = async function* ({ n }: { n: number }) {
  yield n;
  yield n;
};

test("what was replaced while nobody read from it is closed at once", async () => {
  const { open, closed, change } = lent();
  for (let n = 0; n < 4; n++) {
    expect(await open.ask(async (one) => one.n)).toBe(n);
    change();
  }
  expect(open.current().n).toBe(4);
  expect(closed()).toEqual([1, 1, 1, 1, 0]);
});

test.each([
  ["answers", async () => {}],
  [
    "fails",
    async () => {
      throw new Error("It is damaged.");
    },
  ],
])("what was asked before it was replaced is closed when it %s", async (_, answer) => {
  const { open, closed, change } = lent();
  const { promise, resolve } = Promise.withResolvers<void>();
  const [first, second] = [0, 1].map(() => open.ask(() => promise.then(answer)).catch(() => {}));
  const other = open.ask(() => new Promise<void>((done) => setImmediate(done)));
  change();
  await Promise.all([other, open.ask(async () => {})]);
  expect(closed()).toEqual([0, 0]);
  resolve();
  await Promise.all([first, second]);
  expect(closed()).toEqual([1, 0]);
});

test("who reads one by one reads all from what it began with, which is closed behind the last or when nobody wants more", async () => {
  const { open, closed, change } = lent();
  const [whole, part] = [open.each(numbers), open.each(numbers)].map((all) => all[Symbol.asyncIterator]());
  expect([await whole?.next(), await part?.next()].map((one) => one?.value)).toEqual([0, 0]);
  change();
  expect(open.current().n).toBe(1);
  expect((await whole?.next())?.value).toBe(0);
  expect((await whole?.next())?.done).toBe(true);
  expect(closed()).toEqual([0, 0]);
  await part?.return?.();
  expect(closed()).toEqual([1, 0]);
});

test("what was named before and is read after a change is read from what is there now", async () => {
  const { open, closed, change } = lent();
  const named = open.each(numbers);
  change();
  open.current();
  expect(await Array.fromAsync(named)).toEqual([1, 1]);
  expect(closed()).toEqual([1, 0]);
});

test("what is kept stays open until all is closed", () => {
  const { open, closed, change } = lent();
  expect(open.keep(({ n }) => n)).toBe(0);
  change();
  open.current();
  expect(closed()).toEqual([0, 0]);
  open.close();
  expect(closed()).toEqual([1, 1]);
});

test("all is closed once, also where somebody reads", async () => {
  const { open, closed, change } = lent();
  const reading = open.each(numbers)[Symbol.asyncIterator]();
  await reading.next();
  change();
  open.current();
  open.close();
  await reading.return?.();
  open.close();
  expect(closed()).toEqual([1, 1]);
});
