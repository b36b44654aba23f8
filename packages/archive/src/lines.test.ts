import { expect, test } from "vitest";
import { lines } from "./lines.ts";

const longest = 8 * 1024 * 1024;
async function* chunks(...all: Buffer[]) {
  yield* all;
}
const lengths = async (...all: Buffer[]) =>
  (await Array.fromAsync(lines(chunks(...all)))).map(({ bytes, complete }) => [bytes.length, complete]);

test("lines are cut wherever chunks end, and the last tells whether it is whole", async () => {
  const [a, b] = [Buffer.from("one\ntw"), Buffer.from("o\n\nthr")];
  const found = await Array.fromAsync(lines(chunks(a, b)));
  expect(found.map(({ bytes, complete }) => [bytes.toString(), complete])).toEqual([
    ["one\n", true],
    ["two\n", true],
    ["\n", true],
    ["thr", false],
  ]);
});

test("a line that is longer than any of an archive is refused before all of it is read", async () => {
  expect(await lengths(Buffer.alloc(longest), Buffer.from("\n"))).toEqual([[longest + 1, true]]);
  async function* endless() {
    for (;;) yield Buffer.alloc(1024 * 1024);
  }
  await expect(Array.fromAsync(lines(endless()))).rejects.toThrow(RangeError);
});
