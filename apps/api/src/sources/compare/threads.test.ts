import { expect, test } from "vitest";
import { compareTexts } from "./compare.ts";
import { comparingThreads } from "./threads.ts";

test("threads compare as this one does", async () => {
  const compare = comparingThreads();
  expect(await compare("one two", "one three")).toBe(JSON.stringify(compareTexts("one two", "one three")));
});
