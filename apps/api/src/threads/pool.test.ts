import { expect, test } from "vitest";
import { moduleOf } from "./module.fixture.ts";
import { threadPool } from "./pool.ts";

test("threads do tasks, and beyond those that may wait they take none", async () => {
  const inThread = threadPool<number, number>({
    file: moduleOf("(n) => 2 * n"),
    threads: 2,
    waiting: 3,
  });
  const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => inThread(n)));
  expect(answers).toEqual([2, 4, 6, 8, 10, undefined, undefined, undefined]);
  expect(await inThread(9)).toBe(18);
});

test("a thread asks about its own task, and what can't be answered is a fault of that task alone", async () => {
  const inThread = threadPool<string[], string, string, string>({
    file: moduleOf(
      "async (words, ask) => { const said = []; for (const word of words) said.push(await ask(word)); return said.join(' '); }",
    ),
    threads: 1,
  });
  const reply = async (word: string) => {
    if (word === "fail") throw new RangeError("the disk broke");
    return word.toUpperCase();
  };
  const found = await Promise.allSettled([
    inThread(["one", "two"], reply),
    inThread(["one", "fail"], reply),
    inThread(["one"]),
    inThread(["three"], reply),
  ]);
  expect(found).toEqual([
    { status: "fulfilled", value: "ONE TWO" },
    { status: "rejected", reason: new RangeError("the disk broke") },
    { status: "rejected", reason: new Error("A thread asked what nobody answers") },
    { status: "fulfilled", value: "THREE" },
  ]);
});

test("what is done alone is done while no thread is at a task, and those that came meanwhile follow", async () => {
  const said: string[] = [];
  const inThread = threadPool<string, string, string, string>({
    file: moduleOf("(task, ask) => ask(task)"),
    threads: 2,
    waiting: 2,
  });
  const reply = async (task: string) => {
    said.push(task);
    return task;
  };
  const before = [inThread("one", reply), inThread("two", reply)];
  const alone = inThread.alone(() => void said.push("alone"));
  const meanwhile = [inThread("three", reply), inThread("four", reply), inThread("five", reply)];
  await alone;
  expect(said.toSorted()).toEqual(["alone", "one", "two"]);
  expect(await Promise.all([...before, ...meanwhile])).toEqual(["one", "two", "three", "four", undefined]);
});

test("threads that are ended are begun again when they are needed", async () => {
  const inThread = threadPool<number, number>({ file: moduleOf("(n) => 2 * n"), threads: 1 });
  expect(await inThread(1)).toBe(2);
  await inThread.end();
  expect(await inThread(2)).toBe(4);
  await inThread.end();
});

test("a thread that dies takes along what it was at, and nothing else", async () => {
  const inThread = threadPool<string, string>({
    file: moduleOf(`(task) => {
      if (task === "die") process.exit(3);
      if (task === "throw") throw new RangeError("thrown");
      if (task === "throw later") setImmediate(() => { throw new TypeError("thrown later"); });
      return task === "throw later" ? new Promise(() => {}) : task;
    }`),
    threads: 1,
  });
  const found = await Promise.allSettled(
    ["one", "die", "two", "throw", "throw later", "three"].map((task) => inThread(task)),
  );
  expect(found).toEqual([
    { status: "fulfilled", value: "one" },
    { status: "rejected", reason: new Error("A thread ended with 3") },
    { status: "fulfilled", value: "two" },
    { status: "rejected", reason: new RangeError("thrown") },
    { status: "rejected", reason: new TypeError("thrown later") },
    { status: "fulfilled", value: "three" },
  ]);
});
