import { expect, test } from "vitest";
import { compareTexts } from "./compare.ts";
import { comparingThreads } from "./threads.ts";

const many = (seed: number) => Array.from({ length: 20_000 }, (_, n) => `${(n * seed) % 9973}`).join(" ");

test("threads compare as this one does, and beyond those that may wait they take none", async () => {
  const compare = comparingThreads({ threads: 2, waiting: 3 });
  const pairs = Array.from({ length: 8 }, (_, n) => [many(7), many(n + 11)] as const);
  const answers = await Promise.all(pairs.map(([one, other]) => compare(one, other)));
  const expected = pairs.slice(0, 5).map(([one, other]) => JSON.stringify(compareTexts(one, other)));
  expect(answers).toEqual([...expected, undefined, undefined, undefined]);
  expect(await compare("one two", "one three")).toBe(JSON.stringify(compareTexts("one two", "one three")));
});

test("a thread that dies takes along what it was at, and nothing else", async () => {
  const file = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from "node:worker_threads";
      parentPort.on("message", ({ earlier }) => {
        if (earlier === "die") process.exit(3);
        if (earlier === "throw") throw new RangeError("thrown");
        parentPort.postMessage(earlier);
      });`)}`,
  );
  const compare = comparingThreads({ file, threads: 1 });
  const found = await Promise.allSettled(
    ["one", "die", "two", "throw", "three"].map((text) => compare(text, "")),
  );
  expect(found).toEqual([
    { status: "fulfilled", value: "one" },
    {
      status: "rejected",
      reason: expect.objectContaining({ message: expect.stringContaining("ended with 3") }),
    },
    { status: "fulfilled", value: "two" },
    { status: "rejected", reason: expect.objectContaining({ message: "thrown" }) },
    { status: "fulfilled", value: "three" },
  ]);
});
